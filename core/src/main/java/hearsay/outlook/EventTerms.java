package hearsay.outlook;

import hearsay.lexicon.RuleTable;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that tell which event a forecast is of: in lower case, without accents, endings and
 * small words, numbers in digits, every negation as one.
 *
 * @param all in the order of letters
 * @param decisive of these, numbers and words that turn what is said round: two forecasts of one
 *     event have the same ones
 */
public record EventTerms(Set<String> all, Set<String> decisive) {
  /** Fewer words than these could be anything's: <i>it will fail</i>. */
  private static final int FEWEST = 2;

  /**
   * So much of the longer wording the shorter one must have, all of its own words in it. Swept on
   * the invented pairs of {@code forecast-pairs.tsv} from 0.5 to 1: from 0.6 to 0.8 all 42 come out
   * as they should; at 0.5 two events are one, from 0.85 on a wording with one word less is
   * another.
   */
  private static final double LEAST_SHARE = 0.75;

  private static final Pattern WORD =
      Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*+|[\\p{L}]+(?:'[\\p{L}]+)?+|%");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final String NEGATION = "not";

  private static final Set<String> SMALL = words("small");
  private static final Set<String> TURNING = words("turning");
  private static final Set<String> NEGATIONS =
      Set.copyOf(
          RuleTable.load(EventTerms.class, "event-words.tsv").row("negation").words("words"));
  private static final Map<String, String> NUMBERS = numbers();
  private static final List<RuleTable.Row> ENDINGS =
      RuleTable.load(EventTerms.class, "word-endings.tsv").rows();

  public EventTerms {
    all = Collections.unmodifiableSet(new TreeSet<>(all));
    decisive = Collections.unmodifiableSet(new TreeSet<>(decisive));
  }

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (RuleTable.Row row : RuleTable.load(EventTerms.class, "event-words.tsv").rows()) {
      if (row.cell("kind").equals(kind)) {
        words.addAll(row.words("words"));
      }
    }
    return Set.copyOf(words);
  }

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new HashMap<>();
    for (String pair : words("number")) {
      int at = pair.indexOf('=');
      numbers.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return Map.copyOf(numbers);
  }

  /** The terms of what a piece of evidence says will come; what makes it negative is left out. */
  static EventTerms of(ForecastEvidence piece) {
    EventTerms terms = of(piece.wording().event());
    return piece.negative() ? terms.without(NEGATION) : terms;
  }

  private EventTerms without(String term) {
    return new EventTerms(without(all, term), without(decisive, term));
  }

  private static Set<String> without(Set<String> terms, String term) {
    Set<String> rest = new TreeSet<>(terms);
    rest.remove(term);
    return rest;
  }

  /** The terms of some words. Linear. */
  public static EventTerms of(String words) {
    Set<String> all = new TreeSet<>();
    Set<String> decisive = new TreeSet<>();
    Matcher matcher = WORD.matcher(plain(words));
    while (matcher.find()) {
      String term = term(matcher.group());
      if (!SMALL.contains(term)) {
        all.add(term);
        if (TURNING.contains(term) || !Character.isLetter(term.charAt(0))) {
          decisive.add(term);
        }
      }
    }
    return new EventTerms(all, decisive);
  }

  /** Case, accents and the shape of apostrophes aside. */
  static String plain(String words) {
    String apart = Normalizer.normalize(words.replace('’', '\''), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String term(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word.replace(",", "");
    }
    if (NEGATIONS.contains(word)) {
      return NEGATION;
    }
    String number = NUMBERS.get(word);
    return number == null && !SMALL.contains(word) ? stem(word) : number == null ? word : number;
  }

  private static String stem(String word) {
    for (RuleTable.Row row : ENDINGS) {
      String ending = row.cell("ending");
      int left = word.length() - ending.length();
      if (word.endsWith(ending) && left >= Integer.parseInt(row.cell("left"))) {
        return word.substring(0, left) + row.cell("instead");
      }
    }
    return word;
  }

  /** Whether they say enough to know an event by. */
  boolean isTelling() {
    return all.size() >= FEWEST;
  }

  /** How many they have in common. */
  int shared(EventTerms other) {
    int shared = 0;
    for (String term : all) {
      shared += other.all.contains(term) ? 1 : 0;
    }
    return shared;
  }

  /** How many there are in the one or the other. */
  int together(EventTerms other) {
    return all.size() + other.all.size() - shared(other);
  }

  /**
   * Whether both can be of one event: all words of the shorter wording stand in the longer one and
   * are most of it, and numbers and turning words are the same.
   */
  public boolean isOneEventWith(EventTerms other) {
    boolean isLonger = all.size() > other.all.size();
    Set<String> fewer = isLonger ? other.all : all;
    Set<String> more = isLonger ? all : other.all;
    return fewer.size() >= FEWEST
        && decisive.equals(other.decisive)
        && fewer.size() >= LEAST_SHARE * more.size()
        && more.containsAll(fewer);
  }
}
