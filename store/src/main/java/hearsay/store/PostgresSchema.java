package hearsay.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scripts of the schema, made into what PostgreSQL runs. The scripts are SQLite's; what it says
 * in a way of its own is known here by its shape, so that a new script needs no second one beside
 * it:
 *
 * <ul>
 *   <li>columns get PostgreSQL's types; words are in the order of their bytes, as SQLite has them
 *   <li>a reference to a table that comes later is added behind that table
 *   <li>a trigger that forbids becomes a function that raises its message
 *   <li>a full-text table becomes a table of {@code tsvector}
 *   <li>what changes the text of a table in SQLite's own catalogue changes the check it is about
 *   <li>views go before a step and come again, all of them, when all steps are done: here a view
 *       does not follow the tables it is made of
 * </ul>
 *
 * One of these makes one list of statements. Confined to one thread.
 */
final class PostgresSchema {
  /** What else there is: the other engine has it built in. */
  private static final List<String> PRELUDE =
      List.of(
          """
          CREATE FUNCTION ledger_day(at TEXT, shift TEXT DEFAULT '0 seconds') RETURNS TEXT
          LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE WHEN at ~ '^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T'
              THEN to_char(at::timestamp + shift::interval, 'YYYY-MM-DD') END
          $$""",
          """
          CREATE FUNCTION substr(words TEXT, start BIGINT, length BIGINT) RETURNS TEXT
          LANGUAGE sql IMMUTABLE AS $$
            SELECT pg_catalog.substr(words, start::integer, length::integer)
          $$""");

  private final Map<String, String> tables = new LinkedHashMap<>();
  private final Map<String, String> views = new LinkedHashMap<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> made = new ArrayList<>();

  /**
   * What brings a ledger up to date.
   *
   * @param scripts those of all steps, from the first
   * @param from the step that it stands at; 0 for nothing yet
   */
  static List<String> statements(List<String> scripts, int from) {
    PostgresSchema schema = new PostgresSchema();
    schema.takeAll(scripts.subList(0, from));
    schema.made.clear();
    for (String view : schema.viewsInOrder()) {
      schema.made.add(0, "DROP VIEW " + view);
    }
    if (from == 0) {
      schema.made.addAll(PRELUDE);
    }
    schema.takeAll(scripts.subList(from, scripts.size()));
    for (String view : schema.viewsInOrder()) {
      schema.made.add(schema.views.get(view));
    }
    return List.copyOf(schema.made);
  }

  /** All tables and views that scripts make, by name. */
  static Set<String> names(List<String> scripts) {
    PostgresSchema schema = new PostgresSchema();
    schema.takeAll(scripts);
    Set<String> names = new LinkedHashSet<>(schema.tables.keySet());
    names.addAll(schema.views.keySet());
    return names;
  }

  private void takeAll(List<String> scripts) {
    scripts.stream().flatMap(script -> cut(script).stream()).map(SqlWords::of).forEach(this::take);
  }

  /** The statements of a script: a trigger has some of its own, up to its END. */
  static List<String> cut(String script) {
    List<String> statements = new ArrayList<>();
    SqlWords words = SqlWords.of(script);
    int from = words.next(0);
    for (int i = from; i < words.size(); i++) {
      if (words.at(i).equals(";") && isWhole(words, from, i)) {
        statements.add(words.text(from, i));
        from = words.next(i + 1);
        i = from - 1;
      }
    }
    return statements;
  }

  private static boolean isWhole(SqlWords words, int from, int end) {
    boolean isTrigger = words.word(words.next(from + 1)).equals("TRIGGER");
    boolean isDrop = words.word(from).equals("DROP");
    return !isTrigger || isDrop || words.word(words.before(end)).equals("END");
  }

  private void take(SqlWords sql) {
    if (sql.begins("CREATE", "TABLE")) {
      addTable(sql);
    } else if (sql.begins("CREATE", "VIRTUAL", "TABLE")) {
      addSearchTable(sql.plain().get(3));
    } else if (sql.begins("CREATE", "VIEW")) {
      views.remove(sql.plain().get(2));
      views.put(sql.plain().get(2), PostgresSql.of(sql.text(0, sql.size())).sql());
    } else if (sql.begins("DROP", "VIEW")) {
      views.remove(sql.plain().get(2));
    } else if (sql.begins("CREATE", "TRIGGER")) {
      addTrigger(sql);
    } else if (sql.begins("DROP", "TRIGGER")) {
      made.add("DROP FUNCTION " + sql.plain().get(2) + "() CASCADE");
    } else if (sql.begins("UPDATE", "SQLITE_SCHEMA")) {
      changeCheck(sql);
    } else if (sql.begins("ALTER", "TABLE") && sql.find("ADD", 0).isPresent()) {
      made.add(columns(sql, 0));
    } else if (!sql.begins("PRAGMA") && !isForSearch(sql)) {
      addOther(sql);
    }
  }

