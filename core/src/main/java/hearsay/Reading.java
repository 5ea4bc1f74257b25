package hearsay;

import hearsay.intake.Article;
import hearsay.ledger.KeptReading;
import hearsay.statement.Attribution;
import hearsay.text.Diagnostic;
import java.util.List;

/**
 * What was read in one article. Needs no other article, and never changes afterwards.
 *
 * @param article what was read
 * @param reader by which reader
 * @param attributions who said what, in text order
 * @param diagnostics what was noticed on the way in and while reading
 */
public record Reading(
    Article article, String reader, List<Attribution> attributions, List<Diagnostic> diagnostics) {
  public Reading {
    attributions = List.copyOf(attributions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** What a ledger keeps of it. */
  public KeptReading kept() {
    return new KeptReading(article, reader, attributions, diagnostics);
  }
}
