package hearsay.time;

/** Keeps out figures and words that a rule fits and that are no time. */
final class PhraseFilter {
  /** Four figures that are a year wherever they stand, unless something is counted by them. */
  private static final int FIRST_MODERN = 1900;

  private static final int LAST_MODERN = 2049;
  private static final int LAST_HOUR = 24;

  private static final ClassSet YEAR_PREPOSITIONS =
      ClassSet.of(WordClass.PREPOSITION, WordClass.IN, WordClass.PART, WordClass.OPEN);

  private static final ClassSet YEAR_LEADS =
      ClassSet.of(
          WordClass.OF,
          WordClass.THE,
          WordClass.COMMA,
          WordClass.TO,
          WordClass.AND,
          WordClass.FISCAL,
          WordClass.DASH,
          WordClass.HYPHEN);

  private static final ClassSet GROUP_ENDS =
      ClassSet.of(WordClass.PREPOSITION, WordClass.AND, WordClass.OR, WordClass.TO, WordClass.THAT);

  /** <i>a winter, two summers</i>: any of them. */
  private static final ClassSet COUNTING =
      ClassSet.of(WordClass.A, WordClass.ONE, WordClass.NUMBER);

  private PhraseFilter() {}

  static boolean isTime(Lexemes lexemes, Match match) {
    return switch (match.rule().id()) {
      case "year" -> isYear(lexemes, match.from());
      case "length" -> isLength(lexemes, match);
      case "relative-unit" -> !isName(lexemes, match);
      case "season" -> !lexemes.meets(match.from() - 1, COUNTING);
      case "decade" -> !isAge(lexemes, match.from());
      case "future-ref" -> !isAttribute(lexemes, match);
      case "clock-number", "oclock" -> lexemes.value(match.from(), WordClass.NUMBER) <= LAST_HOUR;
      case "day-alone" -> endsGroup(lexemes, match.to());
      case "years-short" -> isYearSpan(lexemes, match);
      case "frequency" -> isAdverb(lexemes, match);
      case "clock-digits", "clock" -> !lexemes.is(match.from() - 1, WordClass.MONEY);
      default -> true;
    };
  }

  /** <i>in his early 20s</i>. */
  private static boolean isAge(Lexemes lexemes, int i) {
    int before = lexemes.is(i - 1, WordClass.PART) ? i - 2 : i - 1;
    return lexemes.is(before, WordClass.OWN);
  }

  private static boolean isYear(Lexemes lexemes, int i) {
    int year = lexemes.value(i, WordClass.YEAR);
    boolean counts =
        lexemes.is(i - 1, WordClass.MONEY)
            || lexemes.is(i + 1, WordClass.COUNTED)
            || lexemes.is(i + 1, WordClass.UNITS)
            || lexemes.is(i + 1, WordClass.MULTIPLIER)
            || lexemes.first(i + 1) == '%';
    boolean partOfMore =
        (lexemes.isAttached(i) && lexemes.isCapitalized(i - 1))
            || (lexemes.isAttached(i + 1) && lexemes.is(i + 1, WordClass.MONEY));
    if (counts || partOfMore) {
      return false;
    }
    boolean modern = year >= FIRST_MODERN && year <= LAST_MODERN;
    return isLed(lexemes, i) || (modern && !isLabel(lexemes, i) && !isCount(lexemes, i));
  }

  /** An old year needs a word that leads up to it, and no noun that it could count. */
  private static boolean isLed(Lexemes lexemes, int i) {
    return lexemes.meets(i - 1, YEAR_PREPOSITIONS)
        ? !isNounBehind(lexemes, i)
        : lexemes.meets(i - 1, YEAR_LEADS) && !Character.isLetter(lexemes.first(i + 1));
  }

  private static boolean isNounBehind(Lexemes lexemes, int i) {
    return Character.isLowerCase(lexemes.first(i + 1))
        && lexemes.last(i + 1) == 's'
        && lexemes.word(i + 1) == TimeWord.PLAIN;
  }

  /** <i>had 2000 guns</i>: nothing leads up to it, and a plural stands behind. */
  private static boolean isCount(Lexemes lexemes, int i) {
    return isNounBehind(lexemes, i) && !lexemes.meets(i - 1, YEAR_LEADS);
  }

  /** <i>about 2000</i>, <i>No. 1950</i>. */
  private static boolean isLabel(Lexemes lexemes, int i) {
    boolean counts = lexemes.is(i - 1, WordClass.ABOUT) && Character.isLetter(lexemes.first(i + 1));
    return counts || lexemes.is(i - 1, WordClass.NUMBER);
  }

  /** The name of a show or a magazine: <i>This Week</i>. */
  private static boolean isName(Lexemes lexemes, Match match) {
    return lexemes.isCapitalized(match.from()) && lexemes.isCapitalized(match.to() - 1);
  }

  /** <i>short-term</i>, <i>soon after</i>, <i>as soon as</i>. */
  private static boolean isAttribute(Lexemes lexemes, Match match) {
    boolean hyphen = lexemes.span(match.from(), match.to()).cut(lexemes.text()).indexOf('-') >= 0;
    boolean before =
        lexemes.is(match.to(), WordClass.AFTER) || lexemes.is(match.to(), WordClass.BEFORE);
    return hyphen || before || lexemes.spells(match.to(), "as");
  }

  /** <i>on the 15th</i>, but not <i>on the 15th floor</i>. */
  private static boolean endsGroup(Lexemes lexemes, int end) {
    return !Character.isLetter(lexemes.first(end))
        || lexemes.meets(end, GROUP_ENDS)
        || lexemes.word(end).tense() != Tense.UNKNOWN;
  }

  /** <i>2014-18</i>: two digits that go on from the year before. */
  private static boolean isYearSpan(Lexemes lexemes, Match match) {
    int last = lexemes.value(match.to() - 1, WordClass.TWO_FIGURES);
    int first = lexemes.value(match.from(), WordClass.YEAR) % 100;
    return lexemes.isAttached(match.to() - 1) && last > first;
  }

  /** <i>meets monthly</i>, but neither <i>a monthly fee</i> nor the rate in <i>8% annually</i>. */
  private static boolean isAdverb(Lexemes lexemes, Match match) {
    boolean rate =
        lexemes.first(match.from() - 1) == '%' || lexemes.is(match.from() - 1, WordClass.COUNTED);
    boolean ends =
        !Character.isLetter(lexemes.first(match.to()))
            || lexemes.is(match.to(), WordClass.PREPOSITION)
            || lexemes.is(match.to(), WordClass.AND);
    return ends && !rate;
  }

  /** A number right before a unit, unless it is part of a longer number or of a sum. */
  private static boolean isLength(Lexemes lexemes, Match match) {
    boolean share =
        lexemes.is(match.to() - 1, WordClass.QUARTER) && lexemes.is(match.to(), WordClass.OF);
    return !share && !lexemes.is(match.from() - 1, WordClass.MONEY);
  }
}
