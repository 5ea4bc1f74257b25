package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class LedgerFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("hearsay.db");
  }

  @Test
  void makesALedgerThatSaysWhatItIs() {
    keep(file);
    assertThat(sql(file, "PRAGMA application_id"))
        .containsExactly(Integer.toString(LedgerFile.APPLICATION_ID));
    assertThat(sql(file, "PRAGMA user_version"))
        .containsExactly(Integer.toString(Migrations.CURRENT));
    assertThat(sql(file, "PRAGMA journal_mode")).containsExactly("wal");
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    keep(file, article("a"));
    ask(file, LedgerQuery::totals);
    Ledgers.verify(file);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void saysThatThereIsNoLedger() {
    LedgerException refused = refusedQuery();
    assertThat(refused).hasMessage("no ledger at " + file);
    assertThat(refused.advice()).isEqualTo("read something first: hearsay read PATH -l " + file);
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesANewerLedger() throws IOException {
    keep(file, article("a"));
    int newer = Migrations.CURRENT + 1;
    tamper(file, "PRAGMA user_version = " + newer);
    byte[] before = Files.readAllBytes(file);
    String message =
        "%s was made by a newer Hearsay (schema %d, this one knows %d)"
            .formatted(file, newer, Migrations.CURRENT);
    assertThat(refusedQuery()).hasMessage(message);
    assertThat(refusedWriter()).hasMessage(message);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void leavesAnotherProgramsDatabaseAlone() throws IOException {
    tamper(file, "CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
    staysAsItIs("is a SQLite database, but not a ledger of Hearsay");
  }

  @Test
  void leavesAFileThatIsNoDatabaseAlone() throws IOException {
    Files.writeString(file, "Dear diary, ".repeat(50));
    staysAsItIs("is not a ledger");
    Files.writeString(file, "x");
    staysAsItIs("is not a ledger");
  }

  private void staysAsItIs(String message) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThat(refusedWriter()).hasMessageContaining(message);
    assertThat(refusedQuery()).hasMessageContaining(message);
    assertThatThrownBy(() -> SqliteLedger.verify(file, Optional.empty()))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> SqliteLedger.backup(file, folder.resolve("copy.db")))
        .isInstanceOf(LedgerException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void refusesAFolderAndAFolderThatIsNotThere() throws IOException {
    Path inNowhere = folder.resolve("nowhere/hearsay.db");
    Files.createDirectory(file);
    assertThat(refusedWriter()).hasMessageContaining("is a folder");
    assertThat(refusedQuery()).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> SqliteLedger.openWriter(inNowhere))
        .hasMessage("there is no folder for " + inNowhere);
  }

  @Test
  void takesAnEmptyFileForANewLedger() throws IOException {
    Files.createFile(file);
    assertThat(refusedQuery()).hasMessageContaining("no ledger");
    keep(file, article("a"));
    assertThat(totals(file).articles()).isEqualTo(1);
  }

  @Test
  void letsOneWriterInAtATime() {
    try (LedgerWriter first = SqliteLedger.openWriter(file)) {
      LedgerException refused = refusedWriter();
      assertThat(refused).hasMessage(file + " is in use by another hearsay");
      assertThat(refused.advice()).isNotEmpty();
      first.keep(article("a").reading(), NOW);
    }
    keep(file, article("b"));
    assertThat(totals(file).articles()).isEqualTo(2);
  }

  @Test
  void opensAgainAfterALockFileWasLeftBehind() throws IOException {
    Files.writeString(folder.resolve("hearsay.db-writer"), "left by a killed process");
    keep(file, article("a"));
    assertThat(folder.resolve("hearsay.db-writer")).doesNotExist();
  }

  @Test
  void copiesALedgerWhileItIsWritten() {
    Path copy = folder.resolve("copy.db");
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(article("a").reading(), NOW);
      writer.flush();
      writer.keep(article("b").reading(), NOW);
      SqliteLedger.backup(file, copy);
      assertThatThrownBy(() -> SqliteLedger.backup(file, copy))
          .isInstanceOf(LedgerException.class)
          .hasMessage(copy + " is there already");
    }
    assertThat(totals(copy).articles()).isEqualTo(1);
    assertThat(totals(file).articles()).isEqualTo(2);
    assertThat(Ledgers.verify(copy).problems()).isEmpty();
    keep(copy, article("c"));
    assertThat(totals(copy).articles()).isEqualTo(2);
  }

  @Test
  void saysThatAnotherProgramHasIt() throws SQLException {
    keep(file);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = other.createStatement();
        LedgerWriter writer = SqliteLedger.openWriter(file)) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> writer.keep(article("a").reading(), NOW))
          .isInstanceOf(LedgerException.class)
          .hasMessage(file + " is in use by another program");
      statement.executeUpdate("ROLLBACK");
      writer.keep(article("a").reading(), NOW);
    }
    assertThat(totals(file).articles()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_BUSY,is in use",
    "SQLITE_LOCKED,is in use",
    "SQLITE_FULL,the disk is full",
    "SQLITE_READONLY,no permission",
    "SQLITE_CANTOPEN,no permission",
    "SQLITE_PERM,no permission",
    "SQLITE_CORRUPT,is damaged",
    "SQLITE_NOTADB,is not a ledger",
    "SQLITE_IOERR,cannot be read or written"
  })
  void saysWhatSqliteMeans(SQLiteErrorCode code, String words) {
    LedgerException refused = Trouble.of(new SQLiteException("as SQLite says", code), file);
    assertThat(refused.getMessage()).contains(words).contains(file.toString());
    assertThat(refused.advice()).isNotEmpty();
  }

  private LedgerException refusedQuery() {
    return catchThrowableOfType(LedgerException.class, () -> SqliteLedger.openQuery(file));
  }

  private LedgerException refusedWriter() {
    return catchThrowableOfType(LedgerException.class, () -> SqliteLedger.openWriter(file));
  }
}
