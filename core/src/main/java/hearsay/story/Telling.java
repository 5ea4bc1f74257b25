package hearsay.story;

import hearsay.time.TimeInterval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reports that tell of an event with the same terms and the same time, as copies do: they are
 * compared with others once.
 */
final class Telling {
  /** What makes reports one telling. Words of saying are no event and join with nothing. */
  private record Key(SentenceTerms terms, TimeInterval interval, boolean isSaying) {}

  private final Key key;
  private final List<EventReport> reports = new ArrayList<>(1);

  /** Made when first asked for, which is when all reports are known. */
  private Set<EventReport.Place> sentences;

  private Set<String> articles;

  private Telling(Key key) {
    this.key = key;
  }

  /** Those of some reports, in the order of the first of each. */
  static List<Telling> of(Collection<EventReport> reports) {
    Map<Key, Telling> tellings = new LinkedHashMap<>();
    for (EventReport report : reports) {
      boolean isSaying = report.role() == DatedEvent.Role.SAID;
      Key key = new Key(SentenceTerms.of(report.words()), report.interval(), isSaying);
      tellings.computeIfAbsent(key, Telling::new).reports.add(report);
    }
    return List.copyOf(tellings.values());
  }

  SentenceTerms terms() {
    return key.terms();
  }

  TimeInterval interval() {
    return key.interval();
  }

  boolean isSaying() {
    return key.isSaying();
  }

  List<EventReport> reports() {
    return reports;
  }

  Set<EventReport.Place> sentences() {
    if (sentences == null) {
      sentences =
          reports.stream().map(EventReport::sentence).collect(Collectors.toUnmodifiableSet());
    }
    return sentences;
  }

  Set<String> articles() {
    if (articles == null) {
      articles =
          reports.stream()
              .map(report -> report.sentence().article())
              .collect(Collectors.toUnmodifiableSet());
    }
    return articles;
  }
}
