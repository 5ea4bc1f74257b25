package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey or a scale says that phrases of likelihood mean. Immutable; the shipped ones are
 * tables beside this class, a user's own is checked when it is read.
 */
public final class ProbabilityLexicon {
  /** The shipped lexicons, the default first. */
  private static final List<String> SHIPPED =
      List.of(
          "capphrase",
          "mauboussin",
          "fagen-ulmschneider",
          "mosteller-youtz",
          "kent",
          "icd203",
          "phia",
          "nato",
          "ipcc",
          "efsa");

  /** How the ranges of a lexicon lie to one another. */
  public enum Kind {
    /** Ranges of people's answers, which overlap. */
    SURVEY,
    /** A scale whose ranges do not overlap; they may touch. */
    BANDS,
    /** A scale whose ranges hold one another, as the IPCC's do. */
    NESTED
  }

  /**
   * One phrase.
   *
   * @param id its name
   * @param phrase as it was asked or stands in the scale
   * @param low in percent
   * @param median in percent; empty where a scale has none
   * @param high in percent
   */
  public record Row(String id, String phrase, double low, Optional<Double> median, double high) {
    public Row {
      double middle = median.orElse((low + high) / 2);
      if (!(low >= 0 && low <= middle && middle <= high && high <= 100)) {
        throw new IllegalArgumentException(
            "row "
                + id
                + ": low, median and high must rise from 0 to 100, not "
                + low
                + ", "
                + median.map(Object::toString).orElse("none")
                + ", "
                + high);
      }
    }
  }

  private static final Map<String, ProbabilityLexicon> LOADED = loadAll();

  private final String name;
  private final String version;
  private final String source;
  private final String licence;
  private final String interval;
  private final Kind kind;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> byPhrase = new HashMap<>();

  private ProbabilityLexicon(String file, RuleTable table) {
    name = meta(file, table, "@name");
    version = meta(file, table, "@version");
    source = meta(file, table, "@source");
    licence = meta(file, table, "@licence");
    interval = meta(file, table, "@interval");
    kind = kind(file, meta(file, table, "@kind"));
    for (RuleTable.Row row : table.rows()) {
      if (!row.id().startsWith("@")) {
        add(file, row);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + ": a lexicon without rows");
    }
    if (kind == Kind.BANDS) {
      checkBands(file);
    }
  }

  private static Map<String, ProbabilityLexicon> loadAll() {
    Map<String, ProbabilityLexicon> all = new HashMap<>();
    for (String one : SHIPPED) {
      RuleTable table = RuleTable.load(ProbabilityLexicon.class, "lexicons/" + one + ".tsv");
      all.put(one, new ProbabilityLexicon(one, table));
    }
    return Map.copyOf(all);
  }

  private static String meta(String file, RuleTable table, String id) {
    return table.rows().stream()
        .filter(row -> row.id().equals(id))
        .map(row -> row.cell("phrase"))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file + ": no row " + id));
  }

  private static Kind kind(String file, String cell) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(cell)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        file + ": @kind is survey, bands or nested, not \"" + cell + "\"");
  }

  private void add(String file, RuleTable.Row row) {
    Row one =
        new Row(
            row.id(),
            row.cell("phrase"),
            number(file, row, "low").orElseThrow(() -> missing(file, row)),
            number(file, row, "median"),
            number(file, row, "high").orElseThrow(() -> missing(file, row)));
    rows.add(one);
    put(file, plain(one.phrase()), one);
    row.words("variants").forEach(variant -> put(file, plain(variant.replace('_', ' ')), one));
  }

  private static IllegalArgumentException missing(String file, RuleTable.Row row) {
    return new IllegalArgumentException(file + ": row " + row.id() + " has no low or no high");
  }

  private static Optional<Double> number(String file, RuleTable.Row row, String column) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(cell);
      if (value >= 0 && value <= 100) {
        return Optional.of(value);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        file + ": row " + row.id() + ": " + column + " is a number from 0 to 100, not " + cell);
  }

  private void put(String file, String phrase, Row row) {
    Row before = byPhrase.put(phrase, row);
    if (before != null) {
      throw new IllegalArgumentException(
          file + ": \"" + phrase + "\" stands in two rows, " + before.id() + " and " + row.id());
    }
  }

  private void checkBands(String file) {
    List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::low)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      Row below = sorted.get(i - 1);
      Row above = sorted.get(i);
      if (above.low() < below.high()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s: rows %s (%s to %s) and %s (%s to %s) overlap; if that is meant, @kind is survey"
                    + " or nested",
                file,
                below.id(),
                below.low(),
                below.high(),
                above.id(),
                above.low(),
                above.high()));
      }
    }
  }

  private static String plain(String phrase) {
    return phrase.toLowerCase(Locale.ROOT);
  }

  /** The default: the survey with the most people. */
  public static ProbabilityLexicon shipped() {
    return LOADED.get(SHIPPED.get(0));
  }

  /** A shipped lexicon by its name. */
  public static Optional<ProbabilityLexicon> shipped(String name) {
    return Optional.ofNullable(LOADED.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The names of the shipped lexicons, the default first. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A user's own lexicon.
   *
   * @param name what to call it in messages, such as its file's name
   * @param lines as in the shipped tables: the names of the columns, then a row a line
   * @throws IllegalArgumentException where a cell, a row or the whole breaks its law; the message
   *     says which
   */
  public static ProbabilityLexicon of(String name, List<String> lines) {
    try {
      return new ProbabilityLexicon(name, RuleTable.of(name, lines));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * What words of likelihood mean by this lexicon, as they stand in a text: <i>very likely</i>.
   * Words that carry no degree are passed over.
   */
  public VerbalProbability meaning(String words) {
    List<String> plain =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%.'’-]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return new VerbalProbabilities(this).of(plain);
  }

  /** Name and version, as records carry them. */
  public String id() {
    return name + "-" + version;
  }

  public String name() {
    return name;
  }

  /** Where the figures come from, with authors, year and number of people. */
  public String source() {
    return source;
  }

  public String licence() {
    return licence;
  }

  /** What a range is: quantiles of a survey's answers, or the scale's own. */
  public String interval() {
    return interval;
  }

  public Kind kind() {
    return kind;
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The row of a phrase in lower case, by its own words or a variant. */
  Optional<Row> row(String phrase) {
    return Optional.ofNullable(byPhrase.get(phrase));
  }

  /**
   * Where a phrase is looked for: here, and for a survey in the other surveys too, those with the
   * same kind of range first. A scale is not mixed with anything.
   */
  List<ProbabilityLexicon> chain() {
    List<ProbabilityLexicon> chain = new ArrayList<>();
    chain.add(this);
    if (kind == Kind.SURVEY) {
      SHIPPED.stream()
          .map(LOADED::get)
          .filter(other -> other.kind == Kind.SURVEY && !other.name.equals(name))
          .forEach(chain::add);
    }
    return List.copyOf(chain);
  }
}
