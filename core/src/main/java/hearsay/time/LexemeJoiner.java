package hearsay.time;

/**
 * Joins lexemes that are one word of time: phrases of the tables (<i>at least, New Year's Day</i>)
 * and numbers in words (<i>twenty-five, two hundred and ten, nineteen ninety-six</i>).
 */
final class LexemeJoiner {
  private static final int MOST_NUMBER_WORDS = 10;
  private static final int MOST = 20_000_000;
  private static final int LEAST_HUNDREDS = 10;
  private static final int MOST_HUNDREDS = 20;

  private final Lexemes lexemes;

  private LexemeJoiner(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** Joins what is one word, in place. Linear. */
  static void join(Lexemes lexemes) {
    LexemeJoiner joiner = new LexemeJoiner(lexemes);
    int to = 0;
    int at = 0;
    while (at < lexemes.size()) {
      at = joiner.joinAt(at, to);
      to++;
    }
    lexemes.cut(to);
  }

  /** Writes what begins at one index to another. Returns the index behind it. */
  private int joinAt(int at, int to) {
    TimeWords.Entry entry = lexemes.entry(at);
    if (entry != null && !entry.phrases().isEmpty()) {
      for (TimeWords.Phrase phrase : entry.phrases()) {
        int end = phraseEnd(phrase, at);
        if (end > 0 && !isUnit(phrase.word(), end)) {
          lexemes.move(to, at, end, phrase.word());
          return end;
        }
      }
    }
    if (beginsNumber(at)) {
      NumberInWords number = new NumberInWords(at);
      number.read();
      if (number.at > at + 1) {
        lexemes.move(to, at, number.at, number.word());
        return number.at;
      }
    }
    lexemes.move(to, at, at + 1, lexemes.word(at));
    return at + 1;
  }

  /** <i>Next quarter to cover the cost</i> is no quarter to an hour. */
  private boolean isUnit(TimeWord phrase, int end) {
    return phrase.is(WordClass.HALF_PAST) && !lexemes.is(end, WordClass.NUMBER);
  }

  private int phraseEnd(TimeWords.Phrase phrase, int from) {
    int at = from + 1;
    for (String part : phrase.rest()) {
      at = lexemes.is(at, WordClass.HYPHEN) ? at + 1 : at;
      if (!lexemes.spells(at, part)) {
        return 0;
      }
      at++;
    }
    return at;
  }

  private boolean beginsNumber(int at) {
    if (lexemes.is(at, WordClass.A)) {
      return lexemes.is(at + 1, WordClass.MULTIPLIER);
    }
    return lexemes.is(at, WordClass.NUMBER)
        && (lexemes.entry(at) != null || lexemes.is(at + 1, WordClass.MULTIPLIER));
  }

  /** A number in words while it is read. */
  private final class NumberInWords {
    private int at;
    private long total;
    private long current;
    private boolean isOrdinal;
    private boolean isYear;
    private boolean afterMultiplier;
    private boolean afterTens;

    NumberInWords(int from) {
      at = from;
    }

    void read() {
      int from = at;
      boolean more = true;
      while (more && at - from < MOST_NUMBER_WORDS) {
        more = take(at == from);
      }
    }

    private boolean take(boolean isFirst) {
      if (isFirst && lexemes.is(at, WordClass.A)) {
        at++;
        return true;
      }
      int next = joint(isFirst) ? at + 1 : at;
      if (lexemes.is(next, WordClass.MULTIPLIER)) {
        return multiply(next);
      }
      boolean digit = lexemes.is(next, WordClass.ORDINAL) && afterTens;
      if (digit && lexemes.value(next, WordClass.ORDINAL) < 10) {
        current += lexemes.value(next, WordClass.ORDINAL);
        isOrdinal = true;
        at = next + 1;
        return false;
      }
      return lexemes.is(next, WordClass.NUMBER) && add(next, isFirst);
    }

    /** Whether a hyphen or an <i>and</i> that belongs to the number stands here. */
    private boolean joint(boolean isFirst) {
      boolean hyphen = lexemes.is(at, WordClass.HYPHEN) && (afterTens || current > 0);
      return !isFirst && (hyphen || (lexemes.is(at, WordClass.AND) && afterMultiplier));
    }

    private boolean multiply(int next) {
      int factor = lexemes.value(next, WordClass.MULTIPLIER);
      current = Math.min(MOST, Math.max(1, current) * factor);
      if (factor >= 1000) {
        total = Math.min(MOST, total + current);
        current = 0;
      }
      afterMultiplier = true;
      afterTens = false;
      at = next + 1;
      return true;
    }

    private boolean add(int next, boolean isFirst) {
      int value = lexemes.value(next, WordClass.NUMBER);
      boolean hundreds = current >= LEAST_HUNDREDS && current <= MOST_HUNDREDS && total == 0;
      if (isFirst || afterMultiplier) {
        current += value;
      } else if (afterTens && value < 10 && value > 0) {
        current += value;
      } else if (hundreds && !isYear && value >= 10 && value < 100) {
        current = current * 100 + value;
        isYear = true;
      } else {
        return false;
      }
      afterTens = lexemes.is(next, WordClass.TENS);
      afterMultiplier = false;
      at = next + 1;
      return true;
    }

    TimeWord word() {
      int number = (int) Math.min(MOST, total + current);
      if (isOrdinal) {
        return DigitReader.ordinal(number);
      }
      TimeWord word = TimeWord.of(WordClass.NUMBER, number);
      boolean year = isYear || (number >= 1900 && number < 2100);
      return year ? word.with(WordClass.YEAR, number) : word;
    }
  }
}
