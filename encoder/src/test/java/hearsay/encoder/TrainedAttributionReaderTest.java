package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Attribution;
import hearsay.statement.QuotationKind;
import hearsay.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clear cases of every pattern, read with the model that comes with the product. */
final class TrainedAttributionReaderTest {
  private final TrainedAttributionReader reader = new TrainedAttributionReader(Shipped.MODEL);

  private List<Attribution> read(String text) {
    return Shipped.check(reader, text).attributions();
  }

  private void assertRead(String marked) {
    Marks expected = Marks.parse(marked);
    SourceText text = SourceText.of(expected.plain());
    assertThat(read(expected.plain()).stream().map(one -> Marks.line(text, one)))
        .containsExactlyInAnyOrderElementsOf(expected.lines());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          verb first            | <“The pier is lost and we shall not build it again,”> {said} [Nora Quill].
          subject first         | <“The pier is lost and we shall not build it again,”> [Nora Quill] {said}.
          speaker before        | [Nora Quill] {said:} <“The pier is lost and we shall not build it again.”>
          comma before          | [Nora Quill] {said}, <“The pier is lost and we shall not build it again.”>
          interrupted           | <“The pier is lost,”> [Nora Quill] {said}, <“and we shall not build it again.”>
          goes on               | <“The pier is lost,”> [Nora Quill] {said}. <“We shall not build it again.”>
          over paragraphs       | [Nora Quill] {said:} <“The pier is lost.>\\n\\n<“We shall not build it again.”>
          furniture in between  | [Nora Quill] {said:} <“The pier is lost.>\\n\\nREAD MORE: Ten quays to see\\n\\n<“We shall not build it again.”>
          British single        | <‘The pier is lost and we shall not build it again,’> [Mr Quill] {said}.
          nested marks          | <1 “[2 The mayor] {2 called} <2 it ‘a ruin’ to my face>,”> [1 Nora Quill] {1 said}.
          """)
  void findsWhoIsQuoted(String name, String marked) {
    assertRead(marked);
    assertThat(read(Marks.parse(marked).plain()))
        .extracting(Attribution::kind)
        .containsOnly(QuotationKind.DIRECT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          that                  | [Nora Quill] {said} <that the pier would close on Monday>.
          without that          | [The mayor] {said} <the pier would close on Monday>.
          speaker behind        | <The pier will close on Monday>, [the mayor] {said}.
          verb behind           | <The road will stay closed until Monday>, [police] {announced}.
          whether               | [She] {asked} <whether the pier was safe>.
          to do                 | [Reed] {promised} <to rebuild the pier by June>.
          according to          | {According to} [the mayor], <the pier will close on Monday>.
          according to, behind  | <The pier will close on Monday>, {according to} [the mayor].
          warned                | [The mayor] {warned} <that the pier could collapse>.
          passive               | Residents {were warned} <that the pier could collapse>.
          passive of one        | The mayor {has been warned} <that the pier could collapse>.
          rare verb             | [The mayor] {conceded} <that the pier had been neglected for years>.
          rarer verb            | [The mayor] {lamented} <that nobody came to the fair any more>.
          a study               | [The study] {found} <that half of all bridges leak>.
          noun                  | There was [her] {claim} <that the pier was safe>.
          headline, behind      | <Storm will hit coast by Friday>, [forecasters] {say}
          """)
  void findsWhoIsReported(String name, String marked) {
    assertRead(marked);
    assertThat(read(Marks.parse(marked).plain()))
        .extracting(Attribution::kind)
        .containsOnly(QuotationKind.INDIRECT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          mixed             | MIXED  | [Nora Quill] {said} <the plan was “a disgrace” to the whole town>.
          quoted headline   | MIXED  | <Bridge ‘unsafe for lorries’>, {says} [engineer]
          warning headline  | MIXED  | <Pier 'will not survive the winter'>, {warns} [engineer]
          colon             | DIRECT | [Mayor]{:} <‘I was never told’>
          signed            | DIRECT | <“It fell in the night.”> {–} [Nora Quill]
          question          | DIRECT | <“Is the pier safe?”> [she] {asked}.
          two speakers      | DIRECT | <1 “The pier is lost,”> [1 Nora Quill] {1 said}. [2 Amos Reed] {2 replied:} <2 “It will stand for a hundred years.”>
          """)
  void seesHowMuchIsQuoted(String name, QuotationKind kind, String marked) {
    assertRead(marked);
    assertThat(read(Marks.parse(marked).plain())).extracting(Attribution::kind).containsOnly(kind);
  }

  @Test
  void readsATranscript() {
    assertRead(
        "[1 REED]{1 :} <1 The mayor is not here.>\\n"
            + "[2 VARGA]{2 :} <2 Where is he, then?>\\n"
            + "[3 REED]{3 :} <3 He is on the pier.>");
    assertThat(read("REED: The mayor is not here.\nVARGA: Where is he?\nREED: He is on the pier."))
        .extracting(Attribution::kind)
        .containsOnly(QuotationKind.DIRECT);
  }

  /** The first is outermost, the second within it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          citing, behind  | [1 The Herald] {1 reported} <1 <2 that the pier had been sold>>, {2 citing} [2 two officials].
          citing, between | [1 The Bay Herald] {1 reported}, {2 citing} [2 two officials], <1 <2 that the tunnel had flooded twice>>.
          as saying       | [1 The Courier] {1 quoted} [2 one official] {2 as saying} <1 <2 the tunnel was closed>>.
          had told        | [1 Nora Quill] {1 said} <1 [2 the mayor] {2 had told} her <2 that the pier was already sold>>.
          had promised    | [1 The spokesman] {1 said} <1 [2 the mayor] {2 had promised} <2 to rebuild the pier>>.
          claimed         | [1 Officials] {1 said} <1 that [2 the mayor] {2 claimed} <2 that the pier was safe>>.
          """)
  void findsWhoIsRelayed(String name, String marked) {
    assertRead(marked);
    List<Attribution> read = read(Marks.parse(marked).plain());
    Attribution inner = read.stream().filter(one -> one.within().isPresent()).findFirst().get();
    Attribution outer = inner.within().get();
    assertThat(read).containsExactlyInAnyOrder(outer, inner);
    assertThat(outer.cue()).isNotEqualTo(inner.cue());
    assertThat(Marks.line(SourceText.of(Marks.parse(marked).plain()), outer))
        .isEqualTo(Marks.parse(marked).lines().get(0));
  }

  @Test
  void seesADenial() {
    Attribution denial = only("[Nora Quill] {denied} <that she had seen the letter>.");
    assertThat(denial.manner().denied()).isTrue();
    assertThat(denial.manner().cueClass()).isEqualTo("denies");
    Attribution claim = only("[Nora Quill] {said} <that she had seen the letter>.");
    assertThat(claim.manner().denied()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          reporters       | [Nora Quill] {told} reporters <that the pier would close on Monday>.
          the Bay Herald  | <“The pier is lost,”> [Nora Quill] {told} the Bay Herald.
          """)
  void seesWhoWasTold(String told, String marked) {
    SourceText text = SourceText.of(Marks.parse(marked).plain());
    assertThat(only(marked).manner().told().map(text::cut)).contains(told);
  }

  private Attribution only(String marked) {
    assertRead(marked);
    return read(Marks.parse(marked).plain()).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “pier” was a row of planks at best.",
        "Over the gate stands “Steady in all weathers” in iron letters.",
        "It rained all day. The market was empty, and the band went home before noon.",
        "The ferry left at nine and came back at noon with forty passengers.",
      })
  void leavesAloneWhatNobodySays(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void namesItsVersionAndWhoFoundARecord() {
    assertThat(reader.version()).isEqualTo(TrainedAttributionReader.VERSION);
    assertThat(only("<“The pier is lost,”> {said} [Nora Quill].").reason().rule())
        .isEqualTo(Draft.Support.BOTH.id());
    assertThat(only("[The mayor] {said} <that the pier would close>.").reason().rule())
        .isEqualTo(Draft.Support.ENCODER.id());
  }
}
