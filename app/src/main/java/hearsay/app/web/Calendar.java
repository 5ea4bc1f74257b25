package hearsay.app.web;

import hearsay.ledger.Chronicle;
import hearsay.ledger.EventFilter;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.LedgerQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happened when in a whole ledger, with an index of the words of its reports. */
final class Calendar {
  private final List<Chronicle.Entry> entries;
  private final Postings words = new Postings();
  private final Postings speakers = new Postings();

  private Calendar(List<Chronicle.Entry> entries) {
    this.entries = entries;
    for (int i = 0; i < entries.size(); i++) {
      for (KeptEvent report : entries.get(i).reports()) {
        words.add(report.words(), i);
        if (report.reporter().isPresent()) {
          speakers.add(report.reporter().get().name().orElse(""), i);
          speakers.add(report.reporter().get().words().orElse(""), i);
        }
      }
    }
  }

  static Calendar of(LedgerQuery query) {
    return new Calendar(Chronicle.of(query, EventFilter.ALL));
  }

  /** The events that pass a filter, by date: what {@link Chronicle#passes} lets through. */
  List<Chronicle.Entry> passing(EventFilter filter) {
    Optional<int[]> candidates = candidates(filter);
    if (candidates.isPresent()) {
      return Arrays.stream(candidates.get())
          .mapToObj(entries::get)
          .filter(entry -> passes(entry, filter))
          .toList();
    }
    return filter.from().isEmpty() && filter.to().isEmpty()
        ? entries
        : entries.stream().filter(entry -> Chronicle.passes(entry, filter)).toList();
  }

  /** Of a candidate with one report the words are known already: only its day is looked at. */
  private static boolean passes(Chronicle.Entry entry, EventFilter filter) {
    boolean isKnown = entry.reports().size() == 1 && filter.speaker().isEmpty();
    EventFilter days =
        new EventFilter(
            Optional.empty(), Optional.empty(), filter.from(), filter.to(), filter.withSayings());
    return Chronicle.passes(entry, isKnown ? days : filter);
  }

  /** Those that can pass by their words; empty where no word is asked for. */
  private Optional<int[]> candidates(EventFilter filter) {
    return Postings.either(
        Postings.asked(filter.words()).map(words::with),
        Postings.asked(filter.speaker()).map(speakers::with));
  }
}
