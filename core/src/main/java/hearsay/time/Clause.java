package hearsay.time;

import java.util.Optional;

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

  private static final String QUOTATION_MARKS = "\"“”„«»";

  private static final ClassSet DETERMINERS =
      ClassSet.of(WordClass.A, WordClass.THE, WordClass.OWN);

  static Clause around(Lexemes lexemes, int from, int to) {
    if (lexemes.is(to, WordClass.ENDED) && lexemes.word(to).tense() == Tense.PAST) {
      return new Clause(Tense.PAST, preposition(lexemes, from));
    }
    Preposition preposition = preposition(lexemes, from);
    Tense left = leftTense(lexemes, from);
    if (left == Tense.UNKNOWN) {
      return new Clause(rightTense(lexemes, to), preposition);
    }
    boolean ahead = left == Tense.PAST && isSetAhead(lexemes, from, preposition);
    return new Clause(ahead ? Tense.FUTURE : left, preposition);
  }

  /**
   * Whether what is told of in the past tense sets a day that lies ahead: <i>said she wanted it by
   * June, wanted it done before June, was put off to Friday, adjourned until Monday</i>.
   */
  private static boolean isSetAhead(Lexemes lexemes, int from, Preposition preposition) {
    return switch (preposition) {
      case BY -> !stands(lexemes, from, WordClass.PERFECT);
      case BEFORE ->
          !stands(lexemes, from, WordClass.PERFECT)
              && stands(lexemes, from, WordClass.TAKES_INFINITIVE);
      case TO, UNTIL -> stands(lexemes, from, WordClass.PUTS_OFF);
      default -> false;
    };
  }

  /** Whether such a word stands before an expression: <i>had sunk by Friday</i>. */
  private static boolean stands(Lexemes lexemes, int from, WordClass one) {
    for (int i = from - 1; i >= Math.max(0, from - LEFT); i--) {
      if (lexemes.is(i, one)) {
        return true;
      }
    }
    return false;
  }

  private static Preposition preposition(Lexemes lexemes, int from) {
    int before = lexemes.is(from - 1, WordClass.THE) ? from - 2 : from - 1;
    return lexemes.is(before, WordClass.PREPOSITION)
        ? Preposition.at(lexemes.value(before, WordClass.PREPOSITION))
        : Preposition.NONE;
  }

  private static Tense leftTense(Lexemes lexemes, int from) {
    boolean infinitive = false;
    for (int i = from - 1; i >= Math.max(0, from - LEFT); i--) {
      if (isQuotationMark(lexemes, i)) {
        break;
      }
      infinitive |= isInfinitive(lexemes, i);
      Optional<Tense> said = said(lexemes, i, infinitive);
      if (said.isPresent()) {
        return said.get();
      }
    }
    return Tense.UNKNOWN;
  }

  /** What one word says of the clause behind it. */
  private static Optional<Tense> said(Lexemes lexemes, int i, boolean infinitive) {
    Tense tense = lexemes.word(i).tense();
    boolean toCome = tense == Tense.PRESENT && lexemes.is(i + 1, WordClass.TO);
    if (toCome || (infinitive && looksAhead(lexemes, i))) {
      return Optional.of(Tense.FUTURE);
    }
    if (lexemes.is(i, WordClass.UNABLE)) {
      return Optional.of(Tense.PAST);
    }
    return tense == Tense.UNKNOWN || isNoVerb(lexemes, i)
        ? Optional.empty()
        : Optional.of(group(lexemes, i, tense));
  }

  /** <i>to surrender</i>. */
  private static boolean isInfinitive(Lexemes lexemes, int i) {
    return lexemes.spells(i, "to") && Character.isLowerCase(lexemes.first(i + 1));
  }

  /** <i>wanted them to, expected it to</i>: what they were to do lies ahead of that. */
  private static boolean looksAhead(Lexemes lexemes, int i) {
    boolean verb = lexemes.is(i, WordClass.PLANNING) || lexemes.is(i, WordClass.TAKES_INFINITIVE);
    return verb && !isBehind(lexemes, i, Tense.PAST);
  }

  /** The tense of the whole group that a verb ends: <i>will be held, had been due</i>. */
  private static Tense group(Lexemes lexemes, int verb, Tense tense) {
    if (lexemes.is(verb, WordClass.PLANNING)) {
      return isBehind(lexemes, verb, Tense.PAST) ? Tense.PAST : tense;
    }
    if (isBehind(lexemes, verb, WordClass.UNABLE)) {
      return Tense.PAST;
    }
    if (tense != Tense.FUTURE && isNear(lexemes, verb, Tense.FUTURE)) {
      return Tense.FUTURE;
    }
    boolean passive = tense == Tense.PAST && isBehind(lexemes, verb, WordClass.BE_NOW);
    return passive ? Tense.PRESENT : tense;
  }

  private static boolean isBehind(Lexemes lexemes, int verb, WordClass one) {
    int i = verb - 1;
    while (i > verb - GROUP && isInGroup(lexemes, i) && !lexemes.is(i, one)) {
      i--;
    }
    return lexemes.is(i, one);
  }

  /** Whether a word of that tense stands in the group of a verb, nothing but its like between. */
  private static boolean isBehind(Lexemes lexemes, int verb, Tense tense) {
    int i = verb - 1;
    while (i > verb - GROUP && isInGroup(lexemes, i) && lexemes.word(i).tense() != tense) {
      i--;
    }
    return i >= 0 && lexemes.word(i).tense() == tense && !isNoVerb(lexemes, i);
  }

  private static boolean isInGroup(Lexemes lexemes, int i) {
    return i >= 0
        && (lexemes.word(i).tense() != Tense.UNKNOWN
            || lexemes.is(i, WordClass.ADVERB)
            || (lexemes.endsWith(i, "ly") && lexemes.word(i) == TimeWord.PLAIN));
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

  private static boolean isNear(Lexemes lexemes, int verb, Tense tense) {
    for (int i = verb - 1; i >= Math.max(0, verb - GROUP); i--) {
      if (lexemes.word(i).tense() == tense && !isNoVerb(lexemes, i)) {
        return true;
      }
    }
    return false;
  }

  private static Tense rightTense(Lexemes lexemes, int to) {
    for (int i = to; i < Math.min(lexemes.size(), to + RIGHT); i++) {
      if (isQuotationMark(lexemes, i)) {
        break;
      }
      Tense tense = lexemes.word(i).tense();
      if (tense != Tense.UNKNOWN && !isNoVerb(lexemes, i)) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  private static boolean isQuotationMark(Lexemes lexemes, int i) {
    return QUOTATION_MARKS.indexOf(lexemes.first(i)) >= 0;
  }
}
