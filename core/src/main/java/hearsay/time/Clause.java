package hearsay.time;

/**
 * What stands around an expression and decides what it means.
 *
 * @param tense which way the verb nearest to it looks
 * @param preposition what stands right before it
 */
public record Clause(Tense tense, Preposition preposition) {
  /** Nothing around. */
  public static final Clause NONE = new Clause(Tense.UNKNOWN, Preposition.NONE);

  /** How many lexemes to the left of an expression its verb may stand; most stand within 8. */
  private static final int LEFT = 14;

  private static final int RIGHT = 12;

  /** A word of the future so near before a participle makes the whole group future. */
  private static final int GROUP = 4;

  private static final ClassSet DETERMINERS =
      ClassSet.of(WordClass.A, WordClass.THE, WordClass.OWN);

  static Clause around(Lexemes lexemes, int from, int to) {
    if (lexemes.is(to, WordClass.ENDED) && lexemes.word(to).tense() == Tense.PAST) {
      return new Clause(Tense.PAST, preposition(lexemes, from));
    }
    Tense left = leftTense(lexemes, from);
    return new Clause(
        left == Tense.UNKNOWN ? rightTense(lexemes, to) : left, preposition(lexemes, from));
  }

  private static Preposition preposition(Lexemes lexemes, int from) {
    int before = lexemes.is(from - 1, WordClass.THE) ? from - 2 : from - 1;
    return lexemes.is(before, WordClass.PREPOSITION)
        ? Preposition.at(lexemes.value(before, WordClass.PREPOSITION))
        : Preposition.NONE;
  }

  private static Tense leftTense(Lexemes lexemes, int from) {
    for (int i = from - 1; i >= Math.max(0, from - LEFT); i--) {
      Tense tense = lexemes.word(i).tense();
      if (tense == Tense.PRESENT && lexemes.is(i + 1, WordClass.TO)) {
        return Tense.FUTURE;
      }
      if (tense != Tense.UNKNOWN && !isNoVerb(lexemes, i)) {
        return group(lexemes, i, tense);
      }
    }
    return Tense.UNKNOWN;
  }

  /** The tense of the whole group that a verb ends: <i>will be held, had been due</i>. */
  private static Tense group(Lexemes lexemes, int verb, Tense tense) {
    if (lexemes.is(verb, WordClass.PLANNING)) {
      return isBehind(lexemes, verb, Tense.PAST) ? Tense.PAST : tense;
    }
    return tense != Tense.FUTURE && isBehind(lexemes, verb, Tense.FUTURE) ? Tense.FUTURE : tense;
  }

  /**
   * Words of planning count where they plan something: <i>plans to, due in</i>; participles where
   * no article stands before them.
   */
  private static boolean isNoVerb(Lexemes lexemes, int i) {
    if (lexemes.word(i) == TimeWord.PAST_VERB) {
      return isAdjective(lexemes, i);
    }
    return lexemes.is(i, WordClass.PLANNING)
        && !lexemes.is(i + 1, WordClass.TO)
        && !lexemes.is(i + 1, WordClass.PREPOSITION);
  }

  /** <i>an unspecified date</i>. */
  private static boolean isAdjective(Lexemes lexemes, int i) {
    return lexemes.meets(i - 1, DETERMINERS);
  }

  private static boolean isBehind(Lexemes lexemes, int verb, Tense tense) {
    for (int i = verb - 1; i >= Math.max(0, verb - GROUP); i--) {
      if (lexemes.word(i).tense() == tense && !isNoVerb(lexemes, i)) {
        return true;
      }
    }
    return false;
  }

  private static Tense rightTense(Lexemes lexemes, int to) {
    for (int i = to; i < Math.min(lexemes.size(), to + RIGHT); i++) {
      Tense tense = lexemes.word(i).tense();
      if (tense != Tense.UNKNOWN && !isNoVerb(lexemes, i)) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }
}
