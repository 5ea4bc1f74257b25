package hearsay.store;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A ledger as a file. */
record FilePlace(Path file) implements LedgerPlace {
  @Override
  public boolean isServed() {
    return false;
  }

  @Override
  public boolean isThere() {
    try {
      return Files.exists(file) && !(Files.isRegularFile(file) && Files.size(file) == 0);
    } catch (IOException e) {
      return true; // what is wrong with it is said when it is opened
    }
  }

  @Override
  public Path folder() {
    return file.toAbsolutePath().getParent();
  }

  @Override
  public String shown() {
    return file.getFileName().toString();
  }

  @Override
  public Object identity() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return key == null ? attributes.creationTime() : key;
    } catch (IOException e) {
      throw new LedgerException(
          "the ledger " + file.getFileName() + " is gone",
          "put it back, or close the desk and open another one",
          e);
    }
  }

  @Override
  public LedgerWriter openWriter() {
    return SqliteLedger.openWriter(file);
  }

  @Override
  public LedgerQuery openQuery() {
    return SqliteLedger.openQuery(file);
  }

  @Override
  public void writeIfFree(Consumer<LedgerWriter> change) {
    SqliteLedger.writeIfFree(file, change);
  }

  @Override
  public VerifyReport verify(Optional<Function<String, Path>> originals) {
    return SqliteLedger.verify(file, originals);
  }

  @Override
  public void backup(Path target) {
    SqliteLedger.backup(file, target);
  }
}
