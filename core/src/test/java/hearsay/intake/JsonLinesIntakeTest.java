package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesIntakeTest {
  private static final String GOOD = "{\"id\": \"good\", \"text\": \"It rained.\"}";

  private static Article article(String line) {
    return Files.article("a.jsonl", line);
  }

  private static Refusal refusal(String line) {
    return Files.refusal("a.jsonl", line);
  }

  @Test
  void takesEverythingThatAnArticleSaysOfItself() {
    Article article =
        article(
            "{\"id\": \"7\", \"title\": \"Rain\", \"outlet\": \"The Pennant\", \"url\": \"https://p.example/7\","
                + " \"authors\": [\"Ada Rell\", \"Ines Varga\"], \"published\": \"2031-03-05\","
                + " \"other\": {\"deep\": [1, {\"text\": \"no\"}]}, \"text\": \"It rained. 😀\"}");
    assertThat(article.text()).hasToString("It rained. 😀");
    assertThat(article.key()).hasToString("id:The Pennant/7");
    assertThat(article.map().isIdentity()).isTrue();
    assertThat(article.origin()).isEqualTo(Origin.record("a.jsonl", 1));
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Rain"),
                Optional.of("The Pennant"),
                Optional.of("https://p.example/7"),
                List.of("Ada Rell", "Ines Varga"),
                Optional.of("2031-03-05")));
  }

  @Test
  void namesThatNoLedgerCanLookUpAreRefused() {
    String longest = "x".repeat(LongNames.MOST_BYTES - "id:/".length());
    assertThat(article("{\"id\": \"" + longest + "\", \"text\": \"It rained.\"}").key().value())
        .hasSize(LongNames.MOST_BYTES);
    for (String field : List.of("id", "url", "outlet")) {
      String wide = "\u00e4".repeat(LongNames.MOST_BYTES / 2 + 1);
      Refusal refusal = refusal("{\"" + field + "\": \"" + wide + "\", \"text\": \"It rained.\"}");
      assertThat(refusal.rule()).as(field).isEqualTo("long-name");
      assertThat(refusal.reason()).contains("2,000 bytes").doesNotContain("\u00e4");
    }
  }

  @Test
  void keepsTheTextExactlyAsItIs() {
    assertThat(article("{\"text\": \" a\\r\\nb&amp;<p>\\tc \"}").text())
        .hasToString(" a\r\nb&amp;<p>\tc ");
  }

  @Test
  void keepsTheBytesOfTheLine() {
    List<Intake> found = Files.read("a.jsonl", GOOD + "\n\n" + GOOD);
    assertThat(found)
        .extracting(Intake::origin)
        .extracting(Origin::toString)
        .containsExactly("a.jsonl:1", "a.jsonl:3");
    assertThat(((Article) found.get(1)).original().bytes()).isEqualTo(Files.utf8(GOOD));
  }

  @Test
  void givesARecordWithoutAnIdItsPlaceForAKey() {
    List<Intake> found = Files.read("a.jsonl", "\n{\"text\": \"It rained.\"}\n");
    assertThat(((Article) found.get(0)).key()).hasToString("path:a.jsonl:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dct\": \"d\"                        | d",
        "\"date\": \"d\"                       | d",
        "\"dct\": \"d\", \"published\": \"p\"  | p",
        "\"published\": \"p\", \"date\": \"d\" | p",
        "\"published\": null, \"date\": \"d\"  | d",
        "\"published\": 20310305               | 20310305",
      })
  void takesThePublicationDateUnderItsAliases(String fields, String expected) {
    assertThat(article("{" + fields + ", \"text\": \"a\"}").metadata().published())
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7|id:/7", "7.50|id:/7.50", "-1e3|id:/-1e3", "\"07\"|id:/07"})
  void takesANumberForAnIdAsItIsWritten(String id, String key) {
    assertThat(article("{\"id\": " + id + ", \"text\": \"a\"}").key()).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "[\"x\"]", "{\"x\": \"y\"}"})
  void passesOverFieldsOfTheWrongType(String value) {
    String others =
        "\"id\": V, \"title\": V, \"outlet\": V, \"url\": V, \"published\": V, \"date\": V";
    Article article = article("{" + others.replace("V", value) + ", \"text\": \"a\"}");
    assertThat(article.metadata()).isEqualTo(Metadata.NONE);
    assertThat(article.key()).hasToString("path:a.jsonl:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"A\"|A", "[\"A\", 1, null, [\"x\"]]|A,1", "null|''", "{}|''"})
  void takesAuthorsAsFarAsTheyAreNames(String value, String expected) {
    List<String> authors =
        article("{\"authors\": " + value + ", \"text\": \"a\"}").metadata().authors();
    assertThat(String.join(",", authors)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"text\"",
        "{\"text\": \"a",
        "{\"text\": \"a\"",
        "{\"text\": \"a\"} x",
        "{\"text\": \"a\"}{\"text\": \"b\"}",
        "{\"text\": \"a\"}, ",
        "{'text': 'a'}",
        "[{\"text\": \"a\"}]",
        "\"text\"",
        "null",
        "17",
        "}",
        "{\"text\": \"\\x\"}",
        "{\"text\": \"\\u12\"}",
        "{\"id\": \"7\"}",
        "{\"text\": null}",
        "{\"text\": 17}",
        "{\"text\": [\"a\"]}",
        "{}",
      })
  void refusesALineThatIsNoArticleAndGoesOn(String line) {
    List<Intake> found = Files.read("a.jsonl", GOOD + "\n" + line + "\n" + GOOD);
    assertThat(found).hasSize(3);
    assertThat(found.get(0)).isInstanceOf(Article.class);
    assertThat(found.get(2)).isInstanceOf(Article.class);
    Refusal refusal = (Refusal) found.get(1);
    assertThat(refusal.rule()).isEqualTo("bad-json");
    assertThat(refusal.origin()).hasToString("a.jsonl:2");
    assertThat(refusal.reason()).isNotBlank().doesNotContain("\n").hasSizeLessThan(120);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"7\", \"text\": \"a          | bad-json",
        "{\"id\": \"7\"}                        | bad-json",
        "{\"id\": \"7\", \"text\": \"\"}        | empty",
        "{\"text\": \" \", \"id\": \"7\"}       | empty",
        "{\"id\": \"7\", \"text\": \"\\u0001\"} | binary",
      })
  void namesTheIdOfWhatItRefuses(String line, String rule) {
    assertThat(refusal(line))
        .extracting(Refusal::rule, Refusal::id)
        .containsExactly(rule, Optional.of("7"));
  }

  @Test
  void repairsHalfPairsAndNulsWithoutMovingACodePoint() {
    Article article =
        article(
            "{\"id\": \"\\ud83d\", \"title\": \"\\u0000\", \"text\": \"a\\ud83d b\\u0000 \\ude00 😀\\ud83d\\ude00\"}");
    assertThat(article.text()).hasToString("a\uFFFD b\uFFFD \uFFFD 😀😀");
    assertThat(article.key()).hasToString("id:/\uFFFD");
    assertThat(article.metadata().title()).contains("\uFFFD");
    assertThat(article.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("characters-replaced");
    assertThat(refusal("{\"id\": \"\\ud83d\"}").id()).contains("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void refusesANestOfAHundredThousand(String opening) {
    Refusal refusal = refusal("{\"id\": \"7\", \"other\": " + opening.repeat(100_000));
    assertThat(refusal.rule()).isEqualTo("bad-json");
    assertThat(refusal.reason()).contains("nested too deeply");
    assertThat(refusal.id()).contains("7");
    assertThat(refusal("[".repeat(100_000)).rule()).isEqualTo("bad-json");
  }

  @Test
  void refusesALineOfSeventeenMegabytesAndGoesOn() {
    byte[] good = Files.utf8("\n" + GOOD + "\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(18 << 20);
    bytes.writeBytes(Files.utf8("{\"text\": \"" + "x".repeat(17 << 20) + "\"}"));
    bytes.writeBytes(good);
    List<Intake> found = Files.read("a.jsonl", bytes.toByteArray());
    assertThat(((Refusal) found.get(0)).rule()).isEqualTo("too-large");
    assertThat(found.get(1)).isInstanceOf(Article.class);
    assertThat(found.get(1).origin()).hasToString("a.jsonl:2");
  }

  @Test
  void readsALineOfFifteenMegabytes() {
    Article article = article("{\"text\": \"" + "x".repeat(15 << 20) + "\"}");
    assertThat(article.text().length()).isEqualTo(15 << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-16BE"})
  void refusesWhatIsNotUtf8(String charset) {
    byte[] line =
        "{\"text\": \"“No,” she said.\"}".getBytes(java.nio.charset.Charset.forName(charset));
    for (Intake intake : Files.read("a.jsonl", line)) {
      assertThat(intake).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void dropsAMarkBeforeTheFirstRecord() {
    assertThat(article("\uFEFF" + GOOD).key()).hasToString("id:/good");
  }

  @Test
  void readsLinesThatEndInCrLf() {
    assertThat(Files.read("a.jsonl", GOOD + "\r\n\r\n" + GOOD + "\r\n"))
        .hasSize(2)
        .hasOnlyElementsOfType(Article.class);
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"text\"",
            "\"id\"",
            ":",
            ",",
            "\"a\"",
            "1",
            "\\ud83d",
            "\"",
            "null",
            " ",
            "é")
        .list()
        .ofMaxSize(12)
        .map(parts -> "{" + String.join("", parts));
  }

  @Property(tries = 1000)
  void answersEveryLineWithOneArticleOrOneReason(@ForAll("almostJson") String line) {
    List<Intake> found = Files.read("a.jsonl", line);
    assertThat(found).hasSize(1);
    if (found.get(0) instanceof Article article) {
      assertThat(SourceText.of(article.text().toString())).isEqualTo(article.text());
    }
  }

  @Property(tries = 300)
  void bringsEveryTextBackOutOfItsEscapes(@ForAll String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", c)));
    JsonArticle.Parsed parsed =
        JsonArticle.parse(("{\"text\": \"" + escaped + "\"}").getBytes(StandardCharsets.US_ASCII));
    assertThat(parsed.article().text()).isEqualTo(text);
  }
}
