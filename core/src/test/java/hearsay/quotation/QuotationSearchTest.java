package hearsay.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.quotation.QuotationSearch.Match;
import hearsay.reuse.ReuseReader;
import hearsay.text.SourceText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where quotations stand in articles, and what became of them. */
final class QuotationSearchTest {
  private static final String ARTICLE =
      """
      The mayor spoke at noon.

      “The harbor wall may not stand another winter,” said Nora Quill. “We have,” she went on,
      “three weeks to mend it.”

      The ferry will not sail before Monday.
      """;

  private static List<Match> find(String quotation) {
    return find(quotation, ARTICLE);
  }

  private static List<Match> find(String quotation, String article) {
    SourceText text = SourceText.of(article);
    return new QuotationSearch(List.of(quotation)).find(text, ReuseReader.quotations(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “The harbor wall may not stand another winter,” | The harbor wall may not stand another winter
          the HARBOR wall may not stand                   | The harbor wall may not stand
          another winter                                  | another winter
          winter                                          | winter
          We have three weeks to mend it                  | We have,” she went on,↵“three weeks to mend it
          """)
  void theVeryWordsAreFoundWhereTheyAreQuoted(String quotation, String expected) {
    List<Match> found = find(quotation);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).isExact()).isTrue();
    assertThat(found.get(0).isQuoted()).isTrue();
    assertThat(found.get(0).words().cut(ARTICLE).toString().replace('\n', '↵')).isEqualTo(expected);
  }

  @Test
  void aChangedQuotationIsFoundWithTheChange() {
    List<Match> found = find("The harbor wall will not stand another winter");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).edits()).hasSize(1);
    assertThat(found.get(0).edits().get(0).kinds()).containsExactly(DriftKind.HEDGE);
    assertThat(found.get(0).words().cut(ARTICLE).toString())
        .isEqualTo("The harbor wall may not stand another winter");
  }

  @Test
  void wordsOfTheNarrationAreNotQuoted() {
    List<Match> found = find("The ferry will not sail before Monday");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).isExact()).isTrue();
    assertThat(found.get(0).isQuoted()).isFalse();
  }

  @Test
  void anotherSentenceIsNotFound() {
    assertThat(find("The ferry to the island sank in the storm last night")).isEmpty();
    assertThat(find("The harbor wall is the pride of the whole old town")).isEmpty();
    assertThat(find("")).isEmpty();
    assertThat(find("“…”")).isEmpty();
    assertThat(find("word ".repeat(QuotationSearch.LONGEST + 1))).isEmpty();
  }

  @Test
  void anArticleOfOneRepeatedSentenceIsSearchedInTime() {
    String sentence = "The harbor wall may not stand another winter. ";
    SourceText text = SourceText.of("“" + sentence.repeat(20_000) + "”");
    QuotationSearch search =
        new QuotationSearch(Collections.nCopies(2_000, sentence.replace("may", "will")));
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(search.find(text, ReuseReader.quotations(text))).isNotEmpty());
  }
}
