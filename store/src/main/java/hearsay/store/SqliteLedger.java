package hearsay.store;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The front door of this room: a ledger as one SQLite file. Whatever is wrong with the file comes
 * as a {@link LedgerException}; a file that is not a ledger is left exactly as it is.
 */
public final class SqliteLedger {
  private SqliteLedger() {}

  /**
   * Opens a ledger to write. Makes it where there is none, brings it up to date where an older
   * Hearsay made it, and finishes the search index where a writer was killed.
   *
   * @throws LedgerException also where another writer has it, after a wait of two seconds
   */
  public static LedgerWriter openWriter(Path file) {
    LedgerFile ledger = new LedgerFile(file);
    ledger.requireOursOrNew();
    return openWriter(ledger, WriterLock.take(file, LedgerFile.PATIENCE_MILLIS));
  }

  private static LedgerWriter openWriter(LedgerFile ledger, WriterLock lock) {
    try {
      return new SqlWriter(lock, ledger.openToWrite());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Writes what may as well be left unwritten: where another writer has the ledger, or it cannot be
   * written at all, nothing happens.
   */
  public static void writeIfFree(Path file, Consumer<LedgerWriter> change) {
    try {
      Optional<WriterLock> lock = WriterLock.tryTake(file);
      if (lock.isPresent()) {
        try (LedgerWriter writer = openWriter(new LedgerFile(file), lock.get())) {
          change.accept(writer);
        }
      }
    } catch (LedgerException e) {
      // A full disk, or a medium that cannot be written: what was to be kept is worked out again.
    }
  }

  /** Opens a ledger to ask, also while another process writes. */
  public static LedgerQuery openQuery(Path file) {
    return new SqlQuery(openCurrent(file));
  }

  /** Opens to ask, after what was left undone is done. */
  private static Database openCurrent(Path file) {
    LedgerFile ledger = new LedgerFile(file);
    finishFor(ledger, file);
    return openAsItIs(ledger);
  }

  private static Database openAsItIs(LedgerFile ledger) {
    Database database = ledger.openToAsk();
    try {
      new Migrations(database).requireCurrent();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Does what a killed or an older writer left undone, unless somebody is writing. */
  private static void finishFor(LedgerFile ledger, Path file) {
    try (Database database = ledger.openToAsk()) {
      boolean isOld = new Migrations(database).version() < Migrations.CURRENT;
      if (!isOld && !database.search().isBehind()) {
        return;
      }
    }
    try {
      WriterLock.tryTake(file).ifPresent(lock -> openWriter(ledger, lock).close());
    } catch (LedgerException e) {
      // It may not be written here and now. Queries are right without the index: they search the
      // rest. A ledger of an older schema is refused when it is opened.
    }
  }

  /**
   * Checks that a ledger still agrees with itself, and with the files that it was read from.
   *
   * @param originals where a path, as the ledger keeps it, is to be looked for; empty where the
   *     files are not to be looked at
   */
  public static VerifyReport verify(Path file, Optional<Function<String, Path>> originals) {
    LedgerFile ledger = new LedgerFile(file);
    try {
      finishFor(ledger, file);
    } catch (LedgerException e) {
      // What is damaged in the index is a finding like any other; what cannot be opened is not.
    }
    try (Database database = openAsItIs(ledger)) {
      return new Verification(database).run(originals);
    }
  }

  /**
   * Copies a ledger as it is at this moment, also while another process writes.
   *
   * @param target does not exist yet
   */
  public static void backup(Path file, Path target) {
    if (Files.exists(target)) {
      throw new LedgerException(
          target + " is there already", "name a file that is not there yet, or move that one away");
    }
    Path unfinished = target.resolveSibling(target.getFileName() + "-unfinished");
    try (Database database = new LedgerFile(file).openToAsk()) {
      Files.deleteIfExists(unfinished);
      database.update("VACUUM INTO ?", unfinished.toString());
      Files.move(unfinished, target);
    } catch (IOException e) {
      throw Trouble.unreadable(target, e);
    }
  }
}
