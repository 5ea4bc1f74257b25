package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A group of words around a noun or a name: <i>the Bay Herald, local reporters, her mother</i>. It
 * ends before a preposition, a clause, a time or a part of the attribution.
 *
 * @param run where it stands
 * @param from index of its first word
 * @param to index behind its last word
 * @param hasArticle whether it begins with an article or a possessive
 * @param hasName whether a word of it is a name
 */
record NounGroup(WordRun run, int from, int to, boolean hasArticle, boolean hasName) {
  private static final int LONGEST = 9;
  private static final int MOST_COMMON_WORDS = 4;

  /** The group that begins at a word and stays clear of what is taken. */
  static Optional<NounGroup> at(WordRun run, int from, Predicate<Span> taken) {
    boolean article = isFree(run, from, taken) && FunctionWords.DETERMINER.has(run.word(from));
    int noun = article ? from + 1 : from;
    int common = 0;
    int to = noun;
    boolean name = false;
    while (to < from + LONGEST && isFree(run, to, taken) && goesOn(run, from, to, name)) {
      name |= run.isCapitalized(to);
      common += run.isWord(to) && !run.isOfName(to) ? 1 : 0;
      to++;
    }
    while (to > noun && (isTime(run, to - 1) || !run.isWord(to - 1))) {
      to--;
    }
    NounGroup group = new NounGroup(run, from, to, article, name);
    return to > noun && common <= MOST_COMMON_WORDS && !group.isModifier()
        ? Optional.of(group)
        : Optional.empty();
  }

  private static boolean isFree(WordRun run, int i, Predicate<Span> taken) {
    return i >= 0 && i < run.size() && !taken.test(run.spans().get(i));
  }

  private static boolean goesOn(WordRun run, int from, int i, boolean afterName) {
    if (!run.isWord(i)) {
      return i > from && joins(run, i);
    }
    if (stops(run, i) || run.isOfName(i)) {
      return !stops(run, i);
    }
    boolean article = FunctionWords.DETERMINER.has(run.word(from));
    boolean first = i == (article ? from + 1 : from);
    boolean fitsName = article || run.isOfName(i + 1) || isPossessive(run.word(i - 1));
    boolean listens = MannerWords.AUDIENCE.has(run.word(i));
    return (first && (article || !run.word(i).endsWith("ing")))
        || listens
        || (!isVerbLike(run.word(i)) && (!afterName || fitsName));
  }

  /**
   * A mark inside a name or a possessive: <i>Mrs. Reed, J. Reed, Reed & Sons, sailors’ wives</i>.
   */
  private static boolean joins(WordRun run, int mark) {
    boolean title = run.is(mark - 1, MannerWords.TITLE) || run.word(mark - 1).length() == 1;
    boolean possessive = run.word(mark - 1).endsWith("s") && run.isWord(mark + 1);
    return switch (run.word(mark)) {
      case "." -> run.isAttached(mark) && title && run.isOfName(mark + 1);
      case "&" -> run.isOfName(mark - 1) && run.isOfName(mark + 1);
      case "'" -> run.isAttached(mark) && !run.isAttached(mark + 1) && possessive;
      default -> false;
    };
  }

  private static boolean isVerbLike(String word) {
    return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly");
  }

  /** Whether no noun group runs over this word. */
  static boolean stops(WordRun run, int i) {
    String word = run.word(i);
    boolean shouted = run.is(i, MannerWords.TIME) && run.isShouted(i);
    boolean name = shouted || (run.isOfName(i) && run.isOfName(i + 1));
    return !run.isWord(i)
        || MannerWords.STOP.has(word)
        || FunctionWords.PREPOSITION.has(word)
        || FunctionWords.CONJUNCTION.has(word)
        || FunctionWords.RELATIVE.has(word)
        || (FunctionWords.ADVERB.has(word) && !run.isOfName(i))
        || (FunctionWords.AUXILIARY.has(word) && !name)
        || (FunctionWords.ADJUNCT.has(word) && !name)
        || (isTime(run, i) && !name);
  }

  private static boolean isTime(WordRun run, int i) {
    return run.is(i, MannerWords.TIME) && !run.isShouted(i);
  }

  /** Before a noun that is not part of the group: <i>on Facebook's plan, a Herald/Bay poll</i>. */
  private boolean isModifier() {
    return run.is(to, "/")
        || (isPossessive(run.word(to - 1)) && run.isWord(to) && !run.isOfName(to));
  }

  private static boolean isPossessive(String word) {
    return word.endsWith("'s");
  }

  /** The last word, which says what the group is. */
  String head() {
    return run.word(to - 1);
  }

  boolean isAudience() {
    return MannerWords.AUDIENCE.has(head());
  }

  /** Whether words can be said to it: a name or a known audience. */
  boolean canListen() {
    return !MannerWords.NEVER_AUDIENCE.has(head()) && (hasName || isAudience());
  }

  /** Whether it can be the object of a verb of telling, where more is believed. */
  boolean canBeTold() {
    boolean several = head().endsWith("s") && !head().endsWith("ss");
    return !MannerWords.NEVER_AUDIENCE.has(head())
        && (hasName || isAudience() || hasArticle || several);
  }

  /** Whether it names an outlet or a platform. */
  boolean isOutlet() {
    if (!run.isOfName(to - 1) && !isAudience()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = run.word(i);
      String plain = isPossessive(word) ? word.substring(0, word.length() - 2) : word;
      boolean platform = i == from && MannerWords.PLATFORM.has(plain);
      if (run.isOfName(i) && (platform || MannerWords.OUTLET.has(plain))) {
        return true;
      }
    }
    return false;
  }

  /** The group without the ending of a possessive. */
  Span span() {
    Span span = run.span(from, to);
    return hasName && isPossessive(head()) ? new Span(span.start(), span.end() - 2) : span;
  }
}
