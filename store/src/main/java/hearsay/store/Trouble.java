package hearsay.store;

import hearsay.ledger.LedgerException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What SQLite refuses, in a person's words: one sentence on what is wrong, one on what to do. */
final class Trouble {
  private static final String NOT_OURS_ADVICE =
      "name another file with -l; this one was left as it is";

  private Trouble() {}

  /**
   * The exception for a refusal that a person can do something about.
   *
   * @throws IllegalStateException for all others: those are mistakes of this program
   */
  static LedgerException of(SQLException refusal, Path file) {
    int code = refusal.getErrorCode() & 0xff;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return locked(file, refusal);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return diskFull(file, refusal);
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return noPermission(file, refusal);
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return damaged(file, refusal);
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return notADatabase(file);
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return unreadable(file, refusal);
    }
    throw new IllegalStateException("SQL that " + file + " refuses", refusal);
  }

  static LedgerException inUse(Object ledger, Throwable cause) {
    return new LedgerException(
        ledger + " is in use by another hearsay",
        "wait until it is done, then run this again",
        cause);
  }

  private static LedgerException locked(Object ledger, Throwable cause) {
    return new LedgerException(
        ledger + " is in use by another program",
        "close what else has it open, then run this again",
        cause);
  }

  static LedgerException diskFull(Object ledger, Throwable cause) {
    return new LedgerException(
        "the disk is full: no room for " + ledger,
        "make room, then run this again; what was kept before is sound",
        cause);
  }

  static LedgerException noPermission(Object ledger, Throwable cause) {
    return new LedgerException(
        "no permission to open or write " + ledger,
        "check the rights of the file and of its folder, or name another file with -l",
        cause);
  }

  static LedgerException damaged(Object ledger, Throwable cause) {
    return new LedgerException(
        ledger + " is damaged",
        "go back to a copy that hearsay backup made, or read the articles into a new ledger",
        cause);
  }

  static LedgerException unreadable(Object ledger, Throwable cause) {
    return new LedgerException(
        ledger + " cannot be read or written: " + cause.getMessage(),
        "check the disk, then run this again",
        cause);
  }

  static LedgerException notADatabase(Path file) {
    return new LedgerException(file + " is not a ledger", NOT_OURS_ADVICE);
  }

  static LedgerException notOurs(Path file) {
    return new LedgerException(
        file + " is a SQLite database, but not a ledger of Hearsay", NOT_OURS_ADVICE);
  }

  static LedgerException isFolder(Path file) {
    return new LedgerException(file + " is a folder, not a ledger", "name a file in it with -l");
  }

  static LedgerException noFolder(Path file) {
    return new LedgerException(
        "there is no folder for " + file, "make the folder, or name another file with -l");
  }

  static LedgerException noLedger(Path file) {
    return new LedgerException(
        "no ledger at " + file, "read something first: hearsay read PATH -l " + file);
  }

  static LedgerException newer(Object ledger, long schema, int known) {
    return new LedgerException(
        "%s was made by a newer Hearsay (schema %d, this one knows %d)"
            .formatted(ledger, schema, known),
        "use that Hearsay, or read the articles into another ledger");
  }

  static LedgerException older(Object ledger, long schema, int current) {
    return new LedgerException(
        "%s was made by an older Hearsay (schema %d, now %d) and cannot be brought up to date there"
            .formatted(ledger, schema, current),
        "copy it to a folder that can be written and open the copy; or, where another hearsay has"
            + " it open, wait until that one is done");
  }
}
