package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lab.GoldArticle.GoldAttribution;
import hearsay.statement.Attribution;
import hearsay.statement.RuleAttributionReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttributionJudgeTest {
  private static final SourceText TEXT = SourceText.of("“The pier is lost,” said Nora Quill.");
  private static final List<Attribution> READ =
      new RuleAttributionReader().read(TEXT).attributions();

  @Test
  void theSameWordsAreRight() {
    assertThat(judge(new Span(25, 35), new Span(0, 19))).containsExactly(true);
  }

  @Test
  void anotherSourceIsWrong() {
    assertThat(judge(new Span(5, 9), new Span(0, 19))).containsExactly(false);
  }

  @Test
  void lessThanHalfOfTheContentIsWrong() {
    assertThat(judge(new Span(25, 35), new Span(1, 4))).containsExactly(false);
  }

  private static boolean[] judge(Span source, Span content) {
    GoldAttribution gold =
        new GoldAttribution(List.of(source), List.of(new Span(20, 24)), List.of(content));
    return AttributionJudge.judge(new GoldArticle("a", TEXT, List.of(gold), List.of()), READ);
  }
}
