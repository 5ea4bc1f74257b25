package hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Article;
import hearsay.intake.ArticleField;
import hearsay.intake.FieldNames;
import hearsay.intake.Intake;
import hearsay.intake.IntakeOptions;
import hearsay.intake.RawArticle;
import hearsay.intake.RecordReader;
import hearsay.intake.Refusal;
import hearsay.text.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in Parquet, well-meant and not. */
final class ParquetTableTest {
  @TempDir private Path folder;

  private Path table(String name, String select) {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return file;
  }

  private static List<Intake> read(Path file, FieldNames names) {
    List<RawArticle> raw = new ArrayList<>();
    ParquetTable.read(file, file.getFileName().toString(), names, raw::add);
    return raw.stream().map(RawArticle::parse).toList();
  }

  private static List<Intake> read(Path file) {
    return read(file, FieldNames.OWN);
  }

  private static Refusal refusal(Path file) {
    List<Intake> read = read(file);
    assertThat(read).hasSize(1);
    return (Refusal) read.get(0);
  }

  private static final String ROWS =
      "SELECT * FROM (VALUES"
          + " (7, 'It rained, she said.', 'Rain', 'Quay', ['Ada Munk', 'Tom Pell'],"
          + " TIMESTAMP '2031-03-05 08:15:00', TIMESTAMPTZ '2031-03-05 08:15:00+01', {'a': 1}, 'x'::BLOB),"
          + " (8, NULL, 'None', 'Quay', ['Ada Munk'], NULL, NULL, NULL, NULL),"
          + " (9, 'It froze.', NULL, 'Pier', NULL, NULL, NULL, NULL, NULL))"
          + " t(id, content, headline, publication, authors, date, changed, nested, bytes)";

  @Test
  void aRowIsAnArticleByTheNamesOfItsColumns() {
    List<Intake> read = read(table("t.parquet", ROWS));
    assertThat(read).hasSize(3);
    Article rain = (Article) read.get(0);
    assertThat(rain.text().toString()).isEqualTo("It rained, she said.");
    assertThat(rain.key().value()).isEqualTo("id:Quay/7");
    assertThat(rain.metadata().title()).contains("Rain");
    assertThat(rain.metadata().authors()).containsExactly("Ada Munk", "Tom Pell");
    assertThat(rain.metadata().published()).contains("2031-03-05T08:15:00");
    assertThat(rain.origin().toString()).isEqualTo("t.parquet:1");
    assertThat(((Refusal) read.get(1)).rule()).isEqualTo("empty");
    assertThat(((Article) read.get(2)).text().toString()).isEqualTo("It froze.");
  }

  @Test
  void whatIsCheckedOfOtherFilesIsCheckedOfTables() throws IOException {
    Path file =
        table(
            "checked.parquet",
            "SELECT * FROM (VALUES (repeat('x', 3000), 'It rained.', '2031-03-05'),"
                + " ('b', 'It froze.', '2031-03-05')) t(id, text, published)");
    List<RawArticle> raw = new ArrayList<>();
    IntakeOptions options = IntakeOptions.DEFAULTS.at(Instant.parse("2031-03-01T00:00:00Z"));
    new FileIntake(options).read(file, "checked.parquet", bytes -> bytes, raw::add);
    assertThat(((Refusal) raw.get(0).parse()).rule()).isEqualTo("long-name");
    assertThat(((Article) raw.get(1).parse()).diagnostics())
        .extracting(Diagnostic::rule)
        .contains("published-in-the-future");
  }

  @Test
  void aPersonMaySayWhichColumnIsWhich() {
    FieldNames names =
        FieldNames.OWN.with(ArticleField.TEXT, "headline").with(ArticleField.PUBLISHED, "changed");
    Article rain = (Article) read(table("t.parquet", ROWS), names).get(0);
    assertThat(rain.text().toString()).isEqualTo("Rain");
    assertThat(rain.metadata().published()).contains("2031-03-05T07:15:00Z");
    Intake wrong =
        read(folder.resolve("t.parquet"), FieldNames.OWN.with(ArticleField.TEXT, "nothing")).get(0);
    assertThat(((Refusal) wrong).reason()).contains("no column is called \"nothing\"", "headline");
  }

  @Test
  void whatIsNoTableOrADamagedOneIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.parquet"), "PAR1 It rained. PAR1");
    assertThat(refusal(text).rule()).isEqualTo("bad-table");
    assertThat(refusal(Files.createFile(folder.resolve("b.parquet"))).rule())
        .isEqualTo("bad-table");
    byte[] whole = Files.readAllBytes(table("t.parquet", ROWS));
    for (int length = 1; length < whole.length; length += 311) {
      Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
      assertThat(refusal(cut).rule()).as("cut to " + length).isEqualTo("bad-table");
    }
    for (int i = 4; i < whole.length; i += 211) {
      byte[] bad = whole.clone();
      bad[i] ^= (byte) 0x5F;
      assertThat(read(Files.write(folder.resolve("bad.parquet"), bad)))
          .as("byte " + i)
          .isNotEmpty();
    }
    assertThat(refusal(table("none.parquet", ROWS + " WHERE id = 0")).rule()).isEqualTo("empty");
    assertThat(refusal(table("n.parquet", "SELECT 1 AS id")).reason()).contains("--map");
  }

  @Test
  void aNameThatWouldStandForSeveralFilesOpensNone() throws IOException {
    Path file = table("t.parquet", ROWS);
    Path glob = Files.copy(file, folder.resolve("[t].parquet"));
    assertThat(refusal(glob).reason()).contains("rename it");
    Path quoted = Files.copy(file, folder.resolve("it's \"t\".parquet"));
    assertThat(read(quoted)).hasSize(3);
  }

  @Test
  void aRowThatIsTooLargeCostsThatRow() {
    String rows = "SELECT * FROM (VALUES ('One.'), (repeat('x', 17000000)), ('Three.')) t(text)";
    List<Intake> read = read(table("t.parquet", rows));
    assertThat(read).hasSize(3);
    assertThat(((Refusal) read.get(1)).rule()).isEqualTo("too-large");
    assertThat(((Article) read.get(2)).text().toString()).isEqualTo("Three.");
  }

  @Test
  void manyRowsComeOneByOneInTheirOrder() throws IOException {
    Path file =
        table("t.parquet", "SELECT i AS id, 'It rained ' || i AS text FROM range(200000) t(i)");
    try (ParquetTable table = new ParquetTable(file)) {
      int rows = 0;
      for (Optional<RecordReader.Line> row = table.next(); row.isPresent(); row = table.next()) {
        if (rows % 20_000 == 0) {
          assertThat(new String(row.get().bytes(), java.nio.charset.StandardCharsets.UTF_8))
              .isEqualTo("{\"id\":\"" + rows + "\",\"text\":\"It rained " + rows + "\"}");
        }
        rows++;
        assertThat(row.get().number()).isEqualTo(rows);
      }
      assertThat(rows).isEqualTo(200_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
