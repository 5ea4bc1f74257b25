package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out of an article, and what is not. */
final class FurnitureTest {
  private static List<String> left(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return Furniture.without(text).stream().map((Span span) -> span.cut(text)).toList();
  }

  private static final String FIRST = "The pier fell into the sea on Monday night.";
  private static final String LAST = "It had stood there for a hundred years.";
  private static final String LINKS =
      """
      Ferry fares to rise again in April
      Mayor told to ‘mind her own boat’
      Five quays that nobody ever visits""";

  @Test
  void linesUnderOneAnotherThatAllLookLikeHeadlinesAreLinks() {
    assertThat(left(FIRST, LINKS, LAST)).containsExactly(FIRST, LAST);
  }

  @Test
  void twoLinesAreNoList() {
    String two = LINKS.substring(0, LINKS.lastIndexOf('\n'));
    assertThat(left(FIRST, two, LAST)).hasSize(4);
  }

  @Test
  void aLineThatEndsLikeASentenceIsTheArticles() {
    assertThat(left(FIRST, LINKS + " any more.", LAST)).hasSize(5);
  }

  @Test
  void aListOfShortOrLowerCaseLinesIsTheArticles() {
    assertThat(left(FIRST, "Rope\nTar\nTimber", LAST)).hasSize(5);
    assertThat(left(FIRST, LINKS.replace("Ferry fares", "ferry fares"), LAST)).hasSize(5);
  }

  @Test
  void whereParagraphsDoNotStandApartNothingIsAList() {
    String text = String.join("\n", FIRST, LAST, LINKS, FIRST, LAST);
    assertThat(Furniture.without(text)).hasSize(7);
  }

  @Test
  void aLinkWithALabelIsLeftOutWhereverItStands() {
    assertThat(left(FIRST, "Ferry fares to rise again in April [VIDEO]", LAST))
        .containsExactly(FIRST, LAST);
    assertThat(left(FIRST, "“We [the board] are not [yet] beaten,” she said [WITH A SMILE]."))
        .hasSize(2);
  }
}
