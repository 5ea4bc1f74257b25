package hearsay.forecast;

import hearsay.statement.SayingWords;

/**
 * Where the clause around a verb begins and ends, by its marks and small words alone: no parts of
 * speech. Every walk is bounded by the sentence.
 */
final class Bounds {
  /** A name in apposition, or a short relative clause, between two commas. */
  private static final int LONGEST_ASIDE = 22;

  /** So many words behind <i>and</i> a clause shows its verb. */
  private static final int VERB_WITHIN = 9;

  /** So many words behind a comma a list shows its <i>and</i>. */
  private static final int LIST_WITHIN = 8;

  private final Scope scope;

  Bounds(Scope scope) {
    this.scope = scope;
  }

  /**
   * Index of the first word of the subject of a verb; the verb's own index where it shares the
   * subject of the clause before.
   */
  int subject(int verb) {
    int i = verb - 1;
    while (scope.isInside(i) && ForecastWords.isAdverb(scope.run(), i) && !isSubjectThere(i)) {
      i--;
    }
    if (isRelative(i)) {
      return head(i);
    }
    if (scope.is(i, ForecastWords.RELATIVE) || scope.is(i, ForecastWords.NOMINATIVE)) {
      return i;
    }
    while (scope.isInside(i) && !breaksBefore(i, verb)) {
      i = before(i, verb);
    }
    int start = scope.skipMarks(i + 1);
    while (start < verb && isOpener(start)) {
      start = scope.skipMarks(start + 1);
    }
    return Math.min(start, verb);
  }

  /** The next word to the left; what stands between two commas or dashes is skipped. */
  private int before(int i, int verb) {
    if (isClosingComma(i, verb)) {
      return asideStart(i) - 1;
    }
    return scope.isDash(i) ? openingDash(i) - 1 : i - 1;
  }

  private boolean isSubjectThere(int i) {
    return scope.is(i, ForecastWords.SUBJECT);
  }

  /** Words before a subject that are not of it: <i>But perhaps the ferry</i>. */
  private boolean isOpener(int i) {
    String word = scope.word(i);
    boolean joint =
        word.equals("and") || word.equals("but") || word.equals("or") || word.equals("so");
    boolean adverb =
        ForecastWords.isAdverb(scope.run(), i)
            && !ForecastWords.isNegation(scope.run(), i)
            && !scope.is(i, ForecastWords.DETERMINER);
    return joint || scope.isComma(i) || (adverb && !scope.is(i, ForecastWords.DEGREE_ADVERB));
  }

  /** <i>who, which, that</i> right behind a noun. */
  private boolean isRelative(int i) {
    if (!scope.is(i, ForecastWords.RELATIVE) || i <= scope.low()) {
      return false;
    }
    int before = scope.isComma(i - 1) || scope.isQuotationMark(i - 1) ? i - 2 : i - 1;
    before = scope.isComma(before) ? before - 1 : before;
    boolean noun = scope.isWord(before) || scope.isQuotationMark(before);
    return noun
        && !scope.is(before, ForecastWords.PREPOSITION)
        && !claims(before)
        && !scope.is(before, ForecastWords.ASKING)
        && !isJoint(before);
  }

  private boolean isJoint(int i) {
    return scope.is(i, "and") || scope.is(i, "or") || scope.is(i, "but");
  }

  /** Whether an indirect statement may follow a word. */
  private boolean claims(int i) {
    return SayingWords.isVerb(scope.word(i)) || scope.is(i, ForecastWords.CLAIMING);
  }

  /** The noun group before a relative pronoun. */
  private int head(int relative) {
    int i = relative - 1;
    while (scope.isComma(i) || scope.isQuotationMark(i)) {
      i--;
    }
    while (scope.isInside(i - 1) && !endsGroup(i - 1) && !scope.is(i, ForecastWords.DETERMINER)) {
      i--;
    }
    return Math.max(scope.low(), i);
  }

  private boolean endsGroup(int i) {
    return scope.isComma(i)
        || scope.isStop(i)
        || scope.is(i, ForecastWords.PREPOSITION)
        || scope.is(i, ForecastWords.SUBORDINATOR)
        || scope.is(i, ForecastWords.RELATIVE)
        || isJoint(i)
        || claims(i)
        || scope.is(i, "as")
        || ForecastWords.isFinite(scope.run(), i)
        || ForecastWords.isAdverb(scope.run(), i);
  }

