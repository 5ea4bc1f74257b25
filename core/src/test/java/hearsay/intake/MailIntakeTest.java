package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.CodePointSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters, well-meant and not. */
final class MailIntakeTest {
  private static final String LETTER =
      """
      From: =?utf-8?Q?Quay_=26_Harbor?= <news@quay.example>
      Subject: =?UTF-8?B?RMOkbW1l?= =?UTF-8?Q?_and_m?=
       =?UTF-8?Q?ills?=
      Date: Wed, 05 Mar 2031 08:15:00 +0100 (CET)
      Message-ID: <a1@quay.example>
      Content-Type: multipart/mixed; boundary="out"

      Not for readers.
      --out
      Content-Type: multipart/alternative; boundary=in

      --in
      Content-Type: text/plain; charset=utf-8

      The plain form.
      --in
      Content-Type: text/html; charset="utf-8"
      Content-Transfer-Encoding: quoted-printable

      <p>The ferry ran aground =E2=80=94 ag=
      ain, said the pilot, Ada Munk.</p>
      --in--
      --out
      Content-Type: text/html
      Content-Disposition: attachment; filename=x.html

      <p>Attached.</p>
      --out--
      """;

  private static Article letter(String letter) {
    return Files.article("a.eml", letter);
  }

  private static String html(String headers, String body) {
    return "Subject: s\nContent-Type: text/html" + headers + "\n\n" + body;
  }

