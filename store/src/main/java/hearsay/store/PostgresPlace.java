package hearsay.store;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postgresql.Driver;

/**
 * A ledger in a database of a PostgreSQL server. Files are named from the folder in which a command
 * runs, as they are in a ledger's file that stands there.
 */
final class PostgresPlace implements LedgerPlace {
  /** Identity columns and what else is used are older; this is what is still kept up. */
  private static final int OLDEST_SERVER = 13;

  private static final int CONNECT_SECONDS = 10;

  /** A batch of another writer is done in less, unless it waits for somebody itself. */
  private static final int PATIENCE_SECONDS = 15;

  private final PostgresAddress address;
  private final Path folder;

  PostgresPlace(PostgresAddress address, Path folder) {
    this.address = address;
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public boolean isServed() {
    return true;
  }

  @Override
  public boolean isThere() {
    try (Database database = connect()) {
      return new Migrations(database).version() > 0;
    }
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String shown() {
    return address.toString();
  }

  @Override
  public Object identity() {
    return address.toString();
  }

  @Override
  public LedgerWriter openWriter() {
    return openWriter(PATIENCE_SECONDS);
  }

  /** Opens to write with so much patience for other writers. */
  LedgerWriter openWriter(int patienceSeconds) {
    Database database = connect();
    try {
      database.ownScript("SET lock_timeout = '" + patienceSeconds + "s'");
      Migrations migrations = new Migrations(database);
      if (migrations.version() == 0) {
        requireEmpty(database);
      }
      migrations.bringUpToDate();
      // Nothing is held from opening to closing: each batch has its turn.
      return new SqlWriter(() -> {}, database);
    } catch (RuntimeException e) {
      close(database, e);
      throw e;
    }
  }

  /** What holds tables and is no ledger is left alone. */
  private void requireEmpty(Database database) {
    if (database.number("SELECT count(current_schema())") == 0) {
      throw PostgresTrouble.noSchema(shown());
    }
    long tables =
        database.number(
            """
            SELECT count(*) FROM pg_class
            WHERE relkind IN ('r', 'v', 'm', 'p', 'f')
              AND relnamespace = current_schema()::regnamespace
            """);
    if (tables > 0) {
      throw PostgresTrouble.notOurs(shown());
    }
    String encoding = database.first("SHOW server_encoding", row -> row.getString(1)).orElseThrow();
    if (!encoding.equals("UTF8")) {
      throw PostgresTrouble.unfit(shown(), "its encoding is " + encoding + ", not UTF8");
    }
  }

  @Override
  public LedgerQuery openQuery() {
    return new SqlQuery(openToAsk());
  }

  private Database openToAsk() {
    Database database = connect();
    try {
      int schema = new Migrations(database).requireKnown();
      if (schema == 0) {
        requireEmpty(database);
        throw PostgresTrouble.noLedger(shown());
      }
      if (schema < Migrations.CURRENT) {
        writeIfFree(writer -> {}); // which brings it up to date, where that may be
      }
      new Migrations(database).requireCurrent();
      return database;
    } catch (RuntimeException e) {
      close(database, e);
      throw e;
    }
  }

  @Override
  public void writeIfFree(Consumer<LedgerWriter> change) {
    try (LedgerWriter writer = openWriter(1)) {
      change.accept(writer);
    } catch (LedgerException e) {
      // Somebody else is at it, or it may not be written: what was to be kept is worked out again.
    }
  }

  @Override
  public VerifyReport verify(Optional<Function<String, Path>> originals) {
    try (Database database = openToAsk()) {
      return new Verification(database).run(originals);
    }
  }

  @Override
  public void backup(Path target) {
    try (Database database = openToAsk()) {
      new CopiedLedger(database).into(target);
    }
  }

  Database connect() {
    Properties properties = address.properties();
    properties.setProperty("ApplicationName", "hearsay");
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(2 * CONNECT_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    try {
      Connection connection = new Driver().connect(address.driverAddress(), properties);
      return greeted(connection);
    } catch (SQLException e) {
      throw PostgresTrouble.of(e, shown());
    }
  }

  private Database greeted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Just-in-time compiling costs more than it saves on questions that are answered at once.
      statement.execute("SET jit = off; SET client_min_messages = warning");
      if (address.schema().isPresent()) {
        statement.execute("SET search_path TO \"" + address.schema().get() + "\"");
      }
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_SERVER) {
        throw PostgresTrouble.unfit(
            shown(), "the server is PostgreSQL " + version + ", older than " + OLDEST_SERVER);
      }
      return new Database(shown(), connection, new PostgresDialect());
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void close(Database database, RuntimeException reason) {
    try {
      database.close();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }
}
