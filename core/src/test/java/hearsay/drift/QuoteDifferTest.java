package hearsay.drift;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.text.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two forms of one quotation, and what did not. */
final class QuoteDifferTest {
  private static WordStretch run(String text) {
    return WordStretch.of(Words.of(text, List.of(), List.of()), new Span(0, text.length()));
  }

  private static String kinds(String one, String other) {
    Set<String> kinds = new TreeSet<>();
    new QuoteDiffer(run(one), run(other))
        .edits(i -> false, j -> false)
        .forEach(edit -> edit.kinds().forEach(kind -> kinds.add(kind.label())));
    return String.join(" ", kinds);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''       | “We shall rebuild the old pier,”            | "we shall rebuild the old pier"
          ''       | “It’s the dockers’ pier”                    | "It's the dockers' pier."
          wording  | “We shall rebuild the old pier”             | “We shall rebuild the broken pier”
          wording  | “We shall rebuild the wooden pier”          | “We shall rebuild the woden pier”
          wording  | “We could lose the pier”                    | “We cuold lose the pier”
          hedge    | “We may lose the pier”                      | “We will lose the pier”
          hedge    | “I think we lost the pier”                  | “We lost the pier”
          wording  | “I would not sail past the old pier”        | “I wouldn’t sail past the old pier”
          wording  | “We could not see the old pier”             | “We couldn’t see the old pier”
          hedge    | “I wouldn’t sail past the old pier”         | “I don’t sail past the old pier”
          number   | “It will take 40 boats to clear”            | “It will take 50 boats to clear”
          number   | “It cost 1,200 crowns to clear”             | “It cost 2,200 crowns to clear”
          negation | “We do not want the pier back”              | “We want the pier back”
          negation | “We don’t want the pier back”               | “We do want the pier back”
          condition | “We rebuild if the money comes in spring”  | “We rebuild when the money comes in spring”
          horizon  | “We rebuild it within weeks of the storm”   | “We rebuild it within months of the storm”
          trimmed  | “We rebuild the pier, with the harbor wall and the light” | “We rebuild the pier”
          trimmed  | “We rebuild the pier, with the harbor wall and the light” | “We rebuild the pier…”
          trimmed  | “Whatever the mayor says in town, we rebuild the pier”    | “we rebuild the pier”
          """)
  void aChangeIsNamed(String expected, String one, String other) {
    assertThat(kinds(one, other)).isEqualTo(expected);
    assertThat(kinds(other, one)).isEqualTo(expected);
  }

  @Test
  void wordsGoneFromTheMiddleAreASpliceUnlessAnEllipsisShowsIt() {
    String whole = "“We lost the pier after a night of heavy wind and must rebuild it”";
    assertThat(kinds(whole, "“We lost the pier and must rebuild it”")).isEqualTo("spliced");
    assertThat(kinds(whole, "“We lost the pier ... and must rebuild it”")).isEqualTo("trimmed");
  }

  @Test
  void whatWasSaidTwiceAndIsLeftOutOnceWasCutOff() {
    assertThat(
            kinds(
                "“How it ends is an open question and who pays is also an open question”",
                "“How it ends is an open question”"))
        .isEqualTo("trimmed");
  }

  @Test
  void aVeryLongQuotationIsComparedInBoundedTime() {
    String one = "alpha beta gamma ".repeat(5_000);
    String other = "delta beta epsilon ".repeat(5_000);
    assertThat(kinds(one, other)).isNotEmpty();
  }
}
