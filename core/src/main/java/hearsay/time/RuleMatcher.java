package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of {@code time-rules.tsv} over lexemes: at each index the longest fit wins, of two
 * equally long ones the rule that stands first. A rule has a bounded number of elements, so the
 * work is linear in the lexemes.
 *
 * <p>How it works: the rules stand in a list for each class that can begin them. A lexeme asks the
 * lists of its own classes; a rule that several of them lead to is tried under the first one only.
 */
final class RuleMatcher {
  private static final int LONGEST = 24;

  /** Marks are optional in many rules, and begin nothing. */
  private static final ClassSet NEVER_FIRST =
      ClassSet.of(WordClass.COMMA, WordClass.HYPHEN, WordClass.DASH);

  private static final TimeRule[] RULES = load();
  private static final ClassSet[] FIRSTS =
      Arrays.stream(RULES).map(TimeRule::firsts).toArray(ClassSet[]::new);
  private static final ClassSet ANY_FIRST =
      Arrays.stream(FIRSTS).reduce(ClassSet.NONE, ClassSet::plus);
  private static final int[][] BY_CLASS =
      Arrays.stream(WordClass.values()).map(RuleMatcher::beginningWith).toArray(int[][]::new);

  private final WordClass[] tried = new WordClass[LONGEST];

  private static TimeRule[] load() {
    ClassNames names = new ClassNames();
    return RuleTable.load(RuleMatcher.class, "time-rules.tsv").rows().stream()
        .map(row -> TimeRule.of(row, names))
        .toArray(TimeRule[]::new);
  }

  private static int[] beginningWith(WordClass one) {
    List<Integer> rules = new ArrayList<>();
    for (int i = 0; i < RULES.length; i++) {
      if (FIRSTS[i].has(one)) {
        rules.add(i);
      }
    }
    return rules.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The best match that begins at an index; {@code null} if none does. */
  Match at(Lexemes lexemes, int from) {
    ClassSet classes = lexemes.word(from).classes();
    if (!classes.meets(ANY_FIRST) || classes.meets(NEVER_FIRST)) {
      return null;
    }
    Match best = null;
    for (int bit = classes.next(0); bit >= 0; bit = classes.next(bit + 1)) {
      best = better(best, bestOf(lexemes, from, WordClass.at(bit)));
    }
    return best;
  }

  private Match bestOf(Lexemes lexemes, int from, WordClass one) {
    ClassSet classes = lexemes.word(from).classes();
    Match best = null;
    for (int rule : BY_CLASS[one.place()]) {
      if (classes.firstShared(FIRSTS[rule]) == one) {
        int end = RULES[rule].match(lexemes, from, tried);
        if (end > from && (best == null || end > best.to())) {
          best = new Match(RULES[rule], rule, from, Arrays.copyOf(tried, end - from));
        }
      }
    }
    return best;
  }

  private static Match better(Match one, Match other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    boolean same = one.to() == other.to();
    boolean first = same ? one.place() < other.place() : one.to() > other.to();
    return first ? one : other;
  }
}
