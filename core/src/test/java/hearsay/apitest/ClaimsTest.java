package hearsay.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.RawArticle;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is too unsure is not claimed, neither as a record nor as a link of a chain. */
final class ClaimsTest {
  private static final String TEXT =
      "The Post, citing a clerk who had heard the mayor, said it rained.";

  @Test
  void anUnsureRecordIsNotKept() throws IOException {
    Attribution sure = said(4, 0.9, Optional.empty());
    Attribution unsure = said(20, 0.39, Optional.empty());
    assertThat(kept(sure, unsure)).containsExactly(sure);
  }

  @Test
  void aRecordStandsWithinTheNextRelayerThatIsSureEnough() throws IOException {
    Attribution outermost = said(4, 0.9, Optional.empty());
    Attribution unsure = said(20, 0.2, Optional.of(outermost));
    Attribution inner = said(40, 0.8, Optional.of(unsure));
    List<Attribution> kept = kept(outermost, unsure, inner);
    assertThat(kept).hasSize(2);
    assertThat(kept.get(0)).isEqualTo(outermost);
    assertThat(kept.get(1).within()).contains(outermost);
    assertThat(kept.get(1).cue()).isEqualTo(inner.cue());
  }

  @Test
  void aRecordWhoseOnlyRelayerIsUnsureStandsAlone() throws IOException {
    Attribution unsure = said(4, 0.1, Optional.empty());
    Attribution inner = said(20, 0.8, Optional.of(unsure));
    assertThat(kept(unsure, inner)).singleElement().returns(Optional.empty(), Attribution::within);
    assertThat(inner.relayer(0)).contains(unsure);
    assertThat(inner.believing(0)).isSameAs(inner);
  }

  private static Attribution said(int at, double confidence, Optional<Attribution> within) {
    return new Attribution(
        Optional.empty(),
        new Span(at, at + 4),
        List.of(new Span(50, 60)),
        QuotationKind.INDIRECT,
        Manner.of("states"),
        within,
        confidence,
        new Reason("made-up", Optional.empty()));
  }

  private static List<Attribution> kept(Attribution... attributions) throws IOException {
    List<RawArticle> raw = new ArrayList<>();
    new ArticleIntake()
        .read(
            "rain.txt", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), raw::add);
    Intake article = raw.get(0).parse();
    return new Reading((Article) article, "made-up", List.of(attributions), List.of())
        .kept()
        .attributions();
  }
}
