package hearsay.store;

import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What could not be read, by place. The file as a whole is line 0. Confined to one thread. */
final class Refusals {
  private final Database database;

  Refusals(Database database) {
    this.database = database;
  }

  /** Keeps a refusal in the place of an earlier one there. */
  int keep(Refusal refusal, Instant now) {
    return database.update(
        """
        INSERT INTO refusal (path, line, rule, reason, id, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (path, line) DO UPDATE
        SET rule = excluded.rule, reason = excluded.reason, id = excluded.id, at = excluded.at
        """,
        refusal.origin().path(),
        refusal.origin().recordLine().orElse(0),
        refusal.rule(),
        refusal.reason(),
        refusal.id(),
        now.toString());
  }

  /** An article was read here: neither the place nor its file as a whole is refused any more. */
  void forget(Origin origin) {
    database.update(
        "DELETE FROM refusal WHERE path = ? AND line IN (0, ?)",
        origin.path(),
        origin.recordLine().orElse(0));
  }

  /** All, by path and line. */
  List<Refusal> all() {
    return database.list(
        "SELECT path, line, rule, reason, id FROM refusal ORDER BY path, line",
        row -> {
          int line = row.getInt(2);
          String path = row.getString(1);
          return new Refusal(
              line == 0 ? Origin.file(path) : Origin.record(path, line),
              row.getString(3),
              row.getString(4),
              Optional.ofNullable(row.getString(5)));
        });
  }
}
