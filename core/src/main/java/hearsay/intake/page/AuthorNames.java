package hearsay.intake.page;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the words that name authors into names: without <i>By</i>, office and place; several apart.
 * Words come from {@code author-words.tsv}.
 */
public final class AuthorNames {
  /** A longer name is a sentence. */
  private static final int LONGEST = 80;

  private static final int MOST_WORDS = 6;

  private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\([^)]{0,80}\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@|[{}<>=]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final Set<String> OPENERS = words("opener");
  private static final Set<String> DESKS = words("desk");
  private static final Pattern JOINERS =
      Pattern.compile(
          "\\s+(?:" + String.join("|", words("joiner")) + "|&)\\s+|\\s*[;|/•·]\\s*",
          Pattern.CASE_INSENSITIVE);

  private final List<String> outlets;

  /**
   * @param outlets what the outlet is called, in all forms that the page uses
   */
  public AuthorNames(List<String> outlets) {
    this.outlets = outlets.stream().map(PageWords::bare).toList();
  }

  private static Set<String> words(String kind) {
    return RuleTable.load(AuthorNames.class, "author-words.tsv").rows().stream()
        .filter(row -> row.cell("class").equals(kind))
        .flatMap(row -> row.words("words").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in some words, in their order. */
  public List<String> in(String words) {
    List<String> names = new ArrayList<>();
    if (ADDRESS.matcher(words).find()) {
      return names;
    }
    String bare = IN_PARENTHESES.matcher(withoutOpener(words)).replaceAll("");
    for (String part : JOINERS.split(bare)) {
      for (String name : betweenCommas(part)) {
        String cut = withoutOpener(name.strip());
        boolean isName = cut.length() <= LONGEST && LETTER.matcher(cut).find();
        if (isName) {
          names.add(cut);
        }
      }
    }
    return names;
  }

  /**
   * Behind a comma stands an office, a place or an outlet more often than a name, unless everything
   * between commas looks like a person's.
   */
  private List<String> betweenCommas(String part) {
    List<String> names = Arrays.asList(part.split("[,，、]"));
    boolean areAll = names.stream().allMatch(name -> isPerson(name) && name.strip().contains(" "));
    return areAll || names.isEmpty() ? names : names.subList(0, 1);
  }

  private String withoutOpener(String words) {
    String line = words.strip();
    int end = line.indexOf(' ');
    boolean opens = end > 0 && isOpener(line.substring(0, end));
    return opens ? line.substring(end + 1).strip() : line;
  }

  private boolean isOpener(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return OPENERS.contains(lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower);
  }

  /** Whether a line begins as bylines do. */
  boolean isByline(String line) {
    int end = line.indexOf(' ');
    return isOpener(end < 0 ? line : line.substring(0, end));
  }

  /** Whether a name can be a person's: not the outlet's, no desk, not all figures, not too long. */
  public boolean isPerson(String name) {
    String bare = PageWords.bare(name);
    String[] words = bare.split(" ");
    boolean isDesk = Arrays.stream(words).anyMatch(DESKS::contains);
    boolean isAddress = name.strip().matches("\\S+\\.\\p{L}{2,6}");
    return !bare.isEmpty()
        && words.length <= MOST_WORDS
        && !outlets.contains(bare)
        && !isDesk
        && !isAddress
        && Character.isLetter(bare.charAt(0));
  }
}
