package hearsay.app.web;

import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.ForecastWitness;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.ledger.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said to come in a whole ledger, with short ways to it.
 *
 * @param entries by the day on which they are due
 * @param byWitness the entry that a kept forecast is a witness of
 * @param byReporter the entries that stand in a record
 */
record Board(
    List<ForecastEntry> entries,
    Map<RecordId, ForecastEntry> byWitness,
    Map<RecordId, List<ForecastEntry>> byReporter) {
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
    return new Board(entries, byWitness, byReporter);
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
