package hearsay.store;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where a ledger is, or is to be: a file, or a database of a PostgreSQL server. The front door of
 * this room. Whatever is wrong with the place comes as a {@link LedgerException}; what is not a
 * ledger is left exactly as it is. Safe to share between threads.
 */
public sealed interface LedgerPlace permits FilePlace, PostgresPlace {
  /**
   * The place that a person names.
   *
   * @param name a path, or {@code postgresql://USER@HOST/DATABASE}
   * @param folder the current folder
   * @param env the environment, which may hold PGUSER, PGPASSWORD and others of the usual names
   * @throws LedgerException where an address cannot be understood
   */
  static LedgerPlace of(String name, Path folder, Map<String, String> env) {
    if (PostgresAddress.isOne(name)) {
      return new PostgresPlace(PostgresAddress.of(name, env), folder);
    }
    try {
      return ofFile(folder.resolve(name).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new LedgerException("that is no name of a file: " + name, "name one with -l", e);
    }
  }

  /** The place that is a file. */
  static LedgerPlace ofFile(Path file) {
    return new FilePlace(file);
  }

  /** Whether it is a server's, so that only asking it tells what is there. */
  boolean isServed();

  /** Whether there is anything that may be a ledger. */
  boolean isThere();

  /** The folder from which the ledger names files. */
  Path folder();

  /** A short name for people; no password is in it. */
  String shown();

  /** Equal as long as it is the same ledger that stands there, not another in its place. */
  Object identity();

  /**
   * Opens a ledger to write. Makes it where there is none, and brings it up to date where an older
   * Hearsay made it.
   *
   * @throws LedgerException also where another writer has it, after a short wait
   */
  LedgerWriter openWriter();

  /** Opens a ledger to ask, also while another process writes. */
  LedgerQuery openQuery();

  /**
   * Writes what may as well be left unwritten: where another writer has the ledger, or it cannot be
   * written at all, nothing happens.
   */
  void writeIfFree(Consumer<LedgerWriter> change);

  /**
   * Checks that a ledger still agrees with itself, and with the files that it was read from.
   *
   * @param originals where a path, as the ledger keeps it, is to be looked for; empty where the
   *     files are not to be looked at
   */
  VerifyReport verify(Optional<Function<String, Path>> originals);

  /**
   * Copies a ledger as it is at this moment into one file, also while another process writes.
   *
   * @param target does not exist yet
   */
  void backup(Path target);
}
