package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How something was said, as a line: the class, "denied", and behind {@code >} whom it was told.
 */
final class MannerFinderTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          states   | [Quill] {has repeatedly said} <the pier would go>.
          states   | [Quill] {continued to insist} <the pier would go>.
          states   | {According to} [Quill], <the pier would go>.
          states   | [Quill] {said:} <“The pier will go.”>
          states   | [Quill]{:} <“The pier will go.”>
          states   | <“The pier will go.”> {—} [Quill]
          states   | [Quill] {called} <the pier “a ruin”>.
          states   | [Quill] {described} <the pier> as old.
          states   | [Quill] {has been saying} <the pier would go>.
          states   | [Quill] {pointed out} <the pier was old>.
          states   | [Quill] {shot back}: <“The pier will go.”>
          states   | [Quill] {went on to say} <the pier would go>.
          states   | [The divers] {say} <the pier will go>.
          wants    | [Quill] {called for} <a new pier>.
          wants    | [Quill] {called} for <a new pier>.
          wants    | [Quill] {is calling on} the board <to close the pier>.
          wants    | [Quill] {would like} <a new pier>.
          wants    | [Quill] {wants to say} <that the pier will go>.
          wants    | [The board's] {plan} is <to close the pier>.
          asks     | [Quill] {was asked} <whether the pier would go>.
          asks     | [Quill] {began to wonder} <whether the pier would go>.
          warns    | [Quill] {has been warned} <that the pier would go>.
          writes   | [Quill] {tweeted} <that the pier would go>.
          writes   | [Quill] {wrote}: <“The pier will go.”>
          accuses  | [Quill] {slammed} <the board's silence>.
          accuses  | [Quill] {allegedly} <sold the pier>.
          accuses  | [Quill] {lashed out at} <the board>.
          promises | [Quill] {has vowed} <to rebuild the pier>.
          promises | [Quill] {offered to} <rebuild the pier>.
          predicts | [Quill] {expects} <the pier to go>.
          predicts | <The pier> {is expected} <to go>.
          believes | [Quill] {thinks} <the pier will go>.
          believes | It is [Quill's] {belief} <that the pier will go>.
          believes | [The board] {had learned} <that the pier would go>.
          shows    | [The survey] {shows} <that the pier will go>.
          shows    | [The survey] {finds} <that the pier will go>.
          shows    | <The pier> {seemed} <to be going>.
          promises | [Quill] {seemed to promise} <a new pier>.
          believes | [Quill] {expressed fear} <that the pier would go>.
          reports  | <The pier> {reportedly} <went>.
          states   | Nothing came of {the claim} <that the pier was sold>.
          states   | In [Quill's] {words}, <the pier “will go”>.
          praises  | [Quill] {endorsed} <the plan for the pier>.
          declines | [Quill] {refused} <to close the pier>.
          declines | [Quill] {declined to say} <whether the pier would go>.
          declines | [Quill] {did not respond to} <the claim>.
          declines | [Quill] {would not say} <whether the pier would go>.
          denies   | [Reed] {disagreed}: <“It stands.”>
          other    | [Quill] {whittled} <a pier out of driftwood>.
          other    | <The pier>{,} [Quill].
          """)
  void namesTheKindOfSaying(String expected, String marked) {
    assertThat(line(marked).split(" ")[0]).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          denies denied | [Quill] {denied} <that the pier was sold>.
          denies denied | [Quill] {has long denied} <ever selling the pier>.
          denies denied | [Quill] {disputes} <the sale>.
          denies denied | [Quill] {refuted} <the allegation>.
          denies denied | [Quill] {rebutted} <the report>.
          denies denied | [Quill] {contradicted} <the board's account>.
          denies denied | [Quill] {disavowed} <the sale>.
          denies denied | [Quill] {rejected} <the claim that she made an offer>.
          denies denied | [Quill] {dismissed} <as nonsense the idea that the pier was sold>.
          denies denied | [Quill] {denied} <plans to sell the pier>.
          denies denied | <The pier was sold>, which [Quill] {denied}.
          denies denied | [Quill] {not only denied} <that the pier was sold>.
          denies denied | The {denial} that <the pier was sold> came late.
          denies denied | [Quill] {ruled out} <selling the pier>.
          denies denied | [Quill] {denied} <“any part” in the sale>.
          denies        | [Quill] {did not deny} <that the pier was sold>.
          denies        | [Quill] did not {deny} <that the pier was sold>.
          denies        | [Quill] {didn’t dispute} <that the pier was sold>.
          denies        | [Quill] {has never denied} <that the pier was sold>.
          denies        | [No witness] {disputed} <that the pier was sold>.
          denies        | [Quill] {rejected} <a second offer>.
          denies        | [Quill] {dismissed} <calls for a ferry>.
          denies        | [The judge] {denied} <bail>.
          denies        | <“I never sold the pier,”> [she] {denied}.
          denies        | [Quill] {denied} it: <“I never sold the pier.”>
          declines      | [Quill] {stopped short of denying} <that the pier was sold>.
          declines      | [Quill] {declined to deny} <that the pier was sold>.
          states        | [Quill] {said} <it was untrue that the pier was sold>.
          """)
  void saysWhetherTheSourceRejectsIt(String expected, String marked) {
    assertThat(line(marked)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Bay Radio                | [Quill] {told} Bay Radio <the pier would go>.
          reporters                | [Quill] {told} reporters in Geneva <the pier would go>.
          reporters                | [Quill] {told} reporters gathered outside <the pier would go>.
          the Post                 | [Quill] {told} the Post that <the pier would go>.
          the Sunday Times         | <“The pier will go,”> [Quill] {told} the Sunday Times.
          AFP                      | [Quill] {told} AFP Tuesday that <the pier would go>.
          him                      | [Quill] {told} him <the pier would go>.
          her                      | [Quill] {told} her <the pier would go>.
          her mother               | [Quill] {told} her mother <the pier would go>.
          a conference             | [Quill] {told} a conference in Leeds that <the pier would go>.
          the Bay Herald newspaper | [Quill] {told} the Bay Herald newspaper <the pier would go>.
          Bay News host Amos Reed  | [Quill] {told} Bay News host Amos Reed that <the pier would go>.
          the sailors’ wives       | [Quill] {told} the sailors’ wives that <the pier would go>.
          Mrs. Reed                | [Quill] {told} Mrs. Reed <the pier would go>.
          USA TODAY                | [Quill] {told} USA TODAY that <the pier would go>.
          Good Morning Bayside     | [Quill] {told} Good Morning Bayside that <the pier would go>.
          Reed                     | [Quill] {warned} Reed that <the pier would go>.
          MailOnline               | Speaking to MailOnline, [she] {said} <the pier would go>.
          reporters                | But speaking on Friday to reporters, [Quill] {said} <it would go>.
          a statement              | <“The pier will go,”> [Quill] {said} in a statement.
          a statement              | <“The pier will go,”> {said} [Quill] in a statement on Friday.
          a statement              | In a statement, [the club] {said} <the pier would go>.
          a statement              | In a statement [the club] {said} <the pier would go>.
          a statement              | [The club], in a statement, {said} <the pier would go>.
          Sky News                 | In an interview with Sky News, [Quill] {said} <the pier would go>.
          Sky News                 | [Quill], who was speaking on Sky News, {said} <the pier would go>.
          the Harbour Gazette      | [Quill] {said} in an interview with the Harbour Gazette <it would go>.
          the minister             | [Quill] {wrote} in a letter to the minister <that it would go>.
          the Daily Lantern        | [Quill] {wrote} in the Daily Lantern <that it would go>.
          the Lantern              | [Quill] {wrote} in the Lantern <that it would go>.
          X                        | [Quill] {wrote} on X <that the pier would go>.
          X                        | [Quill] {wrote on} X <that the pier would go>.
          Twitter                  | [Quill] {said} Sunday on Twitter <that the pier would go>.
          Facebook                 | In a video posted on Facebook, [Quill] {said} <it would go>.
          a series of tweets       | [Quill] {said} in a series of tweets <that the pier would go>.
          telephone                | [Quill] {said} by telephone <that the pier would go>.
          a bay radio programme    | [Quill] {said} on a bay radio programme <that it would go>.
          the board                | <“The pier will go,”> [Quill] {said} to the board.
          the BBC                  | <“The pier will go,”> [Quill] {confirmed} to the BBC.
          the BBC                  | <“The pier will go,”> [Quill] {said}, speaking to the BBC.
          Bay Radio                | [Quill] {said} <the pier would go> in an interview with Bay Radio.
          the Herald               | Asked by the Herald about it, [Quill] {said} <the pier would go>.
          a packed rally           | [Quill] {said} at a packed rally in town <that it would go>.
          none | [Quill] {said} in Paris <that the pier would go>.
          none | [Quill] {said} on Tuesday <that the pier would go>.
          none | [Quill] {said} on the steps of the town hall <that the pier would go>.
          none | [Quill] {wrote} in the Netherlands <that the pier would go>.
          none | [Quill] {wrote} in the 1980s <that the pier would go>.
          none | [Quill] {told} the truth: <the pier would go>.
          none | [Quill] {was told} Friday <that the pier would go>.
          none | {According to} [Quill], <the pier would go>.
          none | [Quill] {commented} on Facebook’s plan <that the pier would go>.
          none | [Quill] {referred} to the Herald <as a rag>.
          none | [The poll] {shows} in a report <that the pier will go>.
          none | Reed spoke to reporters. [Quill] {said} <the pier would go>.
          none | In a statement that Reed read out while [Quill] {said} <the pier would go>.
          none | [Quill] {said in a statement} <that the pier would go>.
          none | [Quill] {said} <the pier would go>.\\nIn a statement the club was silent.
          """)
  void findsWhomItWasToldTo(String expected, String marked) {
    Marked sentence = Marked.parse(marked);
    String told = manner(sentence).told().map(span -> sentence.text().cut(span)).orElse("none");
    assertThat(told).isEqualTo(expected);
  }

  static Stream<RuleTable.Row> words() {
    return Stream.of("manner-words.tsv", "told-media.tsv")
        .flatMap(table -> RuleTable.load(MannerFinder.class, table).rows().stream());
  }

  static Stream<RuleTable.Row> cueClasses() {
    return RuleTable.load(MannerFinder.class, "cue-classes.tsv").rows().stream();
  }

  static Stream<RuleTable.Row> cues() {
    return RuleTable.load(MannerFinder.class, "cues.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void aRowOfWordsDoesWhatItsExampleSays(RuleTable.Row row) {
    assertThat(line(row.cell("example"))).as(row.id()).isEqualTo(row.cell("manner"));
  }

  @ParameterizedTest
  @MethodSource("cueClasses")
  void everyFormAndExampleHasItsClass(RuleTable.Row row) {
    Manner example = manner(Marked.parse(row.cell("example")));
    assertThat(example.cueClass()).as(row.id()).isEqualTo(row.cell("class"));
    for (String form : row.words("forms")) {
      String cue = form.replace('_', ' ');
      assertThat(alone(cue).cueClass()).as(cue).isEqualTo(row.cell("class"));
    }
  }

  @ParameterizedTest
  @MethodSource("cues")
  void aVerbOfQuotationsKeepsItsClassUnlessTheOtherTableSaysOtherwise(RuleTable.Row row) {
    List<String> overruled = cueClasses().flatMap(one -> one.words("forms").stream()).toList();
    for (String form : row.words("forms")) {
      if (!overruled.contains(form)) {
        assertThat(alone(form).cueClass()).as(form).isEqualTo(row.cell("class"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"say, states", "ask, asks", "deny, denies", "announce, states", "agree, believes"})
  void knowsTheInfinitivesThatTheReadersTableLeavesOut(String cue, String expected) {
    assertThat(alone(cue).cueClass()).isEqualTo(expected);
  }

  @Test
  void isSafeOnTheEdgesOfAText() {
    Manner nothing = new Manner("other", false, Optional.empty());
    assertThat(MannerFinder.find("", Optional.empty(), new Span(0, 1), List.of()))
        .isEqualTo(nothing);
    assertThat(MannerFinder.find("said", Optional.empty(), new Span(9, 12), List.of()))
        .isEqualTo(nothing);
    assertThat(alone("said").cueClass()).isEqualTo("states");
    assertThat(alone("told").told()).isEmpty();
    assertThat(alone("\uD83D\uDE00").cueClass()).isEqualTo("other");
    assertThat(alone("\uDE00said\uD83D").cueClass()).isEqualTo("states");
    Span beyond = new Span(2, 900);
    assertThat(MannerFinder.find("A said", Optional.of(beyond), beyond, List.of(beyond)).cueClass())
        .isEqualTo("states");
  }

  @Test
  void aSurrogatePairAtTheBorderOfItsReachIsNotCut() {
    String faces = "\uD83D\uDE00".repeat(MannerFinder.REACH);
    for (String pad : List.of("", "a", "ab ")) {
      String text = faces + pad + " told reporters" + pad + faces;
      int cue = text.indexOf("told");
      Manner manner = MannerFinder.find(text, Optional.empty(), new Span(cue, cue + 4), List.of());
      assertThat(manner.cueClass()).isEqualTo("states");
    }
  }

  @Test
  void doesNotSlowDownInAHugeParagraph() {
    for (String piece : List.of("a", " ", "in a ", "“", ", on Friday", "the Bay ", "' ", "told ")) {
      String half = piece.repeat(100_000 / piece.length());
      String text = half + " said " + half;
      Span cue = new Span(half.length() + 1, half.length() + 5);
      List<Span> content = List.of(new Span(cue.end() + 1, text.length()));
      Assertions.assertTimeout(
          Duration.ofSeconds(5),
          () -> {
            for (int i = 0; i < 200; i++) {
              MannerFinder.find(text, Optional.empty(), cue, List.of());
              MannerFinder.find(text, Optional.of(new Span(0, cue.start())), cue, content);
              MannerFinder.find(text, Optional.empty(), new Span(0, text.length()), List.of());
            }
          });
    }
  }

  @Test
  void whatWasToldLiesInTheTextAndOutsideTheParts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String text =
        "In a letter to Mr. Reed, Quill told the Bay Herald’s Amos, on X & in “a \uD83D\uDE00 post”"
            + " on Friday, said:\nno offer, she denied speaking to reporters in a series of tweets.";
    for (int i = 0; i < 20_000; i++) {
      Span source = anySpan(random, text);
      Span cue = anySpan(random, text);
      List<Span> content = List.of(anySpan(random, text), anySpan(random, text));
      Manner manner = MannerFinder.find(text, Optional.of(source), cue, content);
      manner
          .told()
          .ifPresent(
              told -> {
                assertThat(told.end()).as("seed %s", seed).isLessThanOrEqualTo(text.length());
                assertThat(told.overlaps(source) || told.overlaps(cue))
                    .as("seed %s", seed)
                    .isFalse();
                assertThat(content).as("seed %s", seed).noneMatch(told::overlaps);
              });
    }
  }

  @Test
  void onlyADenialDenies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Manner("states", true, Optional.empty()));
  }

  private static Span anySpan(Random random, String text) {
    int start = random.nextInt(text.length());
    return new Span(start, start + 1 + random.nextInt(12));
  }

  private static Manner alone(String cue) {
    return MannerFinder.find(cue, Optional.empty(), new Span(0, cue.length()), List.of());
  }

  private static Manner manner(Marked marked) {
    Marked.Expected one = marked.expected().get(0);
    return MannerFinder.find(
        marked.text().toString(),
        one.source().stream().findFirst(),
        one.cue().get(0),
        one.content());
  }

  private static String line(String marked) {
    Marked sentence = Marked.parse(marked);
    Manner manner = manner(sentence);
    return manner.cueClass()
        + (manner.denied() ? " denied" : "")
        + manner.told().map(told -> " > " + sentence.text().cut(told)).orElse("");
  }
}
