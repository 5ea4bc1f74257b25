package hearsay.store;

import java.util.List;

/** Looks for rows that point at rows that are not there, by the references of the schema itself. */
final class ReferenceCheck {
  /** From the columns of a table to those of another, each list with commas between. */
  private record Reference(String table, String columns, String other, String matches) {}

  private final Database database;
  private final Problems problems;

  ReferenceCheck(Database database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  void run() {
    references().forEach(this::check);
  }

  private List<Reference> references() {
    return database.list(
        """
        SELECT conrelid::regclass::text, confrelid::regclass::text,
          (SELECT string_agg('here.' || quote_ident(attname) || ' IS NOT NULL', ' AND ')
            FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)),
          (SELECT string_agg('there.' || quote_ident(theirs.attname)
              || ' = here.' || quote_ident(ours.attname), ' AND ')
            FROM unnest(conkey, confkey) AS pair (our, their)
            JOIN pg_attribute AS ours ON ours.attrelid = conrelid AND ours.attnum = our
            JOIN pg_attribute AS theirs ON theirs.attrelid = confrelid AND theirs.attnum = their)
        FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
        ORDER BY 1, 2, 3
        """,
        row ->
            new Reference(row.getString(1), row.getString(3), row.getString(2), row.getString(4)));
  }

  private void check(Reference one) {
    long broken =
        database.number(
            "SELECT count(*) FROM %s AS here WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS there WHERE %s)"
                .formatted(one.table(), one.columns(), one.other(), one.matches()));
    if (broken > 0) {
      problems.add(
          "%d rows of the table %s point at rows of %s that are not there"
              .formatted(broken, one.table(), one.other()));
    }
  }
}
