package hearsay.intake;

import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that an outlet puts around and between an article's own: teasers, notices, credits, credit
 * lines of pictures. They are told by their words alone, from {@code furnishings.tsv}.
 */
public final class Furnishings {
  /** The longest line that can be one, in units: the patterns are never shown more. */
  private static final int LONGEST = 600;

  /**
   * A row of the table.
   *
   * @param starts any line that matches begins with one of these ...
   * @param needs ... or holds one of these: most lines are no furnishing, and looking for a word is
   *     ten times as fast as trying the pattern
   */
  private record Furnishing(
      ParagraphKind kind, List<String> starts, List<String> needs, Pattern pattern) {
    boolean matches(CharSequence line, String lowerCase) {
      return (starts(lowerCase) || holds(lowerCase)) && pattern.matcher(line).matches();
    }

    private boolean starts(String lowerCase) {
      for (String start : starts) {
        if (lowerCase.startsWith(start)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(String lowerCase) {
      for (String need : needs) {
        if (lowerCase.contains(need)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Furnishing> ALL =
      RuleTable.load(Furnishings.class, "furnishings.tsv").rows().stream()
          .map(
              row ->
                  new Furnishing(
                      ParagraphKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
                      words(row.cell("starts")),
                      words(row.cell("needs")),
                      Pattern.compile(
                          row.cell("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
          .toList();

  private Furnishings() {}

  /** What kind of furnishing a line is; empty for an article's own. */
  public static Optional<ParagraphKind> kindOf(CharSequence line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String lowerCase = line.toString().toLowerCase(Locale.ROOT);
    for (Furnishing furnishing : ALL) {
      if (furnishing.matches(line, lowerCase) && !isReport(furnishing.kind(), lowerCase)) {
        return Optional.of(furnishing.kind());
      }
    }
    return Optional.empty();
  }

  /** A line that quotes somebody and says who reported it first is the article's own. */
  private static boolean isReport(ParagraphKind kind, String line) {
    return kind == ParagraphKind.CREDIT && line.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("_", -1));
  }
}