  private void addOther(SqlWords sql) {
    List<String> words = sql.plain();
    if (sql.begins("ALTER", "TABLE") && words.contains("RENAME")) {
      tables.put(words.get(5), tables.remove(words.get(2)));
    } else if (sql.begins("DROP", "TABLE")) {
      tables.remove(words.get(2));
    }
    made.add(PostgresSql.of(sql.text(0, sql.size())).sql());
  }

  /** A word to SQLite's full-text engine: a row into the column that has the table's name. */
  private static boolean isForSearch(SqlWords sql) {
    List<String> words = sql.plain();
    return sql.begins("INSERT", "INTO") && words.get(2).equals(words.get(4));
  }

  private void addTable(SqlWords sql) {
    String name = sql.plain().get(2);
    int end = sql.behindBracket(sql.find("(", 0).orElseThrow());
    tables.put(name, sql.text(0, end));
    made.add(columns(SqlWords.of(sql.text(0, end)), 0));
    waiting.removeIf(
        reference -> {
          boolean isHere = reference.contains(" REFERENCES " + name + " ");
          if (isHere) {
            made.add(reference);
          }
          return isHere;
        });
  }

  private void addSearchTable(String name) {
    tables.put(name, "");
    made.add(
        "CREATE TABLE %s (id BIGINT, piece INTEGER, tokens INTEGER NOT NULL, words TSVECTOR NOT NULL, PRIMARY KEY (id, piece))"
            .formatted(name));
    made.add("CREATE INDEX %s_by_words ON %s USING gin (words)".formatted(name, name));
  }

  /** A table or a column with PostgreSQL's types, from a place on. */
  private String columns(SqlWords sql, int from) {
    StringBuilder made = new StringBuilder();
    String table = sql.plain().get(2);
    String column = "";
    for (int i = from; i < sql.size(); i++) {
      if (sql.word(i).equals("REFERENCES") && isLater(sql, i, table)) {
        int end = endOfReference(sql, i);
        waiting.add(
            "ALTER TABLE %s ADD FOREIGN KEY (%s) %s"
                .formatted(table, column, sql.text(i, end).strip()));
        i = end - 1;
        continue;
      }
      column = isName(sql, i) ? sql.at(i) : column;
      i = addColumnWord(sql, i, made);
    }
    return made.toString();
  }

  private boolean isLater(SqlWords sql, int references, String table) {
    String other = sql.at(sql.next(references + 1));
    return !tables.containsKey(other) && !other.equals(table);
  }

  /** Behind what belongs to a reference: up to the comma, the bracket or the comment behind it. */
  private static int endOfReference(SqlWords sql, int references) {
    int at = sql.behindBracket(sql.find("(", references).orElseThrow());
    while (at < sql.size()
        && !sql.at(at).equals(",")
        && !sql.at(at).equals(")")
        && !sql.at(at).startsWith("--")
        && !sql.at(at).contains("\n")) {
      at++;
    }
    return at;
  }

  /** The first word behind a bracket or a comma of the table's own. */
  private static boolean isName(SqlWords sql, int at) {
    int before = sql.before(at);
    return !sql.isBlank(at)
        && before >= 0
        && (sql.at(before).equals("(") || sql.at(before).equals(","))
        && sql.next(at + 1) < sql.size()
        && sql.at(sql.next(at + 1)).matches("INTEGER|TEXT|BLOB|REAL");
  }

  private static int addColumnWord(SqlWords sql, int at, StringBuilder made) {
    String word = sql.at(at); // types stand in capitals, which tells them from columns called text
    if (word.equals("INTEGER")) {
      return addInteger(sql, at, made);
    }
    if (sql.isBlank(at)) {
      made.append(sql.at(at));
    } else if (word.equals("TEXT")) {
      made.append("TEXT COLLATE \"C\"");
    } else if (word.equals("BLOB")) {
      made.append("BYTEA");
    } else if (word.equals("REAL")) {
      made.append("DOUBLE PRECISION");
    } else {
      made.append(PostgresSql.of(sql.at(at)).sql());
    }
    return at;
  }