  @Test
  void aLetterIsAnArticleByItsHtmlWithTheSenderAsOutlet() {
    Article article = letter(LETTER);
    assertThat(article.text().toString())
        .isEqualTo("The ferry ran aground — again, said the pilot, Ada Munk.");
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Dämme and mills"),
                Optional.of("Quay & Harbor"),
                Optional.empty(),
                List.of(),
                Optional.of("2031-03-05T08:15:00+01:00")));
    assertThat(article.key().value()).isEqualTo("id:Quay & Harbor/<a1@quay.example>");
    MappingLaw.check(article, "<p>The ferry ran aground — again, said the pilot, Ada Munk.</p>\n");
    String crlf = LETTER.replace("\n", "\r\n");
    assertThat(letter(crlf).text().toString()).isEqualTo(article.text().toString());
  }

  @Test
  void whatALetterSaysOfItselfHasItsPlaceInItsBytes() {
    String plain =
        "From: Quay News <q@quay.example>\nSubject: Ice\n is gone\nDate: 5 Mar 2031\n\nIt is.\n";
    String box = "From x@quay.example Wed Mar  5 08:15:00 2031\n" + plain;
    for (Article article : List.of(letter(plain), Files.article("a.mbox", box))) {
      PageFacts facts = article.extraction().facts().orElseThrow();
      assertThat(cut(article, facts.title().orElseThrow())).isEqualTo("Subject: Ice\n is gone\n");
      assertThat(cut(article, facts.outlet().orElseThrow()))
          .isEqualTo("From: Quay News <q@quay.example>\n");
      assertThat(facts.title().orElseThrow().value()).isEqualTo("Ice is gone");
      assertThat(facts.published().orElseThrow())
          .extracting(Fact::value, Fact::raw, Fact::source)
          .containsExactly("2031-03-05", "5 Mar 2031", "date");
    }
  }

  private static String cut(Article article, Fact fact) {
    CodePointSpan place = fact.place().orElseThrow();
    byte[] bytes = article.original().bytes();
    return new String(bytes, place.start(), place.length(), StandardCharsets.UTF_8);
  }

  @Test
  void aPlainLetterIsItsWords() {
    Article article = letter("From: a@b.example\nSubject: Ice\n\nThe ice is gone.\n");
    assertThat(article.text().toString()).isEqualTo("The ice is gone.\n");
    assertThat(article.metadata().outlet()).isEmpty();
    String base64 = "Subject: s\nContent-Transfer-Encoding: BASE64\n\nSXQg\ncmFpbmVkLg=\n";
    assertThat(letter(base64).text().toString()).isEqualTo("It rained.");
  }

  @ParameterizedTest
  @CsvSource({
    "=?iso-8859-1?q?caf=E9?=, café",
    "=?utf-8?b?w6Q?= =?utf-8?b?w7Y=?=, äö",
    "=?utf-8?q?=C3?= =?utf-8?q?=A4?=, ä",
    "a =?utf-8?q?b?= c, a b c",
    "=?none?q?x?=, x",
    "=?utf-8?b?!!!!A?= y, ' y'",
    "=?utf-8?q?never ends, =?utf-8?q?never ends",
    "=?utf-8?q?=ZZ=4?=, =ZZ=4"
  })
  void wordsOfHeadersAreDecodedAsFarAsTheyMeanSomething(String header, String words) {
    assertThat(MailCode.header(header)).isEqualTo(words);
  }

  @Test
  void aCharsetThatLiesIsToldByTheBytes() {
    byte[] latin =
        html("; charset=utf-8", "<p>Die Fähre.</p>").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf8 = Files.utf8(html("; charset=iso-8859-1", "<p>Die Fähre.</p>"));
    for (byte[] bytes : List.of(latin, utf8)) {
      Article article = Files.article("a.eml", bytes);
      assertThat(article.text().toString()).isEqualTo("Die Fähre.");
      assertThat(article.diagnostics()).extracting("rule").contains("charset-declared-wrongly");
    }
  }

  @Test
  void aMailboxIsCutIntoItsLetters() throws IOException {
    String box =
        """
        From a@b.example Wed Mar  5 08:15:00 2031
        Subject: one

        One.
        From here on it rained.

        >From the quay it did not.

        From a@b.example Wed Mar  5 08:16:00 2031
        Subject: two

        Two.
        """;
    List<Intake> read = Files.read("a.mbox", box);
    assertThat(read)
        .extracting(intake -> intake.origin().toString())
        .containsExactly("a.mbox:1", "a.mbox:9");
    assertThat(((Article) read.get(0)).text().toString())
        .isEqualTo("One.\nFrom here on it rained.\n\nFrom the quay it did not.\n\n");
    assertThat(((Article) read.get(1)).text().toString()).isEqualTo("Two.\n");
    RecordReader records =
        ArticleIntake.records("a.mbox", new ByteArrayInputStream(Files.utf8(box))).orElseThrow();
    for (Intake intake : read) {
      assertThat(records.next().orElseThrow().bytes())
          .isEqualTo(((Article) intake).original().bytes());
    }
    assertThat(Files.refusal("a.mbox", "").rule()).isEqualTo("empty");
  }

  @Test
  void whatIsNoLetterIsRefused() {
    assertThat(Files.refusal("a.eml", "It rained.\nAll day.\n").rule()).isEqualTo("bad-mail");
    assertThat(Files.refusal("a.eml", "").rule()).isEqualTo("bad-mail");
    assertThat(Files.refusal("a.eml", "Subject: s\n\n").rule()).isEqualTo("empty");
    assertThat(Files.refusal("a.eml", "Subject: s\nContent-Type: image/png\n\nabc").rule())
        .isEqualTo("empty");
    String locked = "Subject: s\nContent-Type: multipart/encrypted\n\n--x\n\nabc\n--x--\n";
    assertThat(Files.refusal("a.eml", locked).rule()).isEqualTo("empty");
  }

  @Test
  void aLetterThatIsCutAnywhereIsAnArticleOrARefusal() {
    byte[] whole = Files.utf8(LETTER);
    for (int length = 0; length < whole.length; length++) {
      assertThat(Files.read("a.eml", Arrays.copyOf(whole, length)))
          .as("cut to " + length)
          .hasSize(1);
      byte[] bad = whole.clone();
      bad[length] ^= (byte) 0x5F;
      assertThat(Files.read("a.eml", bad)).as("byte " + length).hasSize(1);
    }
    Article cut = letter(LETTER.substring(0, LETTER.indexOf("--in--")));
    assertThat(cut.text().toString()).endsWith("Ada Munk.");
    assertThat(cut.diagnostics()).extracting("rule").contains("mail-broken-off");
  }

  @Test
  void nestingAndManyPartsEndInABoundedTime() {
    StringBuilder deep = new StringBuilder("Subject: s\n");
    for (int i = 0; i < 100_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i);
      deep.append("\n\n--b").append(i).append('\n');
    }
    String wide =
        "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(500_000);
    String same =
        "Subject: s\n" + "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(100_000);
    String forwarded = "Subject: s\n" + "Content-Type: message/rfc822\n\n".repeat(200_000);
    String folded = "Subject: s\n" + " x\n".repeat(500_000) + "\nIt rained.";
    String words = "Subject: " + "=?utf-8?q?".repeat(200_000) + "\n\nIt rained.";
    String parameters = html("; ; ".repeat(300_000), "<p>It rained.</p>");
    long millis =
        Files.millisOf(
            () -> {
              assertThat(Files.refusal("a.eml", deep.toString()).rule()).isEqualTo("empty");
              assertThat(Files.refusal("a.eml", wide).rule()).isEqualTo("empty");
              assertThat(Files.refusal("a.eml", same).rule()).isEqualTo("empty");
              assertThat(Files.refusal("a.eml", forwarded).rule()).isEqualTo("empty");
              assertThat(letter(folded).text().toString()).isEqualTo("It rained.");
              assertThat(letter(words).text().toString()).isEqualTo("It rained.");
              assertThat(letter(parameters).text().toString()).isEqualTo("It rained.");
            });
    assertThat(millis).isLessThan(20_000);
  }
}
