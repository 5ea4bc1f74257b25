package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in tables. */
final class TableIntakeTest {
  private static final String CSV =
      String.join(
          "\r\n",
          "Article ID,Headline,Publication,Content,Date,Author",
          "7,Pier falls,Quillon,\"It fell, she said.",
          "",
          "\"\"We saw it,\"\" he said.\",2031-03-05,Ada Rell; Ines Varga",
          "8,\"Rain, again\",Quillon,It rained.,,",
          "");

  private static List<Intake> read(String path, byte[] bytes, FieldNames names) {
    List<RawArticle> raw = new ArrayList<>();
    try {
      new ArticleIntake(IntakeOptions.DEFAULTS.with(names))
          .read(path, new ByteArrayInputStream(bytes), raw::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return raw.stream().map(RawArticle::parse).toList();
  }

  @Test
  void columnsWithUsualNamesAreKnown() {
    List<Intake> read = Files.read("a.csv", CSV);
    assertThat(read).hasSize(2).hasOnlyElementsOfType(Article.class);
    Article first = (Article) read.get(0);
    assertThat(first.text()).hasToString("It fell, she said.\r\n\r\n\"We saw it,\" he said.");
    assertThat(first.key()).hasToString("id:Quillon/7");
    assertThat(first.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Pier falls"),
                Optional.of("Quillon"),
                Optional.empty(),
                List.of("Ada Rell", "Ines Varga"),
                Optional.of("2031-03-05")));
    assertThat(first.origin()).isEqualTo(Origin.record("a.csv", 2));
    assertThat(read.get(1).origin()).isEqualTo(Origin.record("a.csv", 5));
    assertThat(((Article) read.get(1)).metadata().published()).isEmpty();
  }

  static Stream<RuleTable.Row> columns() {
    return RuleTable.load(TableColumns.class, "columns.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyUsualNameIsKnownInAnyForm(RuleTable.Row row) {
    ArticleField field = ArticleField.of(row.id()).orElseThrow();
    List<String> names = new ArrayList<>(row.words("names"));
    names.add(row.cell("example"));
    for (String name : names) {
      List<String> header = List.of(field == ArticleField.TEXT ? "x" : "text", name);
      TableColumns columns = TableColumns.of(header, FieldNames.OWN);
      assertThat(columns.trouble()).as(name).isEmpty();
      assertThat(columns.cell(field, List.of("a", "b"))).as(name).contains("b");
    }
  }

  @Test
  void whatAPersonSaysComesBeforeUsualNames() {
    byte[] bytes = Files.utf8("text,Körper,paper\nno,It fell.,Quillon\n");
    FieldNames names =
        FieldNames.OWN.with(ArticleField.TEXT, "Körper").with(ArticleField.OUTLET, "paper");
    Article article = (Article) read("a.csv", bytes, names).get(0);
    assertThat(article.text()).hasToString("It fell.");
    assertThat(article.metadata().outlet()).contains("Quillon");
    Refusal refusal =
        (Refusal) read("a.csv", bytes, FieldNames.OWN.with(ArticleField.URL, "href")).get(0);
    assertThat(refusal.reason()).contains("\"href\"").contains("text, Körper, paper");
  }

  @Test
  void aTableWithoutAKnownTextIsRefusedWithItsColumns() {
    Refusal refusal = Files.refusal("a.csv", "name,age\nAda,7\n");
    assertThat(refusal.rule()).isEqualTo("bad-table");
    assertThat(refusal.reason()).contains("--map").endsWith("name, age");
    assertThat(Files.refusal("a.csv", "").rule()).isEqualTo("empty");
    assertThat(Files.refusal("a.csv", CSV.getBytes(Charset.forName("UTF-16"))).reason())
        .contains("UTF-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theFirstLineTellsTheDelimiter(String delimiter) {
    String table =
        String.join(delimiter, "id", "text", "title")
            + "\n"
            + String.join(delimiter, "1", "\"It fell; then, it | rained.\"", "Pier")
            + "\n";
    assertThat(Files.article("a.csv", table).text()).hasToString("It fell; then, it | rained.");
  }

  @Test
  void aTsvKnowsNoQuoting() {
    String table = "title\ttext\nPier\t\"It fell,\" she said.\nRain\t\"It rained\n";
    assertThat(Files.read("a.tsv", table))
        .extracting(intake -> ((Article) intake).text().toString())
        .containsExactly("\"It fell,\" she said.", "\"It rained");
  }

  @Test
  void aRowInAnotherCharacterSetIsReadAsWhatItIs() {
    String text =
        "“Das Café über dem Hafen fällt,” sagte Jörg Möller am Montag. “Wir hören täglich, daß die"
            + " Brücke für Fußgänger zu schmal ist, und bauen doch keine größere.”";
    byte[] table = ("text\n" + text + "\n").getBytes(Charset.forName("windows-1252"));
    assertThat(Files.article("a.tsv", table).text()).hasToString(text);
  }

  @Test
  void aBadRowCostsThatRow() {
    List<Intake> read = Files.read("a.csv", "id,text\n1,\n2\n3,It fell.,more\n4,\"It never\n5,x\n");
    assertThat(read).hasSize(4);
    assertThat(((Refusal) read.get(0)).id()).contains("1");
    assertThat(read.get(1)).isInstanceOf(Refusal.class);
    assertThat(((Article) read.get(2)).text()).hasToString("It fell.");
    assertThat(((Refusal) read.get(3)).reason()).contains("never ends");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedHoldsNoMoreThanOneArticle() {
    String line = "x".repeat(999) + "\n";
    String table = "text\n\"" + line.repeat((ArticleIntake.MAX_ARTICLE_BYTES / 1000) + 5000);
    assertThat(Files.refusal("a.csv", table).rule()).isEqualTo("too-large");
  }

  @Property(tries = 1000)
  void cellsThatAreWrittenAsTheStandardSaysAreReadBack(
      @ForAll @StringLength(min = 1, max = 12) @Chars({'"', ',', '\n', 'a', ' '}) String first,
      @ForAll @StringLength(min = 1, max = 12) @Chars({'"', ',', '\r', 'b'}) String second) {
    String table = "id,text\n" + quoted(first) + "," + quoted(second + "x") + "\n1,It fell.\n";
    List<Intake> read = Files.read("a.csv", table);
    assertThat(read).hasSize(2);
    assertThat(((Article) read.get(0)).text()).hasToString(second + "x");
    assertThat(((Article) read.get(1)).text()).hasToString("It fell.");
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  @Property(tries = 1000)
  void anyCharactersAreReadWithoutAnException(
      @ForAll @StringLength(max = 40) @Chars({'"', ',', '\n', '\r', 'a', ';'}) String soup) {
    assertThat(Files.read("a.csv", "text,id\n" + soup + "\n\"x\",1\n")).isNotEmpty();
    assertThat(Files.read("a.csv", soup)).isNotNull();
  }
}
