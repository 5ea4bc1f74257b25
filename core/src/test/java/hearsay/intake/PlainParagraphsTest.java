package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the paragraphs of a plain text are. */
final class PlainParagraphsTest {
  private static final String TITLE = "Ferry to Skarholm stays in port as crack is found in hull";
  private static final String FIRST =
      "The ferry was taken out of service on Monday, the office said.";
  private static final String LAST = "“We will not sail,” said Ines Varga, who runs the line.";
  private static final String LINKS =
      "Mayor told to ‘mind her own boat’\nFive quays that nobody visits\nFares to rise in April";

  private static List<String> kinds(String... blocks) {
    String text = String.join("\n\n", blocks);
    return PlainParagraphs.find(text).stream()
        .map(paragraph -> paragraph.kind() + " " + paragraph.span().cut(text))
        .toList();
  }

  @Test
  void aLineThatQuotesSomebodyIsNoCredit() {
    String text = "The pier fell.\n\n“It gave way,” came the answer, first reported by Harbor FM.";
    assertThat(PlainParagraphs.find(text)).allMatch(paragraph -> paragraph.kind().isText());
    String credit = "The pier fell.\n\nThis story was first reported by Harbor FM.";
    assertThat(PlainParagraphs.own(credit)).hasSize(1);
  }

  @Test
  void theFirstLineThatIsNoSentenceIsTheTitle() {
    assertThat(kinds(TITLE, FIRST, LAST))
        .containsExactly("TITLE " + TITLE, "PARAGRAPH " + FIRST, "PARAGRAPH " + LAST);
    assertThat(kinds(FIRST, LAST)).containsExactly("PARAGRAPH " + FIRST, "PARAGRAPH " + LAST);
    assertThat(kinds(TITLE)).containsExactly("PARAGRAPH " + TITLE);
  }

  @Test
  void aSecondTitleUnderTheFirstIsAFilms() {
    String film = "Ferry to Skarholm: crack is found in hull, expert says";
    assertThat(kinds(TITLE, film, FIRST, LAST)).element(1).isEqualTo("CAPTION " + film);
    String own = "What islanders need to know now";
    assertThat(kinds(TITLE, own, FIRST, LAST)).element(1).isEqualTo("PARAGRAPH " + own);
  }

  @Test
  void linesUnderOneAnotherThatAllLookLikeHeadlinesAreTeasers() {
    assertThat(kinds(FIRST, LINKS, LAST)).filteredOn(kind -> kind.startsWith("TEASER")).hasSize(3);
    assertThat(kinds(FIRST, LINKS + ".", LAST)).noneMatch(kind -> kind.startsWith("TEASER"));
    String two = LINKS.substring(0, LINKS.lastIndexOf('\n'));
    assertThat(kinds(FIRST, two, LAST)).noneMatch(kind -> kind.startsWith("TEASER"));
  }

  @Test
  void aListOfShortOrLowerCaseLinesIsTheArticles() {
    assertThat(kinds(FIRST, "Rope\nTar\nTimber", LAST))
        .noneMatch(kind -> kind.startsWith("TEASER"));
    assertThat(kinds(FIRST, LINKS.replace("Mayor told", "mayor told"), LAST))
        .noneMatch(kind -> kind.startsWith("TEASER"));
  }

  @Test
  void aLinkWithALabelIsATeaserWhereverItStands() {
    String link = "Ferry fares to rise again in April [VIDEO]";
    assertThat(kinds(FIRST, link, LAST)).element(1).isEqualTo("TEASER " + link);
    String said = "“We [the board] are not [yet] beaten,” she said [WITH A SMILE].";
    assertThat(kinds(FIRST, said)).element(1).isEqualTo("PARAGRAPH " + said);
  }

  @Test
  void whatIsNotTheArticlesYieldsNoParagraphOfItsOwn() {
    String text = FIRST + "\n\nREAD MORE: Fares to rise\n\n" + LINKS + "\n\n" + LAST;
    assertThat(PlainParagraphs.own(text))
        .extracting(span -> span.cut(text))
        .containsExactly(FIRST, LAST);
  }

  @Test
  void whereParagraphsDoNotStandApartNothingIsAList() {
    String text = String.join("\n", FIRST, LAST, LINKS, FIRST, LAST);
    assertThat(PlainParagraphs.find(text))
        .extracting(Paragraph::kind)
        .containsOnly(ParagraphKind.PARAGRAPH)
        .hasSize(7);
  }

  static Stream<RuleTable.Row> furnishings() {
    return RuleTable.load(Furnishings.class, "furnishings.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("furnishings")
  void aFurnishingIsToldByItsWords(RuleTable.Row row) {
    ParagraphKind kind = ParagraphKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
    String example = row.cell("example");
    assertThat(Furnishings.kindOf(example)).as(row.id()).contains(kind);
    assertThat(kind.isText()).isFalse();
    assertThat(kinds(FIRST, example, LAST)).element(1).isEqualTo(kind + " " + example);
    assertThat(row.cell("starts") + row.cell("needs"))
        .isNotEmpty()
        .isEqualTo((row.cell("starts") + row.cell("needs")).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sources said the ferry would sail.",
        "Watch out for the ice, she said.",
        "Subscribers to the line pay more, and the briefing said so.",
        "“Read more books,” he said.",
        "By the time the ferry sailed, nobody was there.",
        "By Monday the crack had grown.",
        "Share prices fell.",
        "The photo shows the pier.",
        "March 5, 2031 was the day that the ferry sailed for the last time, she said.",
        "It was first published in spring, and nobody has read it since then, as far as she knows,"
            + " because the paper was sold and its cellar flooded in the same week of that year.",
      })
  void anOrdinarySentenceIsTheArticles(String line) {
    assertThat(Furnishings.kindOf(line)).isEmpty();
  }

  @Test
  void aPlainFileKeepsItsTextAndKnowsItsParagraphs() {
    String text = TITLE + "\n\n" + FIRST + "\n\nREAD MORE: Fares to rise\n\n" + LAST;
    Article article = Files.article("a.txt", text);
    assertThat(article.text()).hasToString(text);
    assertThat(article.extraction().paragraphs()).hasSize(4);
    assertThat(article.extraction().coverage()).isBetween(0.8, 0.99);
  }

  @Test
  void isSoonDoneWithAMegabyteOfAnything() {
    for (String unit : List.of("a", "read ", "\n\n", "A b c d e\n", "By Ada Rell and ", "(", "©")) {
      String text = unit.repeat((1 << 20) / unit.length());
      assertThat(Files.millisOf(() -> PlainParagraphs.find(text))).isLessThan(10_000);
    }
  }
}
