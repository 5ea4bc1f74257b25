package hearsay.store;

import hearsay.ledger.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A ledger as a file: whether it is one, and how it is opened. A file is looked at as plain bytes
 * before SQLite sees it, so that what is not a ledger is never touched.
 */
final class LedgerFile {
  /** "Hrsy", in the place that SQLite keeps for it: what says that a database is a ledger. */
  static final int APPLICATION_ID = 0x48727379;

  /** How long a second writer waits, and everybody for a lock of SQLite's. */
  static final int PATIENCE_MILLIS = 2000;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_BYTES = 100;
  private static final int APPLICATION_ID_AT = 68;

  /** In pages of 4 KB: a batch stays in memory and in the log until it is whole. */
  private static final int CHECKPOINT_PAGES = 16_000;

  /** In KB, as SQLite wants it, negative. */
  private static final int CACHE = -64_000;

  private final Path file;

  LedgerFile(Path file) {
    this.file = file;
  }

  /** Whether there is nothing yet: no file, or one without a byte. */
  boolean isNew() {
    try {
      return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  /**
   * Makes sure that the file is a ledger, or not there yet.
   *
   * @throws LedgerException where it is something else
   */
  void requireOursOrNew() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Trouble.noFolder(file);
    }
    if (!isNew()) {
      requireOurs();
    }
  }

  private void requireOurs() {
    if (Files.isDirectory(file)) {
      throw Trouble.isFolder(file);
    }
    byte[] header = header();
    if (header.length < HEADER_BYTES
        || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
      throw Trouble.notADatabase(file);
    }
    if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
      throw Trouble.notOurs(file);
    }
  }

  private byte[] header() {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEADER_BYTES);
    } catch (AccessDeniedException e) {
      throw Trouble.noPermission(file, e);
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }

  /** Opens for the one writer; makes or migrates the ledger. The caller holds the lock. */
  Database openToWrite() {
    SQLiteConfig config = config();
    config.setSynchronous(SynchronousMode.FULL);
    config.setCacheSize(CACHE);
    Database database = connect(config, "");
    try {
      new Migrations(database).bringUpToDate();
      database.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
      database.list("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES, row -> row.getInt(1));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens to ask. Where the folder can be written the connection may write too: only then SQLite
   * clears its log away when the last one leaves. On a medium that cannot be written at all the
   * file is taken as it stands.
   */
  Database openToAsk() {
    if (isNew()) {
      throw Trouble.noLedger(file);
    }
    requireOurs();
    SQLiteConfig config = config();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    boolean isWritable =
        Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
    config.setReadOnly(!isWritable);
    boolean hasLog = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    Database database = connect(config, isWritable || hasLog ? "" : "?immutable=1");
    try {
      new Migrations(database).requireKnown();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  /** Names the file as an address, because a bare name with a question mark is not taken whole. */
  private Database connect(SQLiteConfig config, String parameters) {
    Properties properties = config.toProperties();
    properties.setProperty(Pragma.OPEN_MODE.pragmaName, openMode(config));
    String address = file.toAbsolutePath().toUri() + parameters;
    try {
      return new Database(
          file.toString(),
          new JDBC4Connection("jdbc:sqlite:" + address, address, properties),
          new SqliteDialect(file));
    } catch (SQLException e) {
      throw Trouble.of(e, file);
    }
  }

  private static String openMode(SQLiteConfig config) {
    return Integer.toString(config.getOpenModeFlags() | SQLiteOpenMode.OPEN_URI.flag);
  }
}
