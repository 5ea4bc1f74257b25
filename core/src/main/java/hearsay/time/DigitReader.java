package hearsay.time;

/**
 * Reads what begins with a digit: numbers, days, years, decades, clock times and dates in figures.
 * What could be none of them, a run of a million digits too, is one plain lexeme.
 */
final class DigitReader {
  private static final int MOST_DIGITS = 9;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final int LAST_DAY = 31;
  private static final int MINUTES = 60;
  private static final int MOST_IN_DATE = 4;

  private final String text;

  DigitReader(String text) {
    this.text = text;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private char at(int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private int runEnd(int from) {
    int end = from;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  /** The number between two offsets; -1 where it has too many digits. */
  private int number(int from, int to) {
    if (to - from > MOST_DIGITS || from == to) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  /** Whether an apostrophe begins a short year or decade: <i>'96, '80s</i>. */
  boolean isShortYear(int apostrophe) {
    int end = runEnd(apostrophe + 1);
    boolean behindWord = apostrophe > 0 && Character.isLetterOrDigit(text.charAt(apostrophe - 1));
    char next = at(end);
    return end == apostrophe + 3
        && !behindWord
        && (!Character.isLetter(next) || (next == 's' && !Character.isLetter(at(end + 1))));
  }

  /** Reads from an offset on. Returns the end. */
  int read(int from, Lexemes lexemes) {
    if (!isDigit(from)) {
      return shortYear(from, lexemes);
    }
    int end = runEnd(from);
    int number = number(from, end);
    if (number < 0) {
      lexemes.add(from, end, TimeWord.PLAIN);
      return end;
    }
    int compound = compound(from, end, lexemes);
    return compound > 0 ? compound : simple(from, end, number, lexemes);
  }

  private int shortYear(int from, Lexemes lexemes) {
    int year = number(from + 1, from + 3);
    if (at(from + 3) == 's') {
      lexemes.add(from, from + 4, TimeWord.of(WordClass.DECADE, shortDecade(year)));
      return from + 4;
    }
    lexemes.add(from, from + 3, TimeWord.of(WordClass.YEAR_SHORT, year));
    return from + 3;
  }

  /** The decade of two digits, in tens of years: the twentieth century's from 20 on. */
  static int shortDecade(int year) {
    return year >= 20 ? 190 + year / 10 : 200 + year / 10;
  }

  /** Dates, clock times and fractions, which hold other marks. Returns their end, or 0. */
  private int compound(int from, int end, Lexemes lexemes) {
    char mark = at(end);
    if (!isDigit(end + 1)) {
      return 0;
    }
    int secondEnd = runEnd(end + 1);
    int chain = chainEnd(from);
    if (chain > 0) {
      lexemes.add(from, chain, TimeWord.PLAIN);
      return chain;
    }
    return switch (mark) {
      case ':' -> clock(from, end, secondEnd, lexemes);
      case '/' -> dateOrFraction(from, end, secondEnd, lexemes);
      case '-', '\u2010', '\u2011' -> date(from, end, secondEnd, lexemes);
      case '.' -> {
        int date = date(from, end, secondEnd, lexemes);
        yield date > 0 ? date : decimal(from, end, secondEnd, lexemes);
      }
      case ',' -> grouped(from, end, lexemes);
      default -> 0;
    };
  }

  /** The end of four or more numbers with the same mark between them, which are no date; else 0. */
  private int chainEnd(int from) {
    int end = runEnd(from);
    char mark = at(end);
    int numbers = 1;
    while (".-/:".indexOf(mark) >= 0 && at(end) == mark && isDigit(end + 1)) {
      end = runEnd(end + 1);
      numbers++;
    }
    return numbers >= MOST_IN_DATE ? end : 0;
  }

  private int clock(int from, int end, int secondEnd, Lexemes lexemes) {
    int hour = number(from, end);
    int minute = number(end + 1, secondEnd);
    if (hour > 24 || minute >= MINUTES || secondEnd - end != 3 || end - from > 2) {
      return 0;
    }
    int until = secondEnd;
    int second = 0;
    if (at(secondEnd) == ':' && runEnd(secondEnd + 1) == secondEnd + 3) {
      until = secondEnd + 3;
      second = number(secondEnd + 1, until);
    }
    lexemes.add(
        from, until, TimeWord.of(WordClass.CLOCK, (hour * MINUTES + minute) * MINUTES + second));
    return until;
  }

  private int dateOrFraction(int from, int end, int secondEnd, Lexemes lexemes) {
    int date = date(from, end, secondEnd, lexemes);
    if (date > 0) {
      return date;
    }
    if (number(from, end) == 1 && number(end + 1, secondEnd) == 2) {
      lexemes.add(from, secondEnd, TimeLexer.Marks.PLUS_HALF);
      return secondEnd;
    }
    return 0;
  }

  /** Three numbers with the same mark between them. */
  private int date(int from, int end, int secondEnd, Lexemes lexemes) {
    int thirdEnd = at(secondEnd) == at(end) ? runEnd(secondEnd + 1) : secondEnd;
    if (thirdEnd <= secondEnd + 1 || !fits(from, end, secondEnd, thirdEnd)) {
      return 0;
    }
    int first = number(from, end);
    int second = number(end + 1, secondEnd);
    int third = number(secondEnd + 1, thirdEnd);
    boolean iso = end - from == 4;
    TimeWord word =
        iso
            ? TimeWord.of(WordClass.ISO_DATE, (first * 100 + second) * 100 + third)
            : TimeWord.of(
                WordClass.NUMERIC_DATE,
                NumericDate.pack(first, second, third, thirdEnd - secondEnd > 3));
    int until = iso ? timeOfDayEnd(thirdEnd) : thirdEnd;
    lexemes.add(from, until, word);
    return until;
  }

  private boolean fits(int from, int end, int secondEnd, int thirdEnd) {
    int first = end - from;
    int second = secondEnd - end - 1;
    int third = thirdEnd - secondEnd - 1;
    char mark = at(end);
    boolean iso = first == 4 && second == 2 && third == 2 && mark != '.';
    boolean numeric = first <= 2 && second <= 2 && (third == 4 || third == 2);
    boolean separated = !Character.isLetterOrDigit(at(thirdEnd)) || at(thirdEnd) == 'T';
    boolean goesOn = at(thirdEnd) == mark && isDigit(thirdEnd + 1);
    return (iso || numeric) && separated && !goesOn;
  }

  /** Past the time of day of an ISO date: {@code T10:15:00Z}. */
  private int timeOfDayEnd(int dateEnd) {
    if (at(dateEnd) != 'T' || !isDigit(dateEnd + 1)) {
      return dateEnd;
    }
    int end = dateEnd + 1;
    while (isDigit(end) || (at(end) == ':' && isDigit(end + 1))) {
      end++;
    }
    return at(end) == 'Z' ? end + 1 : end;
  }

  private int decimal(int from, int end, int secondEnd, Lexemes lexemes) {
    int whole = number(from, end);
    int fraction = number(end + 1, secondEnd);
    int digits = secondEnd - end - 1;
    if (whole > 20_000_000 || fraction < 0) {
      lexemes.add(from, secondEnd, TimeWord.PLAIN);
      return secondEnd;
    }
    int hundredths = digits == 1 ? fraction * 10 : number(end + 1, end + 3);
    TimeWord word = TimeWord.of(WordClass.DECIMAL, whole * 100 + hundredths);
    if (digits == 2 && whole <= 24 && fraction < MINUTES) {
      word = word.with(WordClass.CLOCK_DIGITS, (whole * MINUTES + fraction) * MINUTES);
    }
    lexemes.add(from, secondEnd, word);
    return secondEnd;
  }

  /** A number with commas between its thousands. */
  private int grouped(int from, int end, Lexemes lexemes) {
    int at = end;
    while (at(at) == ',' && isDigit(at + 1) && runEnd(at + 1) == at + 4) {
      at += 4;
    }
    if (at == end) {
      return 0;
    }
    boolean small = at - from <= MOST_DIGITS;
    int number = 0;
    for (int i = from; small && i < at; i++) {
      number = isDigit(i) ? number * 10 + text.charAt(i) - '0' : number;
    }
    lexemes.add(from, at, small ? TimeWord.of(WordClass.NUMBER, number) : TimeWord.PLAIN);
    return at;
  }

  private int simple(int from, int end, int number, Lexemes lexemes) {
    int letters = end;
    while (letters - end < 3 && Character.isLetter(at(letters))) {
      letters++;
    }
    if (letters == end || letters - end == 3) {
      lexemes.add(from, end, cardinal(number, end - from));
      return end;
    }
    String ending = text.subSequence(end, letters).toString().toLowerCase(java.util.Locale.ROOT);
    return switch (ending) {
      case "st", "nd", "rd", "th" -> {
        lexemes.add(from, letters, ordinalInFigures(number));
        yield letters;
      }
      case "s" -> {
        lexemes.add(from, letters, decade(number, end - from));
        yield letters;
      }
      default -> {
        lexemes.add(from, end, cardinal(number, end - from));
        yield end;
      }
    };
  }

  static TimeWord cardinal(int number, int digits) {
    TimeWord word = TimeWord.of(WordClass.NUMBER, number);
    if (number >= 1 && number <= LAST_DAY && digits <= 2) {
      word = word.with(WordClass.DAY, number);
    }
    if (digits == 2) {
      word = word.with(WordClass.TWO_FIGURES, number);
    }
    if (digits == 4 && number >= FIRST_YEAR && number <= LAST_YEAR) {
      word = word.with(WordClass.YEAR, number);
    }
    if (digits >= 3 && digits <= 4 && number % 100 < MINUTES && number < 2400) {
      word = word.with(WordClass.CLOCK_DIGITS, (number / 100 * MINUTES + number % 100) * MINUTES);
    }
    return word;
  }

  static TimeWord ordinal(int number) {
    TimeWord word = TimeWord.of(WordClass.ORDINAL, number);
    return number >= 1 && number <= LAST_DAY ? word.with(WordClass.DAY, number) : word;
  }

  private static TimeWord ordinalInFigures(int number) {
    TimeWord word = ordinal(number);
    return word.is(WordClass.DAY) ? word.with(WordClass.ORDINAL_DAY, number) : word;
  }

  private static TimeWord decade(int number, int digits) {
    boolean whole = digits == 4 && number % 10 == 0 && number >= FIRST_YEAR && number <= LAST_YEAR;
    if (whole) {
      return TimeWord.of(WordClass.DECADE, number / 10);
    }
    return digits == 2 && number % 10 == 0
        ? TimeWord.of(WordClass.DECADE, shortDecade(number))
        : TimeWord.PLAIN;
  }
}