  /** Whether the subject of a verb cannot reach back over a word. */
  private boolean breaksBefore(int i, int verb) {
    if (scope.isStop(i) || scope.is(i, ForecastWords.SUBORDINATOR)) {
      return !scope.isDash(i) || !isClosingDash(i, verb);
    }
    if (scope.is(i, ForecastWords.CONDITION) || scope.is(i, "but") || scope.is(i, "whether")) {
      return true;
    }
    if (scope.isComma(i)) {
      return !isClosingComma(i, verb) || asideStart(i) <= scope.low();
    }
    if (scope.is(i, "so") && beginsSubject(i + 1)) {
      return true;
    }
    if (isJoint(i)) {
      return i + 1 == verb || isBetweenClauses(i) || isLone(i);
    }
    if (scope.is(i, ForecastWords.RELATIVE)) {
      return claims(i - 1) || !hasFinite(i + 1, verb);
    }
    if (scope.is(i, ForecastWords.INTERROGATIVE) || scope.is(i, "as")) {
      return true;
    }
    return claimsRightBefore(i, verb);
  }

  private boolean beginsSubject(int i) {
    boolean amount = scope.is(i, ForecastWords.AS_WORD);
    return scope.is(i, ForecastWords.SUBJECT) || (scope.is(i, ForecastWords.DETERMINER) && !amount);
  }

  /**
   * Whether a clause with a verb ends before <i>and</i>; but where that is a verb of saying, both
   * sides are its object: <i>it means lorries and cars will pass</i>.
   */
  private boolean isBetweenClauses(int and) {
    for (int i = and - 1; i >= scope.low(); i--) {
      boolean says = claims(i) && !scope.is(i - 1, ForecastWords.DETERMINER);
      if (ForecastWords.isFinite(scope.run(), i) || says || isPast(i)) {
        return !says || scope.is(and - 1, ForecastWords.PREPOSITION);
      }
    }
    return false;
  }

  /** A conjunction that begins the scope. */
  private boolean isLone(int i) {
    return i == scope.low();
  }

  /**
   * <i>She said the ferry would sail</i>, without <i>that</i>: the verb of saying ends the subject.
   */
  private boolean claimsRightBefore(int i, int verb) {
    boolean sure = scope.is(i, ForecastWords.SURE) && scope.is(i - 1, ForecastWords.LINKING);
    boolean says =
        SayingWords.isVerb(scope.word(i))
            || scope.is(i, ForecastWords.HOPE)
            || scope.is(i, ForecastWords.BARE_CLAIM);
    return (says || sure)
        && i + 1 < verb
        && !scope.is(i - 1, ForecastWords.DETERMINER)
        && !scope.is(i + 1, ForecastWords.PREPOSITION)
        && !hasFinite(i + 1, verb);
  }

  /** A comma right before the verb closes an aside: <i>the ferry, an old one, will sail</i>. */
  private boolean isClosingComma(int i, int verb) {
    int next = i + 1;
    while (next < verb && ForecastWords.isAdverb(scope.run(), next)) {
      next++;
    }
    return scope.isComma(i) && next >= verb && asideStart(i) > scope.low();
  }

