package hearsay.ledger;

import hearsay.outlook.EventTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A forecast that may belong under a question. It is offered, never put there.
 *
 * @param entry the forecast
 * @param version which stand of it
 * @param shared the telling words that it shares with the question and what is under it, the rarest
 *     first
 * @param weight how rare those are together: the more the nearer
 */
public record Suggestion(
    ForecastEntry entry, ForecastVersion version, List<String> shared, double weight) {
  /** One word in common is hardly ever the same matter. */
  private static final int FEWEST_SHARED = 2;

  private static final int SHOWN_WORDS = 3;

  public Suggestion {
    shared = List.copyOf(shared);
  }

  /** What may belong under a question, the nearest first. Linear in the number of forecasts. */
  public static List<Suggestion> of(AskedQuestion question, Outlook outlook, int limit) {
    Map<String, Integer> spread = new HashMap<>();
    Set<String> wanted = new TreeSet<>(EventTerms.of(question.title()).all());
    for (ForecastEntry entry : outlook.entries()) {
      for (ForecastVersion version : entry.versions()) {
        Set<String> terms = terms(version);
        terms.forEach(term -> spread.merge(term, 1, Integer::sum));
        if (version.isUnder(question)) {
          wanted.addAll(terms);
        }
      }
    }
    List<Suggestion> found = new ArrayList<>();
    for (ForecastEntry entry : outlook.entries()) {
      for (ForecastVersion version : entry.versions()) {
        if (!version.isUnder(question)) {
          Suggestion one = of(entry, version, wanted, spread);
          if (one.shared().size() >= FEWEST_SHARED) {
            found.add(one);
          }
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Suggestion one) -> -one.weight())
            .thenComparing(one -> one.version().id().value()));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static Set<String> terms(ForecastVersion version) {
    return EventTerms.of(version.first().eventWords()).all();
  }

  private static Suggestion of(
      ForecastEntry entry,
      ForecastVersion version,
      Set<String> wanted,
      Map<String, Integer> spread) {
    List<String> shared =
        terms(version).stream()
            .filter(wanted::contains)
            .sorted(Comparator.comparing((String term) -> spread.get(term)).thenComparing(t -> t))
            .toList();
    double weight = shared.stream().mapToDouble(term -> 1.0 / spread.get(term)).sum();
    return new Suggestion(entry, version, shared, weight);
  }

  /** The rarest words that it shares, for people. */
  public String shown() {
    return String.join(", ", shared.subList(0, Math.min(SHOWN_WORDS, shared.size())));
  }
}
