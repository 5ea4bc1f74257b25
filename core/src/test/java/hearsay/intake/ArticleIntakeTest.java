package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.text.Diagnostic;
import hearsay.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleIntakeTest {
  private static final String TEXT = "“We’ll stay,” the mayor said. 😀\r\n\r\nIt rained.\n";

  @ParameterizedTest
  @CsvSource({
    "a.txt,TEXT",
    "A.TXT.GZ,TEXT",
    "b/c.html,HTML",
    "c.htm,HTML",
    "c.html.gz,HTML",
    "d.jsonl,JSON_LINES",
    "d.ndjson.gz,JSON_LINES",
    "d.jsonl.gz,JSON_LINES",
    "e.json,JSON",
    "e.JSON.gz,JSON",
    "f.csv,CSV",
    "f.tsv.gz,TSV",
    "g.zip,ZIP",
    "a.txt.zip,ZIP"
  })
  void knowsAFileByItsName(String path, ArticleIntake.Format format) {
    assertThat(ArticleIntake.Format.ofName(path)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a", "txt", "a.gz", "a.txt/", ".gz", "a.xmls"})
  void refusesAnEndingThatItDoesNotKnow(String path) {
    assertThat(ArticleIntake.Format.ofName(path)).isEmpty();
    Refusal refusal = Files.refusal(path, TEXT);
    assertThat(refusal.rule()).isEqualTo("unknown-format");
    assertThat(refusal.origin()).isEqualTo(Origin.file(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.txt.gz"})
  void takesATextAsItIs(String path) {
    byte[] plain = Files.utf8(TEXT);
    byte[] bytes = path.endsWith(".gz") ? Files.gzip(plain) : plain;
    Article article = Files.article(path, bytes);
    assertThat(article.text()).hasToString(TEXT);
    assertThat(article.map().isIdentity()).isTrue();
    assertThat(article.key()).hasToString("path:" + path);
    assertThat(article.origin()).isEqualTo(Origin.file(path));
    assertThat(article.metadata()).isEqualTo(Metadata.NONE);
    assertThat(article.charset()).isEqualTo("UTF-8 (utf 8 valid)");
    assertThat(article.original().bytes()).isEqualTo(bytes);
    assertThat(article.original().sha256()).isEqualTo(Sha256.hex(bytes));
    assertThat(article.diagnostics()).isEmpty();
  }

  @Test
  void knowsPackedDataByItsFirstBytesNotByItsName() {
    assertThat(Files.article("a.txt", Files.gzip(Files.utf8(TEXT))).text()).hasToString(TEXT);
    assertThat(Files.article("a.txt.gz", Files.utf8(TEXT)).text()).hasToString(TEXT);
  }

  @Test
  void readsPagesAndRecordsPackedOrNot() {
    byte[] page = Files.utf8("<p>It rained.</p>");
    byte[] records = Files.utf8("{\"text\": \"It rained.\"}\n{\"text\": \"It rained.\"}\n");
    assertThat(Files.article("a.html", page).text()).hasToString("It rained.");
    assertThat(Files.article("a.html.gz", Files.gzip(page)).text()).hasToString("It rained.");
    assertThat(Files.read("a.jsonl", records)).hasSize(2).hasOnlyElementsOfType(Article.class);
    assertThat(Files.read("a.jsonl.gz", Files.gzip(records)))
        .hasSize(2)
        .hasOnlyElementsOfType(Article.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.jsonl"})
  void refusesAnEmptyFile(String path) {
    assertThat(Files.refusal(path, "").rule()).isEqualTo("empty");
    assertThat(Files.refusal(path, Files.gzip(new byte[0])).rule()).isEqualTo("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.jsonl"})
  void refusesAFileOfBlanks(String path) {
    assertThat(Files.refusal(path, " \r\n\t\n").rule()).isEqualTo("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body></body></html>", "<p> </p><script>x</script>", "<!-- x -->"})
  void refusesAPageWithoutText(String page) {
    assertThat(Files.refusal("a.html", page).rule()).isEqualTo("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html"})
  void refusesBinaryData(String path) {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    assertThat(Files.refusal(path, bytes).rule()).isEqualTo("binary");
    assertThat(Files.refusal(path, "It rained.".getBytes(StandardCharsets.UTF_16LE)).rule())
        .isEqualTo("binary");
  }

  @Test
  void replacesAStrayNulAndSaysSo() {
    Article article = Files.article("a.txt", "a".repeat(200) + "\u0000");
    assertThat(article.text()).hasToString("a".repeat(200) + "\uFFFD");
    assertThat(article.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("characters-replaced");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html"})
  void readsTheLargestArticleAndRefusesOneByteMore(String path) {
    byte[] bytes = new byte[ArticleIntake.MAX_ARTICLE_BYTES + 1];
    Arrays.fill(bytes, (byte) ' ');
    bytes[100] = 'a';
    assertThat(Files.refusal(path, bytes).rule()).isEqualTo("too-large");
    assertThat(Files.refusal(path + ".gz", Files.gzip(bytes)).rule()).isEqualTo("too-large");
    byte[] largest = Arrays.copyOf(bytes, ArticleIntake.MAX_ARTICLE_BYTES);
    assertThat(Files.article(path, largest).text().toString().strip()).isEqualTo("a");
  }

  @Test
  void readsNoMoreOfAnEndlessFileThanTheLimit() throws IOException {
    AtomicLong given = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given.incrementAndGet();
            return 'x';
          }

          @Override
          public int read(byte[] into, int at, int most) {
            Arrays.fill(into, at, at + most, (byte) 'x');
            given.addAndGet(most);
            return most;
          }
        };
    new ArticleIntake()
        .read(
            "a.txt",
            endless,
            raw -> assertThat(((Refusal) raw.parse()).rule()).isEqualTo("too-large"));
    assertThat(given.get()).isLessThan(ArticleIntake.MAX_ARTICLE_BYTES + (1 << 16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.html.gz", "a.jsonl.gz"})
  void refusesPackedDataThatIsCutOff(String path) {
    byte[] whole = Files.gzip(Files.utf8("{\"text\": \"" + "It rained. ".repeat(50) + "\"}"));
    for (int length : new int[] {2, 9, 12, whole.length / 2, whole.length - 1}) {
      List<Intake> found = Files.read(path, Arrays.copyOf(whole, length));
      assertThat(found.get(found.size() - 1))
          .as("cut at %d", length)
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("broken-gzip"));
    }
  }

  @Test
  void keepsTheRecordsBeforeTheDamage() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"It rained.\"}\n");
    }
    byte[] packed = Files.gzip(Files.utf8(lines.toString()));
    List<Intake> found = Files.read("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 100));
    assertThat(found.size()).isGreaterThan(1000);
    assertThat(found.subList(0, found.size() - 1)).hasOnlyElementsOfType(Article.class);
    assertThat(found.get(found.size() - 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void dropsAByteOrderMarkAndNothingElse() {
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      Article article =
          Files.article("a.txt", ("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
      assertThat(article.text()).hasToString(TEXT);
      assertThat(article.charset()).isEqualTo(charset + " (byte order mark)");
    }
  }

  @Test
  void readsAPageInALyingCharset() {
    String page = "<meta charset=\"utf-8\"><p>“We’ll stay,” she said.";
    Article article = Files.article("a.html", page.getBytes(Charset.forName("windows-1252")));
    assertThat(article.text()).hasToString("“We’ll stay,” she said.");
    assertThat(article.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("charset-declared-wrongly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=iso-8859-1>",
        "<META CHARSET='latin1'>",
        "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>",
        "<meta charset=utf-16>",
        "<meta charset=utf-16> ",
      })
  void readsUtf8UnderAnyName(String declaration) {
    Article article = Files.article("a.html", declaration + "<p>“We’ll stay,” she said.");
    assertThat(article.text()).hasToString("“We’ll stay,” she said.");
  }

  @Test
  void believesAPageThatTellsTheTruth() {
    String page = "<meta charset=windows-1251><p>Северный причал закрыт";
    Article article = Files.article("a.html", page.getBytes(Charset.forName("windows-1251")));
    assertThat(article.text()).hasToString("Северный причал закрыт");
    assertThat(article.charset()).isEqualTo("windows-1251 (declared)");
    assertThat(article.diagnostics()).isEmpty();
  }

  @Test
  void passesOnWhatGoesWrongWithTheFileItself() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] into, int at, int most) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThatThrownBy(() -> new ArticleIntake().read("a.txt", broken, raw -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void givesTheSameAnswerEachTimeItIsAsked() throws IOException {
    new ArticleIntake()
        .read(
            "a.txt",
            new ByteArrayInputStream(Files.utf8(TEXT)),
            raw ->
                assertThat(((Article) raw.parse()).text())
                    .isEqualTo(((Article) raw.parse()).text()));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
        "a.txt", "a.html", "a.jsonl", "a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.x");
  }

  @Property(tries = 500)
  void answersAnyBytesWithArticlesOrReasons(
      @ForAll("paths") String path, @ForAll byte[] bytes, @ForAll boolean packed) {
    for (Intake intake : Files.read(path, packed ? Files.gzip(bytes) : bytes)) {
      assertThat(intake.origin().path()).isEqualTo(path);
      if (intake instanceof Refusal refusal) {
        assertThat(refusal.rule()).isNotBlank();
        assertThat(refusal.reason()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Test
  void choosesTheStrongestKey() {
    Optional<String> none = Optional.empty();
    Optional<String> id = Optional.of("7");
    Optional<String> outlet = Optional.of("The Pennant");
    Optional<String> address = Optional.of("https://pennant.example/7");
    assertThat(ArticleKey.of(id, outlet, address, "p")).hasToString("id:The Pennant/7");
    assertThat(ArticleKey.of(id, none, address, "p")).hasToString("id:/7");
    assertThat(ArticleKey.of(none, outlet, address, "p")).hasToString("url:" + address.get());
    assertThat(ArticleKey.of(none, outlet, none, "p")).hasToString("path:p");
    assertThat(ArticleKey.of(Optional.of(" "), outlet, Optional.of("\t"), "p"))
        .hasToString("path:p");
    assertThat(new ArticleKey("id:a\u0000")).hasToString("id:a\uFFFD");
    assertThatThrownBy(() -> new ArticleKey(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
