package hearsay.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement of this room in PostgreSQL's words. The room's statements are written for SQLite in
 * what both understand; these few things are said otherwise, word for word, whatever the statement:
 *
 * <ul>
 *   <li>{@code ?1} twice is one value: each is a {@code ?} of its own
 *   <li>{@code ?1 IS NULL}: a value without a column beside it needs a type
 *   <li>{@code a IS ?}: {@code IS NOT DISTINCT FROM}
 *   <li>{@code end} as a name stands in quotation marks
 *   <li>a select that rows come from has a name
 *   <li>{@code temp.} is {@code pg_temp.}, and some functions have other names
 * </ul>
 *
 * @param sql the statement with a {@code ?} for each value
 * @param arguments for each {@code ?} which argument it is, from 0
 */
record PostgresSql(String sql, List<Integer> arguments) {
  private static final Map<String, String> FUNCTIONS =
      Map.of("INSTR", "strpos", "GROUP_CONCAT", "string_agg", "DATE", "ledger_day");

  /** What may stand behind IS in both. */
  private static final Set<String> AFTER_IS = Set.of("NULL", "NOT", "DISTINCT", "TRUE", "FALSE");

  private static final Set<String> BEFORE_OPERAND =
      Set.of(
          "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "BETWEEN", "(", ",", "+", "-", "*", "/", "<",
          ">", "=", "|");

  private static final Set<String> FROM = Set.of("FROM", "JOIN");

  /** What may follow rows that have no name. */
  private static final Set<String> BEHIND_ROWS =
      Set.of(
          "",
          ")",
          ",",
          ";",
          "WHERE",
          "GROUP",
          "ORDER",
          "LIMIT",
          "HAVING",
          "JOIN",
          "LEFT",
          "CROSS",
          "UNION",
          "INTERSECT",
          "EXCEPT");

  PostgresSql {
    arguments = List.copyOf(arguments);
  }

  static PostgresSql of(String statement) {
    return new Translation(SqlWords.of(statement)).run();
  }

  /** One statement on its way. */
  private static final class Translation {
    private final SqlWords words;
    private final StringBuilder sql = new StringBuilder();
    private final List<Integer> arguments = new ArrayList<>();
    private final Set<Integer> nameless = new HashSet<>();
    private int cases;

    Translation(SqlWords words) {
      this.words = words;
    }

    PostgresSql run() {
      for (int i = 0; i < words.size(); i++) {
        i = add(i);
      }
      return new PostgresSql(sql.toString(), arguments);
    }

    /** Adds what stands at a place; gives the last place that was used up. */
    private int add(int at) {
      String piece = words.at(at);
      String word = words.word(at);
      noteNested(at);
      if (piece.startsWith("?")) {
        addValue(at);
      } else if (word.equals("IS")) {
        return addIs(at);
      } else if (word.equals("CASE") || word.equals("END")) {
        addCase(at, word);
      } else if (piece.equals("temp") && words.word(at + 1).equals(".")) {
        sql.append("pg_temp");
      } else if (words.word(at + 1).equals("(") && FUNCTIONS.containsKey(word)) {
        sql.append(FUNCTIONS.get(word));
      } else {
        sql.append(piece);
      }
      sql.append(nameless.contains(at) ? " AS nested" : "");
      return at;
    }

    /** Notes where a select that rows come from ends, if it has no name. */
    private void noteNested(int at) {
      int open = words.next(at + 1);
      if (FROM.contains(words.word(at))
          && words.word(open).equals("(")
          && words.word(words.next(open + 1)).equals("SELECT")) {
        int behind = words.behindBracket(open);
        if (BEHIND_ROWS.contains(words.word(words.next(behind)))) {
          nameless.add(behind - 1);
        }
      }
    }

    private void addValue(int at) {
      String number = words.at(at).substring(1);
      arguments.add(number.isEmpty() ? arguments.size() : Integer.parseInt(number) - 1);
      int is = words.next(at + 1);
      boolean isAlone =
          words.word(is).equals("IS") && words.word(words.next(is + 1)).equals("NULL");
      sql.append(isAlone ? "CAST(? AS TEXT)" : "?");
    }

    private int addIs(int at) {
      int next = words.next(at + 1);
      if (words.word(next).equals("NOT") && !AFTER_IS.contains(words.word(words.next(next + 1)))) {
        sql.append("IS DISTINCT FROM");
        return next;
      }
      sql.append(AFTER_IS.contains(words.word(next)) ? words.at(at) : "IS NOT DISTINCT FROM");
      return at;
    }

    private void addCase(int at, String word) {
      int before = words.before(at);
      boolean isPart = before >= 0 && words.at(before).equals(".");
      if (word.equals("CASE") && !isPart) {
        cases++;
        sql.append(words.at(at));
      } else if (word.equals("END") && (isPart || cases == 0 || isOperand(before))) {
        sql.append("\"end\"");
      } else {
        cases -= word.equals("END") ? 1 : 0;
        sql.append(words.at(at));
      }
    }

    /** Whether what stands behind a place is something to reckon with, not the end of a CASE. */
    private boolean isOperand(int before) {
      return BEFORE_OPERAND.contains(words.word(before));
    }
  }
}
