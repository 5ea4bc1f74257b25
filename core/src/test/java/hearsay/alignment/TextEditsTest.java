package hearsay.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that went and came between two texts. */
final class TextEditsTest {
  /** {@code went>came}, one after the other between bars. */
  private static String shown(String before, String after) {
    List<String> shown = new ArrayList<>();
    for (TextEdits.Edit edit : TextEdits.between(before, after)) {
      shown.add(
          edit.before().map(span -> span.cut(before)).orElse("")
              + ">"
              + edit.after().map(span -> span.cut(after)).orElse(""));
    }
    return String.join(" / ", shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the pier fell on Monday          | the pier fell on Monday              | ''
          the pier  fell                   | the pier fell                        | ''
          the pier fell on Monday          | the pier fell on Tuesday             | Monday>Tuesday
          the pier fell                    | the old pier fell                    | >old
          the old pier fell                | the pier fell                        | old>
          two ships were lost              | up to three ships were lost, he said | two>up to three / lost>lost, he said
          a b c d e f                      | a x c d y z f                        | b>x / e>y z
          a b                              | ''                                   | a b>
          ''                               | a b                                  | >a b
          ''                               | ''                                   | ''
          a b c                            | c b a                                | >c b / b c>
          """)
  void findsWhatWentAndWhatCame(String before, String after, String expected) {
    assertThat(shown(before, after).replaceAll(" +", " "))
        .isEqualTo(expected.replaceAll(" +", " "));
  }

  /** Undoing every edit gives the first text again, and no shorter list of words could. */
  @Property
  void theEditsLeadFromTheOneToTheOther(
      @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> before,
      @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> after) {
    String a = words(before);
    String b = words(after);
    StringBuilder undone = new StringBuilder();
    int at = 0;
    int edited = 0;
    for (TextEdits.Edit edit : TextEdits.between(a, b)) {
      assertThat(edit.before().isPresent() || edit.after().isPresent()).isTrue();
      edited += edit.before().map(span -> span.cut(a).split(" ").length).orElse(0);
      edited += edit.after().map(span -> span.cut(b).split(" ").length).orElse(0);
      if (edit.after().isPresent()) {
        undone.append(b, at, edit.after().get().start());
        at = edit.after().get().end();
      }
      edit.before().ifPresent(span -> undone.append(' ').append(span.cut(a)).append(' '));
    }
    undone.append(b.substring(at));
    assertThat(edited).isEqualTo(before.size() + after.size() - 2 * longestCommon(before, after));
    assertThat(bag(undone.toString())).isEqualTo(bag(a));
  }

  private static String words(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(n -> "w" + n).toList());
  }

  private static List<String> bag(String words) {
    return List.of(words.strip().split("\\s+")).stream().sorted().toList();
  }

  /** The slow and simple way. */
  private static int longestCommon(List<Integer> a, List<Integer> b) {
    int[][] best = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        best[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? best[i - 1][j - 1] + 1
                : Math.max(best[i - 1][j], best[i][j - 1]);
      }
    }
    return best[a.size()][b.size()];
  }

  @Test
  @Timeout(20)
  void textsThatHaveNothingInCommonAreOneEdit() {
    String before = "a ".repeat(300_000);
    String after = "b ".repeat(300_000);
    List<TextEdits.Edit> edits = TextEdits.between("x " + before + "z", "x " + after + "z");
    assertThat(edits).hasSize(1);
    assertThat(edits.get(0).before().orElseThrow().length()).isEqualTo(before.length() - 1);
  }

  @Test
  @Timeout(20)
  void aTextOfOneWordCostsNoMore() {
    String before = "a ".repeat(400_000);
    String after = "a ".repeat(200_000) + "b " + "a ".repeat(150_000);
    assertThat(TextEdits.between(before, after)).isNotEmpty();
  }
}
