package hearsay.origin;

import hearsay.credit.Credit;
import hearsay.reuse.ReuseArticle;
import hearsay.speaker.Outlets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds outlets that credit one another in a ring. To be asked about articles that carry one claim:
 * two outlets that credit each other for different things go round in no circle.
 *
 * <p>How it works: from every outlet, in the order of names, the shortest way back to itself along
 * credits, breadth first. Outlets of a ring that was found begin no other. The work is outlets
 * times credits; both are small for one claim.
 */
public final class CircularReporting {
  private final Map<String, Map<String, CircularReport.Step>> credits = new TreeMap<>();

  private CircularReporting(Collection<ReuseArticle> articles) {
    List<ReuseArticle> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(ReuseArticle::version));
    for (ReuseArticle article : sorted) {
      article.outlet().ifPresent(outlet -> enter(article, outlet));
    }
  }

  /** The rings among the outlets of some articles on one claim. */
  public static List<CircularReport> find(Collection<ReuseArticle> articles) {
    return new CircularReporting(articles).rings();
  }

  private void enter(ReuseArticle article, String outlet) {
    String from = Outlets.key(outlet);
    for (Credit credit : article.credits()) {
      String to = Outlets.key(credit.names());
      if (!to.isEmpty() && !to.equals(from)) {
        credits
            .computeIfAbsent(from, k -> new TreeMap<>())
            .putIfAbsent(to, new CircularReport.Step(article.version(), outlet, credit));
      }
    }
  }

  private List<CircularReport> rings() {
    List<CircularReport> rings = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String outlet : credits.keySet()) {
      if (!known.contains(outlet)) {
        ring(outlet)
            .ifPresent(
                steps -> {
                  steps.forEach(step -> known.add(Outlets.key(step.outlet())));
                  rings.add(new CircularReport(steps));
                });
      }
    }
    return rings;
  }

  /** The shortest way from an outlet back to itself. */
  private Optional<List<CircularReport.Step>> ring(String outlet) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(outlet));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : credits.getOrDefault(at, Map.of()).keySet()) {
        if (next.equals(outlet)) {
          return Optional.of(steps(outlet, at, cameFrom));
        }
        if (credits.containsKey(next) && cameFrom.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private List<CircularReport.Step> steps(
      String outlet, String last, Map<String, String> cameFrom) {
    Deque<CircularReport.Step> steps = new ArrayDeque<>();
    steps.add(credits.get(last).get(outlet));
    for (String at = last; !at.equals(outlet); at = cameFrom.get(at)) {
      String before = cameFrom.get(at);
      steps.addFirst(credits.get(before).get(at));
    }
    return List.copyOf(steps);
  }
}
