package hearsay.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which records people gave to a speaker, and which forecasts they ruled on: read once for an
 * answer of many records. One of these serves one answer. Confined to one thread.
 */
final class RuledRecords {
  private final Database database;
  private Optional<Map<String, String>> speakers = Optional.empty();
  private Optional<Set<String>> resolved = Optional.empty();

  RuledRecords(Database database) {
    this.database = database;
  }

  /** The name that a person gave a record; the latest holds. */
  Optional<String> speaker(String record) {
    if (speakers.isEmpty()) {
      Map<String, String> names = new HashMap<>();
      database.each(
          "SELECT record, name FROM ruling_in_force WHERE action = 'SET_SPEAKER' ORDER BY number",
          row -> names.put(row.getString(1), row.getString(2)));
      speakers = Optional.of(names);
    }
    return Optional.ofNullable(speakers.get().get(record));
  }

  /** Whether a ruling says what became of a forecast. */
  boolean isResolved(String forecast) {
    if (resolved.isEmpty()) {
      Set<String> records = new HashSet<>();
      database.each(
          "SELECT record FROM ruling_in_force WHERE action = 'RESOLVE' AND record IS NOT NULL",
          row -> records.add(row.getString(1)));
      resolved = Optional.of(records);
    }
    return resolved.get().contains(forecast);
  }
}
