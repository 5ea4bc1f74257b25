package hearsay.speaker;

import hearsay.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who could be meant by a pronoun or a noun, and what spoke for each: for measuring how people are
 * ranked, and for fitting it.
 *
 * @param isEpithet whether the source is a noun (<i>the electrician</i>), not <i>he</i> or
 *     <i>she</i>
 * @param isHeard whether it stands within a quotation
 * @param candidates the likeliest first
 */
public record RankedSource(
    Span source, boolean isEpithet, boolean isHeard, List<Candidate> candidates) {
  /**
   * Somebody who could be meant.
   *
   * @param name the fullest in the article; empty for somebody without one
   * @param clues the numbers that hold, by the names of the rows of {@code ranking-weights.tsv}
   */
  public record Candidate(Optional<Span> name, Map<String, Double> clues) {
    public Candidate {
      clues = Map.copyOf(clues);
    }
  }

  public RankedSource {
    candidates = List.copyOf(candidates);
  }
}
