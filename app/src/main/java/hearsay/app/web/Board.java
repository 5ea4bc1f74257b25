package hearsay.app.web;

import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastFilter;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.ForecastWitness;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.ledger.RecordId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is said to come in a whole ledger, with short ways to it.
 *
 * @param entries by the day on which they are due
 * @param byWitness the entry that a kept forecast is a witness of
 * @param byReporter the entries that stand in a record
 * @param open what nobody has ruled on, as it was said last
 * @param openByDay the same by the day on which it is due, where that is known
 * @param words where in the entries each word of a forecast stands
 * @param holders where each word of whoever holds it stands
 */
record Board(
    List<ForecastEntry> entries,
    Map<RecordId, ForecastEntry> byWitness,
    Map<RecordId, List<ForecastEntry>> byReporter,
    List<ForecastVersion> open,
    NavigableMap<LocalDate, List<ForecastVersion>> openByDay,
    Postings words,
    Postings holders) {
  static Board of(LedgerQuery query) {
    List<ForecastEntry> entries = Outlook.of(query).entries();
    Map<RecordId, ForecastEntry> byWitness = new HashMap<>();
    Map<RecordId, List<ForecastEntry>> byReporter = new HashMap<>();
    for (ForecastEntry entry : entries) {
      for (ForecastVersion version : entry.versions()) {
        for (ForecastWitness witness : version.witnesses()) {
          byWitness.put(witness.forecast().id(), entry);
          witness
              .forecast()
              .reporter()
              .ifPresent(
                  one ->
                      byReporter
                          .computeIfAbsent(one.record(), any -> new ArrayList<>(1))
                          .add(entry));
        }
      }
    }
    List<ForecastVersion> open =
        entries.stream().map(ForecastEntry::latest).filter(one -> !one.isResolved()).toList();
    NavigableMap<LocalDate, List<ForecastVersion>> openByDay = new TreeMap<>();
    for (ForecastVersion one : open) {
      one.first()
          .dueDay()
          .ifPresent(day -> openByDay.computeIfAbsent(day, any -> new ArrayList<>(1)).add(one));
    }
    Postings words = new Postings();
    Postings holders = new Postings();
    for (int i = 0; i < entries.size(); i++) {
      post(entries.get(i), i, words, holders);
    }
    return new Board(entries, byWitness, byReporter, open, openByDay, words, holders);
  }

  private static void post(ForecastEntry entry, int number, Postings words, Postings holders) {
    entry.speaker().ifPresent(speaker -> holders.add(speaker.name(), number));
    for (ForecastVersion version : entry.versions()) {
      for (ForecastWitness witness : version.witnesses()) {
        KeptForecast forecast = witness.forecast();
        words.add(forecast.words().statement().words(), number);
        forecast.holder().ifPresent(name -> holders.add(name, number));
        forecast
            .reporter()
            .flatMap(KeptEvent.Reporter::words)
            .ifPresent(source -> holders.add(source, number));
      }
    }
  }

  /** Entries that can pass a filter by their words, and by the words of who holds them. */
  List<ForecastEntry> candidates(ForecastFilter filter) {
    Optional<int[]> byWords = Postings.asked(filter.words()).map(words::with);
    Optional<int[]> byHolder = Postings.asked(filter.speaker()).map(holders::with);
    return Postings.either(byWords, byHolder)
        .map(numbers -> Arrays.stream(numbers).mapToObj(entries::get).toList())
        .orElse(entries);
  }

  /** What was due before a day. */
  Due overdue(LocalDate today) {
    return Due.of(openByDay.headMap(today, false));
  }

  /** What is due from one day to another. */
  Due due(LocalDate from, LocalDate to) {
    return Due.of(openByDay.subMap(from, true, to, true));
  }

  /**
   * What is due in some days.
   *
   * @param days in order
   */
  record Due(int count, Collection<List<ForecastVersion>> days) {
    private static Due of(Map<LocalDate, List<ForecastVersion>> days) {
      return new Due(days.values().stream().mapToInt(List::size).sum(), days.values());
    }

    Stream<ForecastVersion> stream() {
      return days.stream().flatMap(List::stream);
    }
  }

  /** The entry of a kept forecast. */
  Optional<ForecastEntry> entry(RecordId witness) {
    return Optional.ofNullable(byWitness.get(witness));
  }

  /** The versions that stand in some records, by the day on which they are due. */
  List<ForecastVersion> versions(Collection<RecordId> records) {
    Set<RecordId> wanted = Set.copyOf(records);
    Set<ForecastEntry> found = new LinkedHashSet<>();
    records.forEach(record -> found.addAll(byReporter.getOrDefault(record, List.of())));
    return found.stream()
        .sorted(ForecastEntry.BY_DUE_DAY)
        .flatMap(entry -> entry.versions().stream())
        .filter(version -> isIn(wanted, version))
        .toList();
  }

  private static boolean isIn(Set<RecordId> records, ForecastVersion version) {
    return version.witnesses().stream()
        .flatMap(witness -> witness.forecast().reporter().stream())
        .anyMatch(reporter -> records.contains(reporter.record()));
  }
}
