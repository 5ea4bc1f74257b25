package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleAttributionReaderTest {
  private final RuleAttributionReader reader = new RuleAttributionReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          subject first           | <“The pier is lost,”> [Nora Quill] {said}.
          verb first              | <“The pier is lost,”> {said} [Nora Quill].
          apposition behind       | <“The pier is lost,”> {said} [Nora Quill, an engineer who built it], on Friday.
          apposition before verb  | <“The pier is lost,”> [Nora Quill, who built it], {said}.
          office and name         | <“The pier is lost,”> {said} [Dr. Nora Quill, the county’s surveyor].
          verb group              | <“The pier is lost,”> [she] {has repeatedly said}.
          question                | <“Is the pier lost?”> [she] {asked}.
          told an outlet          | <“The pier is lost,”> [she] {told} the Bay Herald.
          according to            | <“The pier is lost,”> {according to} [Nora Quill].
          interrupted             | <“The pier,”> [she] {said}, <“is lost.”>
          goes on in a sentence   | <“The pier is lost,”> [she] {said}. <“We shall not build it again.”>
          goes on in a paragraph  | <“The pier is lost,”> [she] {said}.\\n\\n<“We shall not build it again.”>
          colon                   | [Nora Quill] {said:} <“The pier is lost.”>
          comma                   | [Nora Quill] {said}, <“The pier is lost.”>
          colon after a recipient | [The retired surveyor] {told} Bayside.example: <“The pier is lost.”>
          opening phrase          | Speaking to the Herald, [harbour master Nora Quill] {said:} <“The pier is lost.”>
          apposition before colon | [Nora Quill, who built it], {said:} <“The pier is lost.”>
          colon over a paragraph  | [The Bay Herald] {reported:}\\n\\n<“The pier is lost.”>
          adding                  | [Quill] shrugged at the pier, {adding:} <“It is lost.”>
          name and colon          | [Nora Quill]{:} <“The pier is lost.”>
          signature               | <“The pier was ours.”> {—} [Nora Quill]
          paragraphs that open    | [He] {continued:} <“The pier is lost.>\\n\\n<“The quay is next.”>
          relative pronoun        | A cheer met Quill, [who] {declared}, <“The pier is lost.”>
          smiled and said         | [Nora Quill] smiled and {said}, <“The pier is lost.”>
          footage of              | The film has a clip of [Nora Quill] {asking}, <“Is the pier lost?”>
          Guillemets              | <«The pier is lost,»> {said} [Nora Quill].
          British single          | <‘It’s the dockers’ pier,’> [Mr Quill] {said}.
          two apostrophes         | <''The pier is lost,''> [Mrs. Quill] {said}.
          straight                | <"The pier is lost,"> [Ms. Quill] {said}.
          headline                | <Pier 'is lost for good'>, {says} [surveyor]
          breaks off bare         | [Quill] {called} it <“a disgrace”>.
          two speakers            | <1 “The pier is lost,”> [1 Quill] {1 said}. [2 Amos Reed] {2 disagreed:} <2 “It stands.”>
          """)
  void findsWhoIsQuoted(String name, String marked) {
    Marked expected = Marked.parse(marked);
    List<String> read = expected.lines(reader.read(expected.text()).attributions());
    assertThat(read).isEqualTo(expected.lines());
  }

  @Test
  void whatIsNotTheArticlesOwnDoesNotBreakAQuotation() {
    Marked expected =
        Marked.parse(
            "[He] {said:} <“The pier is lost.>\\n\\nTen quays to see\\n\\n<“The quay is next.”>");
    List<Span> own = new ArrayList<>(ParagraphFinder.find(expected.text()));
    own.remove(1);
    assertThat(expected.lines(reader.read(expected.text(), own).attributions()))
        .isEqualTo(expected.lines());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          scare quotes       | The so-called “pier” was a row of “planks” at best.
          title              | They sang “The Long Pier Home,” the town’s song, until dawn.
          title and a cue    | In “The Long Pier Home,” Quill said nothing new of the town.
          motto              | Over the gate stands “Steady in all weathers” in iron letters.
          a noun, no cue     | In his report “The pier” takes up one page.
          the other speaker  | Quill says it is “a pier” that Reed said was unsafe.
          states the noun    | It was “unsafe” in the eleven states that have piers.
          noun in a headline | ‘IT WILL SINK’: Prof’s storm warning over cracked pier
          fragment           | “Long Pier” reporter Quill said nothing of it, “steady” Reed praised the gull.
          passive            | “The Long Pier Home” was written by Quill.
          """)
  void leavesAloneWhatIsNoStatement(String name, String text) {
    assertThat(reader.read(SourceText.of(text)).attributions()).isEmpty();
  }

  @Test
  void saysWhatCameSecond() {
    SourceText text = SourceText.of("Quill told the board, “The pier is lost,” said a clerk.");
    Attribution read = reader.read(text).attributions().get(0);
    assertThat(text.cut(read.source().orElseThrow())).isEqualTo("a clerk");
    Reason.RunnerUp second = read.reason().second().orElseThrow();
    assertThat(text.cut(second.source().orElseThrow())).isEqualTo("Quill");
    assertThat(second.rule()).isEqualTo("before-comma");
  }

  @Test
  void aParticipleSharesItsSpeaker() {
    SourceText text = SourceText.of("“The pier is lost,” Quill said, adding later, “It was old.”");
    List<Attribution> read = reader.read(text).attributions();
    assertThat(read).extracting(one -> text.cut(one.cue())).containsExactly("said", "adding");
    assertThat(read).extracting(one -> text.cut(one.source().orElseThrow())).containsOnly("Quill");
  }

  @Test
  void aQuotationThatTheSentenceFinishesIsMixed() {
    SourceText text = SourceText.of("Quill said “the pier” would close before the summer came.");
    Attribution read = reader.read(text).attributions().get(0);
    assertThat(read.kind()).isEqualTo(QuotationKind.MIXED);
    assertThat(text.cut(read.content().get(0)))
        .isEqualTo("“the pier” would close before the summer came");
  }

  @Test
  void aMissingMarkLowersTheConfidence() {
    double whole = confidence("She said: “The pier is lost.”\n\nIt rained.");
    double open = confidence("She said: “The pier is lost.\n\nIt rained.");
    assertThat(open).isLessThan(whole);
  }

  private double confidence(String text) {
    return reader.read(SourceText.of(text)).attributions().get(0).confidence();
  }

  @Test
  void readsHostileTextInLinearTime() {
    List<String> hostile =
        List.of(
            "\"".repeat(100_000),
            "“".repeat(100_000),
            "”".repeat(100_000),
            "'a ".repeat(100_000),
            "‘s’ ".repeat(100_000),
            "“a” ".repeat(50_000),
            "“a,” she said. ".repeat(20_000),
            "“a\n".repeat(50_000),
            "she said, ".repeat(50_000) + "“the pier.”",
            "x".repeat(1_000_000),
            "x,“y".repeat(200_000),
            "the pier and ".repeat(100_000),
            "码头“已经”关闭。".repeat(50_000));
    for (String text : hostile) {
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> reader.read(SourceText.of(text)), text.substring(0, 12));
    }
  }

  @Test
  void readingAnEmptyTextFindsNothing() {
    assertThat(reader.read(SourceText.of("")).attributions()).isEmpty();
  }

  @Test
  void theNameOfAThingIsNobodysWords() {
    for (String line :
        List.of(
            "They sang a song called “The Long Quay” at the fair.",
            "She wrote an opera titled “The Long Quay” in June.")) {
      assertThat(new RuleAttributionReader().read(SourceText.of(line)).attributions())
          .as(line)
          .isEmpty();
    }
  }

  @Test
  void whoIsToldSomethingDoesNotSayIt() {
    for (String line :
        List.of(
            "He was told: “The dam leaks and nobody cares.” Quill shrugged.",
            "“The dam leaks and nobody cares,” the mayor was told on Monday.")) {
      assertThat(new RuleAttributionReader().read(SourceText.of(line)).attributions())
          .as(line)
          .isEmpty();
    }
  }
}
