package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose kind and charset somebody else says, and the links that feeds carry. */
final class CarriedKindTest {
  private static final String WORDS = "Der Käpt’n nennt die Fähre „verloren“.";

  private static List<RawArticle> read(
      ArticleIntake.Format format, Optional<String> charset, byte[] bytes) throws IOException {
    List<RawArticle> found = new ArrayList<>();
    new ArticleIntake()
        .readAs(
            new ArticleIntake.Kind(format, charset),
            "https://quay.example/ferry",
            new ByteArrayInputStream(bytes),
            found::add);
    return found;
  }

  private static Article page(Optional<String> carried, String own, String real)
      throws IOException {
    String meta = own.isEmpty() ? "" : "<meta charset=\"" + own + "\">";
    String html = "<html><head>" + meta + "</head><body><p>" + WORDS + "</p></body></html>";
    byte[] bytes = html.getBytes(Charset.forName(real));
    return (Article) read(ArticleIntake.Format.HTML, carried, bytes).get(0).parse();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, '', windows-1252, 0",
    "windows-1252, utf-8, windows-1252, 0",
    "utf-8, windows-1252, utf-8, 0",
    "utf-8, windows-1252, windows-1252, 1",
    "us-ascii, utf-8, utf-8, 1",
    "gull-8, utf-8, utf-8, 1",
    "windows-1252, '', utf-8, 1",
    "'', utf-8, utf-8, 0",
  })
  void theCharsetOfTheCarrierIsBelievedAsFarAsTheBytesAgree(
      String carried, String own, String real, int noticed) throws IOException {
    Article article = page(Optional.of(carried).filter(one -> !one.isEmpty()), own, real);
    assertThat(article.text()).hasToString(WORDS);
    assertThat(article.diagnostics()).as(article.diagnostics().toString()).hasSize(noticed);
    assertThat(article.origin()).isEqualTo(Origin.file("https://quay.example/ferry"));
  }

  @Test
  void aPlainTextMayBeCarriedInAnyCharset() throws IOException {
    byte[] bytes = WORDS.getBytes(Charset.forName("windows-1252"));
    Intake read = read(ArticleIntake.Format.TEXT, Optional.of("cp1252"), bytes).get(0).parse();
    assertThat(((Article) read).text()).hasToString(WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link> https://quay.example/a </link>                               | https://quay.example/a
          <link>javascript:alert(1)</link>                                    | javascript:alert(1)
          <link>/a?b&amp;c</link>                                             | /a?b&c
          <link rel="self" href="/s"/><link href="file:///a"/>                | file:///a
          <link rel="alternate" href="a"/>                                    | a
          <guid>https://quay.example/g</guid>                                 | https://quay.example/g
          <guid isPermaLink="false">https://quay.example/g</guid>             | ''
          <guid>g-1</guid>                                                    | ''
          <link></link><guid>http://quay.example/g</guid>                     | http://quay.example/g
          <title>no link</title>                                              | ''
          <link>https://quay.example/a</link><title>bad & end</item>          | https://quay.example/a
          """)
  void aFeedCarriesLinksInItsOwnWords(String item, String link) throws IOException {
    String feed = "<rss><channel><item>" + item + "</item></channel></rss>";
    List<RawArticle> read =
        read(ArticleIntake.Format.FEED, Optional.empty(), feed.getBytes(StandardCharsets.UTF_8));
    assertThat(read.get(0))
        .isInstanceOfSatisfying(
            FeedEntry.class, entry -> assertThat(entry.link().orElse("")).isEqualTo(link));
  }
}
