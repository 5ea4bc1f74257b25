package hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same scripts make, and bring up to date, a ledger at a server. */
final class PostgresSchemaTest {
  @TempDir Path folder;

  /** Columns, keys, checks, views and functions, as a server has them. */
  private static String schema(String address) throws IOException {
    return Servers.server()
        .sql(
            Servers.name(address),
            """
            SELECT line FROM (
              SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' '
                || coalesce(column_default, '') || is_nullable || coalesce(collation_name, '') AS line
              FROM information_schema.columns WHERE table_schema = 'public'
              UNION ALL
              SELECT 'check ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace
              UNION ALL SELECT 'view ' || viewname || ' ' || definition FROM pg_views
              WHERE schemaname = 'public'
              UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger
              WHERE NOT tgisinternal
              UNION ALL SELECT 'index ' || regexp_replace(indexdef, 'INDEX \\S+', '') FROM pg_indexes
              WHERE schemaname = 'public') AS schema
            ORDER BY line
            """);
  }

  static IntStream olderSchemas() {
    return IntStream.range(1, Migrations.CURRENT);
  }

  @ParameterizedTest
  @MethodSource("olderSchemas")
  void anOlderOneBecomesWhatANewOneIs(int older) throws IOException {
    String fresh = Servers.newDatabase();
    Servers.place(fresh).openWriter().close();
    String old = Servers.newDatabase();
    try (Database database = ((PostgresPlace) Servers.place(old)).connect()) {
      new Migrations(database).bringTo(older);
      assertThat(new Migrations(database).version()).isEqualTo(older);
    }
    Servers.place(old).openQuery().close();
    assertThat(schema(old))
        .isEqualTo(schema(fresh))
        .contains("view ruling_log")
        .contains("BOILERPLATE");
  }

  @Test
  void whatAnOldOneHoldsIsThereStill() throws Exception {
    Path file = folder.resolve("old.db");
    try (InputStream packed = MigrationTest.class.getResourceAsStream("ledger-1.db.gz");
        InputStream old = new GZIPInputStream(packed)) {
      Files.copy(old, file);
    }
    String address = Servers.newDatabase();
    try (Database database = ((PostgresPlace) Servers.place(address)).connect()) {
      new Migrations(database).bringTo(1);
      copy(file, database);
    }
    assertThat(answers(Servers.place(address))).isEqualTo(answers(LedgerPlace.ofFile(file)));
    assertThat(Servers.place(address).verify(Optional.empty()).versions()).isEqualTo(4);
  }

  private static Map<String, Object> answers(LedgerPlace place)
      throws ReflectiveOperationException {
    Map<String, Object> answers = new HashMap<>();
    try (LedgerQuery query = place.openQuery()) {
      for (Method method : LedgerQuery.class.getMethods()) {
        if (method.getParameterCount() == 0
            && !List.of("close", "changes", "joined").contains(method.getName())) {
          answers.put(method.getName(), method.invoke(query));
        }
      }
      answers.put("all", query.quotations(QuotationFilter.ALL));
    }
    return answers;
  }

  /** All rows of a file into the same tables of a server. */
  private static void copy(Path file, Database database) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = from.createStatement()) {
      database.begin();
      database.ownScript("SET session_replication_role = replica");
      for (String table :
          List.of(
              "outlet",
              "original",
              "article",
              "version",
              "attribution",
              "part",
              "diagnostic",
              "refusal",
              "ruling",
              "ruling_words")) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          List<String> columns = new ArrayList<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
          }
          List<Object[]> all = new ArrayList<>();
          while (rows.next()) {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
              row[i] = rows.getObject(i + 1);
            }
            all.add(row);
          }
          database.insert("INSERT INTO " + table + " (" + String.join(", ", columns) + ")", all);
        }
      }
      database.commit();
    }
  }

  @Test
  void aScriptIsCutIntoItsStatements() {
    String script =
        """
        -- one; two
        CREATE TABLE a (b TEXT -- c; d
        );
        CREATE TRIGGER t BEFORE UPDATE ON a
        BEGIN
          SELECT RAISE (ABORT, 'no; no');
        END;
        DROP TRIGGER t; INSERT INTO a VALUES (';');
        """;
    assertThat(PostgresSchema.cut(script)).hasSize(4);
  }

  @Test
  void everyStepThatMayComeIsUnderstood() {
    List<String> scripts = new ArrayList<>(Migrations.scripts());
    scripts.add(
        """
        ALTER TABLE ruling ADD COLUMN who TEXT; -- a name
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema
        SET sql = replace(sql, '''BOILERPLATE'')', '''BOILERPLATE'', ''WATCH'')')
        WHERE type = 'table' AND name = 'ruling';
        PRAGMA writable_schema = RESET;
        CREATE TABLE alert (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          start INTEGER NOT NULL,
          end INTEGER NOT NULL CHECK (end > start),
          weight REAL,
          packed BLOB
        );
        """);
    assertThat(String.join(";\n", PostgresSchema.statements(scripts, Migrations.CURRENT)))
        .contains("ALTER TABLE ruling ADD COLUMN who TEXT COLLATE \"C\"")
        .contains("ADD CONSTRAINT ruling_action_check CHECK (action IN (")
        .contains("'WATCH')")
        .contains("id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY")
        .contains("\"end\" BIGINT NOT NULL CHECK (\"end\" > start)")
        .contains("weight DOUBLE PRECISION")
        .contains("packed BYTEA")
        .contains("DROP VIEW ruling_in_force")
        .contains("CREATE VIEW ruling_in_force");
  }
}