  /** Where SQLite gives a row its number the engine does; where the number is another row's not. */
  private static int addInteger(SqlWords sql, int at, StringBuilder made) {
    int key = sql.next(at + 1);
    int behind = sql.next(sql.next(key + 1) + 1);
    made.append("BIGINT");
    if (sql.word(key).equals("PRIMARY") && !sql.word(behind).equals("REFERENCES")) {
      made.append(" GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY");
      return sql.word(behind).equals("AUTOINCREMENT") ? behind : sql.before(behind);
    }
    return at;
  }

  /** What forbids: BEFORE UPDATE or DELETE, a condition perhaps, and a message. */
  private void addTrigger(SqlWords sql) {
    List<String> words = sql.plain();
    String name = words.get(2);
    String event = words.get(4).toUpperCase(Locale.ROOT);
    int begin = sql.find("BEGIN", 0).orElseThrow();
    String condition =
        sql.find("WHEN", 0)
            .map(when -> PostgresSql.of(sql.text(when + 1, begin)).sql().strip())
            .orElse("TRUE");
    String message =
        words.stream().filter(word -> word.startsWith("'")).reduce((a, b) -> b).orElseThrow();
    made.add(
        """
        CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF %s THEN RAISE EXCEPTION %s; END IF;
          RETURN %s;
        END $$"""
            .formatted(name, condition, message, event.equals("DELETE") ? "OLD" : "NEW"));
    made.add(
        "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
            .formatted(name, event, words.get(6), name));
  }

  /**
   * SQLite widens no check, so scripts change the text that it keeps of the table; here the same is
   * done to the text that the table was made of, and the check in it that has become another is put
   * in the place of the old one.
   */
  private void changeCheck(SqlWords sql) {
    List<String> literals =
        sql.plain().stream()
            .filter(word -> word.startsWith("'"))
            .map(word -> word.substring(1, word.length() - 1).replace("''", "'"))
            .toList();
    String table = literals.get(literals.size() - 1);
    String before = tables.get(table);
    String after = before.replace(literals.get(0), literals.get(1));
    if (after.equals(before)) {
      throw new IllegalStateException("nothing of the table " + table + " is " + literals.get(0));
    }
    tables.put(table, after);
    Map<String, String> old = checks(before);
    checks(after)
        .forEach(
            (column, check) -> {
              if (!check.equals(old.get(column))) {
                String name = table + "_" + column + "_check";
                made.add("ALTER TABLE " + table + " DROP CONSTRAINT " + name);
                made.add("ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + check);
              }
            });
  }

  /** The checks of a table's columns. */
  private static Map<String, String> checks(String table) {
    SqlWords sql = SqlWords.of(table);
    Map<String, String> checks = new LinkedHashMap<>();
    String column = "";
    for (int i = 0; i < sql.size(); i++) {
      column = isName(sql, i) ? sql.at(i) : column;
      if (sql.word(i).equals("CHECK")) {
        int end = sql.behindBracket(sql.next(i + 1));
        checks.put(column, PostgresSql.of(sql.text(i, end)).sql());
      }
    }
    return checks;
  }

  /** Each behind those that it looks at. */
  private List<String> viewsInOrder() {
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < views.size()) {
      Optional<String> next =
          views.keySet().stream()
              .filter(view -> !ordered.contains(view) && ordered.containsAll(looksAt(view)))
              .findFirst();
      ordered.add(next.orElseThrow(() -> new IllegalStateException("views in a circle: " + views)));
    }
    return List.copyOf(ordered);
  }

  private Set<String> looksAt(String view) {
    Set<String> others = new LinkedHashSet<>();
    SqlWords sql = SqlWords.of(views.get(view));
    for (int i = 0; i < sql.size(); i++) {
      boolean isTable = sql.word(i).equals("FROM") || sql.word(i).equals("JOIN");
      String name = isTable && sql.next(i + 1) < sql.size() ? sql.at(sql.next(i + 1)) : "";
      if (views.containsKey(name) && !name.equals(view)) {
        others.add(name);
      }
    }
    return others;
  }
}