  private int asideStart(int comma) {
    for (int i = comma - 1; i > Math.max(scope.low(), comma - LONGEST_ASIDE); i--) {
      if (scope.isComma(i) && !scope.isComma(i + 1)) {
        return i;
      }
      if (scope.isStop(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** A dash right before the verb closes an aside. */
  private boolean isClosingDash(int i, int verb) {
    return i + 1 >= verb && openingDash(i) > scope.low();
  }

  private int openingDash(int i) {
    for (int k = i - 1; k > Math.max(scope.low(), i - LONGEST_ASIDE); k--) {
      if (scope.isDash(k)) {
        return k;
      }
    }
    return -1;
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (ForecastWords.isFinite(scope.run(), i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPast(int i) {
    String word = scope.word(i);
    return word.length() > 4 && word.endsWith("ed") && !scope.is(i - 1, ForecastWords.DETERMINER);
  }

  /** Index behind the last word of the clause that goes on at a word. */
  int end(int from) {
    int i = from;
    while (scope.isInside(i) && !endsAt(i, from)) {
      i++;
    }
    while (i > from + 1 && isTrailing(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isTrailing(int i) {
    boolean opening = scope.is(i, "“") || scope.is(i, "‘") || scope.is(i, "(");
    return scope.isComma(i) || opening || isJoint(i);
  }

  private boolean endsAt(int i, int from) {
    if (scope.isStop(i) || (scope.is(i, ForecastWords.SUBORDINATOR) && i > from)) {
      return !isCompared(i) && !opensAside(i);
    }
    if (scope.isComma(i)) {
      return !continues(i);
    }
    if (isJoint(i)) {
      return i > from && (scope.is(i, "but") || startsClause(i + 1) || isOtherTense(i + 1, from));
    }
    if (scope.is(i, "as")) {
      return i > from && (startsClause(i + 1) || isNameBehindAs(i));
    }
    if (scope.is(i, "when")) {
      return i > from && startsClause(i + 1);
    }
    return i > from && scope.is(i, "so") && scope.is(i + 1, "that");
  }

  /** A dash with its partner close by, and the clause going on behind it. */
  private boolean opensAside(int i) {
    if (!scope.isDash(i)) {
      return false;
    }
    for (int k = i + 1; k < Math.min(scope.high(), i + LONGEST_ASIDE); k++) {
      if (scope.isDash(k)) {
        return scope.is(k + 1, ForecastWords.PREPOSITION);
      }
    }
    return scope.isDash(i) && isSecondDash(i);
  }

  private boolean isSecondDash(int i) {
    return openingDash(i) > 0 && scope.is(i + 1, ForecastWords.PREPOSITION);
  }

  /** <i>as Ruritania arms</i>, but not <i>such as Ruritania</i>. */
  private boolean isNameBehindAs(int as) {
    boolean bound = scope.is(as - 1, ForecastWords.AS_WORD);
    return scope.run().isCapitalized(as + 1) && !bound;
  }

  /**
   * A verb of the past behind one of the future: <i>will not repeat it and dismissed the rest</i>.
   */
  private boolean isOtherTense(int verb, int from) {
    if (!scope.word(verb).endsWith("ed") || scope.word(verb).length() < 5) {
      return false;
    }
    for (int i = from; i < verb; i++) {
      if (scope.is(i, ForecastWords.LINKING) || scope.is(i, ForecastWords.GROUP)) {
        return false;
      }
    }
    return true;
  }

  /** <i>more than, since Monday</i>: begins no clause. */
  private boolean isCompared(int i) {
    return (scope.is(i, "than") || scope.is(i, "since")) && !startsClause(i + 1);
  }

  /** Whether a clause goes on behind a comma: in a list, or with its condition. */
  private boolean continues(int comma) {
    int next = scope.skipMarks(comma + 1);
    if (scope.is(next, ForecastWords.CONDITION)) {
      return true;
    }
    if (isJoint(next)) {
      return !scope.is(next, "but") && !startsClause(next + 1);
    }
    if (beginsAside(next)) {
      return false;
    }
    return isName(comma, next) || isInList(next);
  }

  private boolean beginsAside(int i) {
    String word = scope.word(i);
    return word.isEmpty()
        || scope.is(i, ForecastWords.RELATIVE)
        || scope.is(i, ForecastWords.SUBORDINATOR)
        || scope.is(i, ForecastWords.INTERROGATIVE)
        || scope.is(i, ForecastWords.SUBJECT)
        || scope.is(i, "as")
        || scope.is(i, "just")
        || scope.is(i, "according")
        || SayingWords.isVerb(word)
        || (word.endsWith("ing") && word.length() > 4)
        || ForecastWords.isFinite(scope.run(), i);
  }

  /** A name behind a description: <i>the nominee, Ada Quill</i>. */
  private boolean isName(int comma, int next) {
    return scope.run().isCapitalized(next)
        && scope.run().isCapitalized(next + 1)
        && !scope.run().isCapitalized(comma - 1)
        && !hasFinite(next, Math.min(scope.high(), next + 4));
  }

  private boolean isInList(int next) {
    for (int i = next; i < Math.min(scope.high(), next + LIST_WITHIN); i++) {
      if (scope.isStop(i) || ForecastWords.isFinite(scope.run(), i)) {
        return false;
      }
      if (i > next && (scope.is(i, "and") || scope.is(i, "or"))) {
        return !startsClause(i + 1);
      }
    }
    return false;
  }

  /** Whether a clause with a verb of its own begins at a word. */
  boolean startsClause(int i) {
    int at = scope.skipMarks(i);
    if (scope.is(at, ForecastWords.SUBJECT) && !isObject(at)) {
      return true;
    }
    if (ForecastWords.isFinite(scope.run(), at) || scope.is(at, "that") || isPastVerb(at)) {
      return scope.isInside(at);
    }
    for (int k = at; k < Math.min(scope.high(), at + VERB_WITHIN); k++) {
      if (scope.isComma(k) || scope.isStop(k) || scope.is(k, ForecastWords.RELATIVE)) {
        return false;
      }
      if (k > at
          && (ForecastWords.isFinite(scope.run(), k) || scope.is(k, ForecastWords.CONDITION))) {
        return ForecastWords.isFinite(scope.run(), k);
      }
    }
    return false;
  }

  /** <i>this</i> and <i>those</i> before a noun begin no clause by themselves. */
  private boolean isObject(int i) {
    boolean demonstrative = scope.is(i, "this") || scope.is(i, "those");
    return demonstrative && !ForecastWords.isFinite(scope.run(), i + 1);
  }

  private boolean isPastVerb(int i) {
    return SayingWords.isVerb(scope.word(i)) && isPast(i);
  }
}
