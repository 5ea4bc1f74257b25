package hearsay.ledger;

import hearsay.intake.Article;
import hearsay.statement.Attribution;
import hearsay.text.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * What a ledger keeps of one article: the article, what was read in it, by which reader, and what
 * was noticed.
 *
 * @param attributions what one of them is within is one of them, too
 * @param diagnostics of intake and reading together
 */
public record KeptReading(
    Article article, String reader, List<Attribution> attributions, List<Diagnostic> diagnostics) {
  public KeptReading {
    Objects.requireNonNull(article);
    Objects.requireNonNull(reader);
    attributions = List.copyOf(attributions);
    diagnostics = List.copyOf(diagnostics);
    for (Attribution attribution : attributions) {
      requireRelayer(attributions, attribution);
    }
  }

  private static void requireRelayer(List<Attribution> all, Attribution attribution) {
    if (attribution.within().isPresent() && !all.contains(attribution.within().get())) {
      throw new IllegalArgumentException(
          "within what is no record itself, cue at " + attribution.cue());
    }
  }
}
