package hearsay.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.Reading;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The check must be able to fail: each law against a reader that breaks it. */
final class InvariantCheckTest {
  private static final String TEXT = "“No 😀,” said Rell.\n“Yes,” said Varga.\n";
  private static final Manner STATES = Manner.of("states");
  private static final Reason REASON = new Reason("test", Optional.empty());

  private static Attribution attribution(Span source, Span cue, Span... content) {
    return new Attribution(
        Optional.of(source),
        cue,
        List.of(content),
        QuotationKind.DIRECT,
        STATES,
        Optional.empty(),
        0.5,
        REASON);
  }

  private static final Attribution FIRST =
      attribution(new Span(14, 18), new Span(9, 13), new Span(0, 8));
  private static final Attribution SECOND =
      attribution(new Span(32, 37), new Span(27, 31), new Span(20, 26));

  /** A reader that says what it is told, whatever the text. */
  private record Told(
      Function<SourceText, List<Attribution>> attributions, List<Diagnostic> diagnostics)
      implements AttributionReader {
    @Override
    public Found read(SourceText text, List<Span> paragraphs) {
      return new Found(attributions.apply(text), diagnostics);
    }

    @Override
    public String version() {
      return "told";
    }
  }

  private static ArticleReader telling(Attribution... attributions) {
    return new ArticleReader(new Told(text -> List.of(attributions), List.of()));
  }

  private static Reading read(ArticleReader reader) {
    return InvariantCheck.read(reader, Hearsay.reader().read(article()).article());
  }

  private static hearsay.intake.Article article() {
    return ReadingLaws.checkAll(telling(), TEXT).article();
  }

  private static void assertBroken(ArticleReader reader) {
    assertThatThrownBy(() -> read(reader)).isInstanceOf(AssertionError.class);
  }

  @Test
  void letsASoundReadingPass() {
    assertThat(read(telling(FIRST, SECOND)).attributions()).containsExactly(FIRST, SECOND);
  }

  @Test
  void findsASpanBeyondTheText() {
    assertBroken(telling(attribution(new Span(14, 18), new Span(9, 13), new Span(0, 99))));
  }

  @Test
  void findsASpanThatSplitsAPair() {
    assertBroken(telling(attribution(new Span(14, 18), new Span(9, 13), new Span(0, 5))));
  }

  @Test
  void findsABlankCue() {
    assertBroken(telling(attribution(new Span(14, 18), new Span(8, 9), new Span(0, 8))));
  }

  @Test
  void findsRecordsOutOfOrder() {
    assertBroken(telling(SECOND, FIRST));
  }

  @Test
  void findsTwoRecordsOfOneName() {
    Attribution twin = attribution(new Span(14, 18), new Span(9, 12), new Span(0, 8));
    assertBroken(telling(FIRST, twin));
  }

  @Test
  void findsARunnerUpBeyondTheText() {
    Reason reason =
        new Reason(
            "test", Optional.of(new Reason.RunnerUp("other", Optional.empty(), new Span(90, 91))));
    assertBroken(
        telling(
            new Attribution(
                Optional.empty(),
                FIRST.cue(),
                FIRST.content(),
                QuotationKind.DIRECT,
                STATES,
                Optional.empty(),
                1,
                reason)));
  }

  @Test
  void findsADiagnosticBeyondTheText() {
    List<Diagnostic> diagnostics = List.of(Diagnostic.at(new Span(98, 99), "test", "nowhere"));
    assertBroken(new ArticleReader(new Told(text -> List.of(), diagnostics)));
  }

  @Test
  void findsAReaderThatChangesItsMind() {
    List<Attribution> told = new ArrayList<>(List.of(FIRST, SECOND));
    assertBroken(
        new ArticleReader(
            new Told(
                text -> {
                  List<Attribution> now = List.copyOf(told);
                  told.remove(told.size() - 1);
                  return now;
                },
                List.of())));
  }

  @Test
  void findsAReaderThatDependsOnTheWrapping() {
    Function<SourceText, List<Attribution>> attributions =
        text -> text.toString().contains("\r") ? List.of() : List.of(FIRST);
    ArticleReader reader = new ArticleReader(new Told(attributions, List.of()));
    assertThatThrownBy(() -> ReadingLaws.checkAll(reader, TEXT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CR LF");
  }

  @Test
  void findsAReaderThatCountsFromTheFrontOfThePage() {
    ArticleReader reader = telling(FIRST, SECOND);
    assertThatThrownBy(() -> ReadingLaws.checkAll(reader, TEXT)).isInstanceOf(AssertionError.class);
  }

  @Test
  void letsAReaderPassThatFollowsTheWords() {
    Function<SourceText, List<Attribution>> attributions =
        text -> {
          int yes = text.toString().indexOf("“Yes,”");
          int said = text.toString().indexOf("said", yes);
          int varga = text.toString().indexOf("Varga");
          return List.of(
              attribution(
                  new Span(varga, varga + 5), new Span(said, said + 4), new Span(yes, yes + 6)));
        };
    ArticleReader reader = new ArticleReader(new Told(attributions, List.of()));
    assertThat(ReadingLaws.checkAll(reader, TEXT).attributions()).hasSize(1);
  }

  @Test
  void wrapsEveryParagraphAndEveryFifthWord() {
    assertThat(ReadingLaws.page("a b c d e & f <g\n\nh"))
        .contains("<p>a b c d <em>e</em> &amp; f &lt;g</p>\n<p>h</p>");
  }
}
