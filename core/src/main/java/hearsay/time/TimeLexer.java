package hearsay.time;

/**
 * Cuts a text into lexemes by its characters alone, a sentence at a time: a pure function without a
 * model, so that <i>mid-1990s</i> and <i>7.30pm</i> come apart the same way everywhere. Linear,
 * each character is looked at a bounded number of times.
 */
final class TimeLexer {
  /** A stretch without an end is cut here, so that memory is bounded. */
  private static final int MOST_LEXEMES = 1000;

  /** The longest word looked at as one, in characters. */
  private static final int LONGEST_RUN = 64;

  private final String text;
  private final TimeWords words = TimeWords.shipped();
  private final Lexemes lexemes;
  private final DigitReader digits;

  TimeLexer(String text) {
    this.text = text;
    this.lexemes = new Lexemes(text);
    this.digits = new DigitReader(text);
  }

  Lexemes lexemes() {
    return lexemes;
  }

  /** Fills the lexemes with the next stretch. Returns where it ends. */
  int fill(int from) {
    lexemes.clear();
    int at = from;
    while (at < text.length() && lexemes.size() < MOST_LEXEMES) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        if (c == '\n' && lexemes.size() > 0 && isParagraphEnd(at)) {
          break;
        }
        at++;
      } else if (Character.isLetter(c)) {
        at = word(at);
      } else if (beginsFigure(at, c)) {
        at = digits.read(at, lexemes);
      } else {
        at = mark(at, c);
        if (isSentenceEnd(at, c)) {
          break;
        }
      }
    }
    LexemeJoiner.join(lexemes);
    return at;
  }

  private boolean beginsFigure(int at, char c) {
    boolean digit = c >= '0' && c <= '9';
    return digit || (isApostrophe(c) && digits.isShortYear(at));
  }

  static boolean isBlank(char c) {
    return c == ' '
        || (c <= '\r' && c >= '\t')
        || (c > '~' && (Character.isSpaceChar(c) || c == '\uFEFF'));
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private boolean isParagraphEnd(int at) {
    int next = at + 1;
    while (next < text.length() && text.charAt(next) != '\n' && isBlank(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || text.charAt(next) == '\n';
  }

  private boolean isSentenceEnd(int at, char mark) {
    if (".!?".indexOf(mark) < 0 || lexemes.size() < 2) {
      return false;
    }
    int next = at;
    while (next < text.length() && "\"'’”)]".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && !isBlank(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && isBlank(text.charAt(next)) && next - at < LONGEST_RUN) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private int word(int from) {
    int end = from + 1;
    while (end < text.length()
        && end - from < LONGEST_RUN
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == from + 1 && isDotted(end)) {
      return dotted(from);
    }
    if (end == from + 1 && isQuarterName(from)) {
      lexemes.add(from, end + 1, TimeWord.of(WordClass.QUARTER_NAME, text.charAt(end) - '0'));
      return end + 1;
    }
    TimeWords.Entry entry = words.find(text, from, end);
    if (entry == null) {
      lexemes.add(from, end, isPastForm(from, end) ? TimeWord.PAST_VERB : TimeWord.PLAIN);
      return end;
    }
    TimeWord word = Character.isUpperCase(text.charAt(from)) ? entry.capitalized() : entry.word();
    boolean shortened = word.is(WordClass.MONTH_SHORT) || word.is(WordClass.WEEKDAY_SHORT);
    int until = shortened && isAbbreviated(from, end) ? end + 1 : end;
    lexemes.add(from, until, word, entry);
    return until;
  }

  /** <i>Q3</i>. */
  private boolean isQuarterName(int at) {
    boolean digit =
        at + 1 < text.length() && text.charAt(at + 1) >= '1' && text.charAt(at + 1) <= '4';
    boolean ends = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
    return (text.charAt(at) | 0x20) == 'q' && digit && ends;
  }

  /** A period behind a short name that a blank and no new sentence follows. */
  private boolean isAbbreviated(int from, int end) {
    boolean short4 = end - from <= 4;
    return short4 && end < text.length() && text.charAt(end) == '.';
  }

  private boolean isPastForm(int from, int end) {
    return end - from > 3 && text.charAt(end - 1) == 'd' && text.charAt(end - 2) == 'e';
  }

  private boolean isDotted(int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isLetter(text.charAt(at + 1));
  }

  /** Letters with periods between them, as one word: <i>p.m., B.C., U.S.</i> */
  private int dotted(int from) {
    StringBuilder letters = new StringBuilder();
    int at = from;
    while (at < text.length() && at - from < LONGEST_RUN && Character.isLetter(text.charAt(at))) {
      letters.append(text.charAt(at));
      at++;
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
      } else {
        break;
      }
    }
    TimeWords.Entry entry = words.find(letters.toString(), 0, letters.length());
    lexemes.add(from, at, entry == null ? TimeWord.PLAIN : entry.capitalized());
    return at;
  }

  private int mark(int at, char c) {
    int end = at + 1;
    if (isApostrophe(c)) {
      return apostrophe(at);
    }
    TimeWord word =
        switch (c) {
          case ',' -> Marks.COMMA;
          case '(', '[' -> Marks.OPEN;
          case ')', ']' -> Marks.CLOSE;
          case '$', '£', '€', '#', '¥' -> Marks.MONEY;
          case '-', '\u2010', '\u2011', '\u00AD', '_' -> Marks.HYPHEN;
          case '\u2012', '–', '—', '\u2015', '−' -> Marks.DASH;
          case '½' -> Marks.PLUS_HALF;
          default -> TimeWord.PLAIN;
        };
    if (word == Marks.HYPHEN) {
      boolean twice = end < text.length() && text.charAt(end) == '-';
      boolean loose = at > 0 && isBlank(text.charAt(at - 1));
      word = twice || loose ? Marks.DASH : word;
      end = twice ? end + 1 : end;
    }
    lexemes.add(at, end, word);
    return end;
  }

  private int apostrophe(int at) {
    boolean behindWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean s = at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 's';
    boolean ends = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
    if (behindWord && s && ends) {
      lexemes.add(at, at + 2, Marks.POSSESSIVE);
      return at + 2;
    }
    lexemes.add(
        at, at + 1, behindWord && text.charAt(at - 1) == 's' ? Marks.POSSESSIVE : TimeWord.PLAIN);
    return at + 1;
  }

  /** The marks that stand inside expressions. */
  static final class Marks {
    static final TimeWord COMMA = TimeWord.of(WordClass.COMMA, 0);
    static final TimeWord OPEN = TimeWord.of(WordClass.OPEN, 0);
    static final TimeWord CLOSE = TimeWord.of(WordClass.CLOSE, 0);
    static final TimeWord MONEY = TimeWord.of(WordClass.MONEY, 0);
    static final TimeWord HYPHEN = TimeWord.of(WordClass.HYPHEN, 0);
    static final TimeWord DASH = TimeWord.of(WordClass.DASH, 0);
    static final TimeWord PLUS_HALF = TimeWord.of(WordClass.PLUS_HALF, 0);
    static final TimeWord POSSESSIVE = TimeWord.of(WordClass.POSSESSIVE, 0);

    private Marks() {}
  }
}
