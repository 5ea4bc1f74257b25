package hearsay.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The full text in PostgreSQL, as {@code tsvector} under a GIN index, written with the rows
 * themselves: it is never behind. The words are cut and folded here, not by a configuration of the
 * server's, so that they are the words that SQLite finds, and no extension is needed.
 *
 * <p>How it works: a {@code tsvector} holds 16,383 positions, 255 of one word, and 1 MB, so a text
 * is in pieces ({@link TextPieces}), one for nearly every article. What stands first, a title or a
 * source, has the weight A, the rest B. Results are in the order of BM25 as SQLite's FTS5 reckons
 * it (k1 = 1.2, b = 0.75), worked out for {@value #RANKED} candidates; where more match, the ones
 * are taken that PostgreSQL's own {@code ts_rank} puts first.
 */
final class TsvectorIndex implements SearchIndex {
  private static final int RANKED = 1000;

  private final Database database;

  TsvectorIndex(Database database) {
    this.database = database;
  }

  @Override
  public void added(long version, Optional<String> title, String text) {
    insert("article_search", version, TextPieces.of(title.orElse(""), text));
  }

  @Override
  public void added(long attribution, Optional<String> source, List<String> content) {
    insert(
        "quotation_search",
        attribution,
        TextPieces.of(source.orElse(""), String.join(" ", content)));
  }

  private void insert(String table, long row, List<TextPieces.Piece> pieces) {
    List<Object[]> rows = new ArrayList<>();
    for (TextPieces.Piece piece : pieces) {
      rows.add(new Object[] {row, rows.size(), piece.tokens(), piece.vector()});
    }
    database.insert("INSERT INTO " + table + " (id, piece, tokens, words)", rows);
  }

  @Override
  public boolean isBehind() {
    return false;
  }

  /** It is whole; but what the server knows of how many rows there are may be out of date. */
  @Override
  public void fill() {
    boolean isUnknown =
        database.number(
                """
                SELECT CASE WHEN (SELECT coalesce(max(id), 0) FROM version) > 100
                  AND (SELECT max(id) FROM version) > 2 * reltuples THEN 1 ELSE 0 END
                FROM pg_class WHERE oid = CAST('version' AS REGCLASS)
                """)
            == 1;
    if (isUnknown) {
      database.ownScript("ANALYZE");
    }
  }

  @Override
  public void forgetVersion(long version) {
    database.update("DELETE FROM article_search WHERE id = ?", version);
  }

  @Override
  public void addVersion(long version) {
    database.list(
        "SELECT title, text FROM version WHERE id = ?",
        row -> {
          added(version, Optional.ofNullable(row.getString(1)), row.getString(2));
          return version;
        },
        version);
  }

  @Override
  public void forgetAttributions(long version) {
    database.update(
        """
        DELETE FROM quotation_search WHERE id IN (SELECT id FROM attribution WHERE version = ?)
        """,
        version);
  }

  @Override
  public Lack lack() {
    return new Lack(
        database.number(
            "SELECT count(*) FROM version WHERE id NOT IN (SELECT id FROM article_search)"),
        database.number(
            "SELECT count(*) FROM attribution WHERE id NOT IN (SELECT id FROM quotation_search)"));
  }

  @Override
  public void match(Field field, Wanted wanted, String table) {
    List<Phrase> phrases = phrases(wanted);
    if (!phrases.isEmpty()) {
      String weight = field == Field.SOURCE ? ":A" : ":B";
      database.update(
          "INSERT INTO temp."
              + table
              + " "
              + matching("quotation_search", phrases, wanted.isAny())
              + " ON CONFLICT DO NOTHING",
          phrases.stream().map(phrase -> phrase.query(weight)).toArray());
    }
  }

  /** A phrase as words of the index. */
  private record Phrase(List<String> tokens) {
    String query(String weight) {
      return tokens.stream()
          .map(token -> "'" + token + "'" + weight)
          .collect(Collectors.joining(" <-> "));
    }
  }

  private static List<Phrase> phrases(Wanted wanted) {
    return wanted.phrases().stream()
        .map(SearchTokens::of)
        .filter(tokens -> !tokens.isEmpty())
        .map(Phrase::new)
        .toList();
  }

  /** The rows that hold all phrases, or any, in whatever piece each stands. */
  private static String matching(String table, List<Phrase> phrases, boolean isAny) {
    return phrases.stream()
        .map(any -> "SELECT id FROM " + table + " WHERE words @@ CAST(? AS TSQUERY)")
        .collect(Collectors.joining(isAny ? " UNION " : " INTERSECT "));
  }

  @Override
  public List<Long> versions(Wanted wanted, int limit) {
    List<Phrase> phrases = phrases(wanted);
    if (phrases.isEmpty()) {
      return List.of();
    }
    Ranking ranking = new Ranking(database, phrases.stream().map(Phrase::tokens).toList());
    return ranking.best(candidates(phrases, wanted.isAny(), Math.max(RANKED, limit)), limit);
  }

  /** The current versions that match; where there are many, those that the server puts first. */
  private List<Long> candidates(List<Phrase> phrases, boolean isAny, int most) {
    String matching =
        "SELECT DISTINCT matching.id FROM ("
            + matching("article_search", phrases, isAny)
            + ") AS matching JOIN article ON article.current = matching.id";
    List<Object> arguments = new ArrayList<>();
    phrases.forEach(phrase -> arguments.add(phrase.query("")));
    arguments.add(most + 1);
    List<Long> found =
        database.list(matching + " LIMIT ?", row -> row.getLong(1), arguments.toArray());
    if (found.size() <= most) {
      return found;
    }
    arguments.set(
        arguments.size() - 1,
        phrases.stream()
            .map(phrase -> "(" + phrase.query("") + ")")
            .collect(Collectors.joining(" | ")));
    arguments.add(most);
    return database.list(
        "WITH found AS ("
            + matching
            + """
            )
            SELECT found.id FROM found JOIN article_search ON article_search.id = found.id
            GROUP BY found.id
            ORDER BY max(ts_rank(words, CAST(? AS TSQUERY))) DESC, found.id LIMIT ?
            """,
        row -> row.getLong(1),
        arguments.toArray());
  }

  /** BM25 as SQLite's FTS5 reckons it. */
  private static final class Ranking {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double LEAST_WEIGHT = 1e-6;

    private final Database database;
    private final List<List<String>> phrases;

    Ranking(Database database, List<List<String>> phrases) {
      this.database = database;
      this.phrases = phrases;
    }

    /** A row: how long it is, and how often each phrase stands in it. */
    private static final class Found {
      private final int[] counts;
      private long tokens;

      Found(int phrases) {
        counts = new int[phrases];
      }
    }

    List<Long> best(List<Long> rows, int limit) {
      if (rows.isEmpty()) {
        return List.of();
      }
      Map<Long, Found> found = count(rows);
      double[] weights = weights();
      double average = average();
      Map<Long, Double> scores = new HashMap<>();
      found.forEach((row, one) -> scores.put(row, score(one, weights, average)));
      return found.keySet().stream()
          .sorted(
              (a, b) -> {
                int byScore = Double.compare(scores.get(b), scores.get(a));
                return byScore == 0 ? Long.compare(a, b) : byScore;
              })
          .limit(limit)
          .toList();
    }

    private static double score(Found found, double[] weights, double average) {
      double score = 0;
      for (int i = 0; i < weights.length; i++) {
        double times = found.counts[i];
        double length = 1 - B + B * found.tokens / average;
        score += weights[i] * (times * (K1 + 1)) / (times + K1 * length);
      }
      return score;
    }

    private double average() {
      return database
          .first(
              "SELECT CAST(sum(tokens) AS DOUBLE PRECISION) / count(DISTINCT id) FROM article_search",
              row -> row.getDouble(1))
          .orElseThrow();
    }

    private double[] weights() {
      long rows = database.number("SELECT count(*) FROM version");
      double[] weights = new double[phrases.size()];
      for (int i = 0; i < weights.length; i++) {
        long with =
            database.number(
                """
                SELECT count(DISTINCT id) FROM article_search WHERE words @@ CAST(? AS TSQUERY)
                """,
                new Phrase(phrases.get(i)).query(""));
        weights[i] = Math.max(Math.log((rows - with + 0.5) / (with + 0.5)), LEAST_WEIGHT);
      }
      return weights;
    }

    private Map<Long, Found> count(List<Long> rows) {
      Map<Long, Found> found = new HashMap<>();
      String ids = rows.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
      database.list(
          """
          SELECT id, sum(tokens) FROM article_search
          WHERE id = ANY (CAST(? AS BIGINT[])) GROUP BY id
          """,
          row -> {
            Found one = new Found(phrases.size());
            one.tokens = row.getLong(2);
            return found.put(row.getLong(1), one);
          },
          ids);
      String words =
          phrases.stream()
              .flatMap(List::stream)
              .distinct()
              .collect(Collectors.joining(",", "{", "}"));
      Map<Long, List<TextPieces.Places>> pieces = new HashMap<>();
      database.list(
          """
          SELECT id, piece, tokens, lexeme, array_to_string(positions, ' ')
          FROM article_search CROSS JOIN LATERAL unnest(words) AS word (lexeme, positions, weights)
          WHERE id = ANY (CAST(?1 AS BIGINT[])) AND lexeme = ANY (CAST(?2 AS TEXT[]))
          ORDER BY id, piece
          """,
          row -> {
            List<TextPieces.Places> ofRow =
                pieces.computeIfAbsent(row.getLong(1), any -> new ArrayList<>());
            while (ofRow.size() <= row.getInt(2)) {
              ofRow.add(new TextPieces.Places(new HashMap<>()));
            }
            TextPieces.Places places = ofRow.get(row.getInt(2));
            places.add(row.getString(4), row.getString(5), row.getInt(3));
            return places;
          },
          ids,
          words);
      pieces.forEach(
          (row, all) -> {
            for (int i = 0; i < phrases.size(); i++) {
              for (TextPieces.Places places : all) {
                found.get(row).counts[i] += places.count(phrases.get(i));
              }
            }
          });
      return found;
    }
  }
}
