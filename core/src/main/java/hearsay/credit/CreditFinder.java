package hearsay.credit;

import hearsay.lexicon.RuleTable;
import hearsay.speaker.Outlets;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the words in which an article credits others, by the shapes of {@code credits.tsv}. Whether
 * a name is an outlet's is read off the name, or known because articles of the outlet were seen.
 */
public final class CreditFinder {
  /** A name: up to six capitalized words, small ones between, or a web address. Bounded. */
  private static final String NAME =
      "(?<![\\p{L}\\d.-])(?<names>(?:[Tt]he\\s+)?(?-i:\\p{Lu})[\\p{L}\\d&’'-]{0,30}(?:\\.[\\p{L}]{2,6}){0,3}"
          + "(?:\\s(?:(?:of|and|the|for|&)\\s)?(?-i:\\p{Lu})[\\p{L}\\d&’'-]{0,30}){0,5}"
          + "|(?:www\\.)?[\\p{Ll}\\d-]{2,40}(?:\\.[\\p{Ll}]{2,6}){1,3})";

  private static final String NAME_FIRST = "OUTLET\\s+";

  private static final String LINE = "(?<names>[^\\n\\r]{0,80})";

  /** So many units before a word like <i>reported</i> a name may begin. */
  private static final int LONGEST_NAME = 120;

  private static final Pattern WHOLE_NAME = Pattern.compile(NAME);
  private static final Pattern NAME_BEFORE = Pattern.compile(NAME + "\\s+$");

  /**
   * One shape of credit.
   *
   * @param pattern what is looked for; where a name comes first, what stands behind it: to look for
   *     names everywhere would be slow
   */
  private record Shape(
      Credit.Kind kind, boolean mustBeOutlet, boolean nameFirst, Pattern pattern) {}

  /** The place of a dateline is no longer. */
  private static final int LONGEST_PLACE = 70;

  /** No trigger is longer. */
  private static final int LONGEST_TRIGGER = 12;

  /** What is tried where a word, or a bracket, stands. */
  private static final Map<String, List<Shape>> TRIGGERED = load();

  private final Set<String> outlets;

  /**
   * @param outlets names of outlets that are known, in any spelling
   */
  public CreditFinder(Collection<String> outlets) {
    this.outlets = outlets.stream().map(Outlets::key).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<Shape>> load() {
    Map<String, List<Shape>> triggered = new HashMap<>();
    for (RuleTable.Row row : RuleTable.load(CreditFinder.class, "credits.tsv").rows()) {
      Shape shape = shape(row);
      for (String trigger : row.words("trigger")) {
        triggered.computeIfAbsent(trigger, k -> new ArrayList<>()).add(shape);
      }
    }
    return triggered;
  }

  private static Shape shape(RuleTable.Row row) {
    String shown = row.cell("pattern");
    boolean nameFirst = shown.startsWith(NAME_FIRST);
    String pattern = nameFirst ? shown.substring(NAME_FIRST.length()) : shown;
    return new Shape(
        Credit.Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.cell("outlet").equals("yes"),
        nameFirst,
        Pattern.compile(
            pattern.replace("OUTLET", NAME).replace("LINE", LINE), Pattern.CASE_INSENSITIVE));
  }

  /** The credits of a text, in text order; of credits that overlap the one that begins first. */
  public List<Credit> find(CharSequence text) {
    List<Credit> found = new ArrayList<>();
    Map<Shape, Matcher> matchers = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      String trigger = end == at ? text.subSequence(at, at + 1).toString() : lower(text, at, end);
      for (Shape shape : TRIGGERED.getOrDefault(trigger, List.of())) {
        Matcher matcher = matchers.computeIfAbsent(shape, k -> shape.pattern().matcher(text));
        tryAt(text, at, shape, matcher, found);
      }
      at = Math.max(end, at + 1);
    }
    return withoutOverlaps(found);
  }

  private static int wordEnd(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String lower(CharSequence text, int from, int to) {
    return to - from > LONGEST_TRIGGER
        ? ""
        : text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
  }

  private void tryAt(CharSequence text, int at, Shape shape, Matcher matcher, List<Credit> found) {
    int from = shape.kind() == Credit.Kind.WIRE ? lineStart(text, at) : at;
    matcher.region(from, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
    boolean matches = matcher.lookingAt();
    if (!matches && from < at) {
      matcher.region(at, text.length());
      matches = matcher.lookingAt();
    }
    if (matches && shape.nameFirst()) {
      findBefore(text, matcher, shape, found);
    } else if (matches) {
      add(shape, matcher.group("names"), trimmed(text, matcher), found);
    }
  }

  /** The beginning of a line that is not far; else the place itself. */
  private static int lineStart(CharSequence text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && at - start <= LONGEST_PLACE) {
      start--;
    }
    return at - start <= LONGEST_PLACE ? start : at;
  }

  private void findBefore(CharSequence text, Matcher behind, Shape shape, List<Credit> found) {
    Matcher name = NAME_BEFORE.matcher(text);
    name.region(Math.max(0, behind.start() - LONGEST_NAME), behind.start());
    name.useTransparentBounds(true);
    if (name.find()) {
      add(shape, name.group("names"), new Span(name.start(), behind.end()), found);
    }
  }

  private void add(Shape shape, String group, Span span, List<Credit> found) {
    String names = group.strip();
    if (!shape.mustBeOutlet() || isOutlet(names)) {
      found.add(new Credit(span, isName(names) ? names : "", shape.kind()));
    }
  }

  /** A match without the blanks that it begins with. */
  private static Span trimmed(CharSequence text, Matcher matcher) {
    int start = matcher.start();
    while (Character.isWhitespace(text.charAt(start)) && start + 1 < matcher.end()) {
      start++;
    }
    return new Span(start, matcher.end());
  }

  private boolean isOutlet(String name) {
    return outlets.contains(Outlets.key(name)) || OutletNames.looksLikeOne(name);
  }

  /**
   * Whether the rest of a line of credit names somebody: <i>Source: Read Full Article</i> does not.
   */
  private boolean isName(String names) {
    return isOutlet(names)
        || (WHOLE_NAME.matcher(names).matches() && !OutletNames.isInvitation(names));
  }

  private static List<Credit> withoutOverlaps(List<Credit> found) {
    found.sort(Comparator.comparing(Credit::span));
    List<Credit> kept = new ArrayList<>();
    for (Credit credit : found) {
      boolean overlaps =
          !kept.isEmpty() && kept.get(kept.size() - 1).span().overlaps(credit.span());
      if (!overlaps) {
        kept.add(credit);
      }
    }
    return kept;
  }
}
