package hearsay.app.cli;

import hearsay.intake.Origin;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Paths as the ledger keeps them (from the ledger's folder, so that a pile and its ledger can be
 * read from anywhere and moved together) and as people see them (from the current folder).
 */
record LedgerPaths(Path ledgerFolder, Path currentFolder) {
  static LedgerPaths of(LedgerPlace ledger, Path currentFolder) {
    return new LedgerPaths(real(ledger.folder()), real(currentFolder));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** What the ledger calls a file. */
  String kept(Path file) {
    return slashed(relative(ledgerFolder, file));
  }

  /** Where a file of that name stands. */
  Path file(String kept) {
    return ledgerFolder.resolve(kept).normalize();
  }

  /** What people are shown for it, safe to print. An address of the web is no path. */
  String shown(String kept) {
    return WebOption.isAddress(kept) ? SafeText.ofOneLine(kept) : shown(file(kept));
  }

  String shown(Path file) {
    Path relative = relative(currentFolder, file);
    boolean farAway = relative.toString().length() > file.toString().length();
    return SafeText.ofOneLine(slashed(farAway ? file : relative));
  }

  /** A place as {@code file:line}. */
  String shown(String kept, int line) {
    return shown(kept) + ":" + line;
  }

  /** A file, or a record in it. */
  String shown(Origin origin) {
    return shown(origin.path()) + origin.recordLine().map(line -> ":" + line).orElse("");
  }

  private static Path relative(Path folder, Path file) {
    boolean sameRoot = folder.getRoot() != null && folder.getRoot().equals(file.getRoot());
    return sameRoot ? folder.relativize(file) : file;
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
