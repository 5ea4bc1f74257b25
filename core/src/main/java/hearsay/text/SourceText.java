package hearsay.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of one article, exactly as they were given. Nothing in here changes a character;
 * spans are cut from it.
 *
 * <p>The text is well-formed Unicode without NUL, so that it survives any file and any database:
 * see {@link #repair(String)} for text that may not be. Immutable, and safe to share between
 * threads.
 */
public final class SourceText implements CharSequence {
  /**
   * One entry in the code point index for this many units: a conversion reads at most so many
   * characters.
   */
  private static final int INDEX_STEP = 256;

  private static final char REPLACEMENT = '\uFFFD';

  private final String text;

  /**
   * Code points before each multiple of {@link #INDEX_STEP} units; empty where every unit is one
   * code point.
   */
  private final int[] codePointsBefore;

  private final int codePointCount;

  /** Made when first asked for; threads that ask at once make the same. */
  private int[] lineStarts;

  /** Made when first asked for; threads that ask at once make the same. */
  private String sha256;

  private SourceText(String text, int codePointCount) {
    this.text = text;
    this.codePointCount = codePointCount;
    this.codePointsBefore = codePointCount == text.length() ? new int[0] : indexCodePoints(text);
  }

  /**
   * Wraps a well-formed text.
   *
   * @throws IllegalArgumentException on a lone surrogate or a NUL, naming its place
   */
  public static SourceText of(String text) {
    if (isSimple(text)) {
      return new SourceText(text, text.length());
    }
    int bad = firstUnstorable(text, 0);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          "a lone surrogate or NUL at unit " + bad + "; repair the text first");
    }
    return new SourceText(text, text.codePointCount(0, text.length()));
  }

  /**
   * The same text with U+FFFD for every lone surrogate and every NUL. As each is one code point
   * before and after, no offset in code points moves.
   */
  public static String repair(String text) {
    return isSimple(text) ? text : repaired(text);
  }

  /** Any text, repaired where it has to be: one look at a text that has not. */
  public static SourceText ofAny(String text) {
    return isSimple(text) ? new SourceText(text, text.length()) : of(repaired(text));
  }

  private static String repaired(String text) {
    int bad = firstUnstorable(text, 0);
    if (bad < 0) {
      return text;
    }
    char[] units = text.toCharArray();
    for (; bad >= 0; bad = firstUnstorable(text, bad + 1)) {
      units[bad] = REPLACEMENT;
    }
    return new String(units);
  }

  /** Whether a text has neither surrogates nor NUL, as most have: the fast way to know. */
  private static boolean isSimple(String text) {
    char[] units = text.toCharArray();
    for (char c : units) {
      if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        return false;
      }
    }
    return true;
  }

  private static int firstUnstorable(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
        if (!paired && !second) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int[] indexCodePoints(String text) {
    int[] before = new int[text.length() / INDEX_STEP + 1];
    for (int k = 1; k < before.length; k++) {
      before[k] = before[k - 1] + startsIn(text, (k - 1) * INDEX_STEP, k * INDEX_STEP);
    }
    return before;
  }

  /** How many code points begin at units {@code from} to {@code to} (exclusive). */
  private static int startsIn(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        n++;
      }
    }
    return n;
  }

  private static int[] findLineStarts(String text) {
    return text.indexOf('\r') < 0 ? startsBehindFeeds(text) : startsBehindAnyEnd(text);
  }

  /** The same where lines end at LF alone, as in most pages: a search is faster than a look. */
  private static int[] startsBehindFeeds(String text) {
    int[] starts = new int[64];
    int n = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts = n == starts.length ? Arrays.copyOf(starts, n * 2) : starts;
      starts[n++] = i + 1;
    }
    return Arrays.copyOf(starts, n);
  }

  private static int[] startsBehindAnyEnd(String text) {
    int[] starts = new int[16];
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (endsLine) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n * 2);
        }
        starts[n++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, n);
  }

  /** The words that a span points at. */
  public String cut(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The whole text as one span. @throws IllegalStateException for an empty text, which has none */
  public Span all() {
    if (text.isEmpty()) {
      throw new IllegalStateException("an empty text has no span");
    }
    return new Span(0, text.length());
  }

  /** How many code points stand before a unit. */
  public int codePointsBefore(int unit) {
    if (codePointsBefore.length == 0) {
      return unit;
    }
    int k = unit / INDEX_STEP;
    return codePointsBefore[k] + startsIn(text, k * INDEX_STEP, unit);
  }

  /** A span in code points, for a file or an answer. */
  public CodePointSpan codePoints(Span span) {
    return new CodePointSpan(codePointsBefore(span.start()), codePointsBefore(span.end()));
  }

  /**
   * A span out of code points.
   *
   * @throws IndexOutOfBoundsException where it ends beyond the text
   */
  public Span units(CodePointSpan span) {
    if (span.end() > codePointCount) {
      throw new IndexOutOfBoundsException(
          span + " in a text of " + codePointCount + " code points");
    }
    return new Span(unitOf(span.start()), unitOf(span.end()));
  }

  private int unitOf(int codePoint) {
    if (codePointsBefore.length == 0) {
      return codePoint;
    }
    int k = Arrays.binarySearch(codePointsBefore, codePoint);
    if (k < 0) {
      k = -k - 2;
    }
    int unit = k * INDEX_STEP;
    if (unit > 0
        && unit < text.length()
        && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit))) {
      unit++;
    }
    return text.offsetByCodePoints(unit, codePoint - codePointsBefore[k]);
  }

  public int codePointCount() {
    return codePointCount;
  }

  /** The line that holds a unit, from 1. A line ends at LF, CR LF or CR. */
  public int lineOf(int unit) {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts(text);
      lineStarts = starts;
    }
    int k = Arrays.binarySearch(starts, unit);
    return k >= 0 ? k + 1 : -k - 1;
  }

  /** The SHA-256 of the text's UTF-8 bytes, in hexadecimal: the article's version. */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
      sha256 = known;
    }
    return known;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int unit) {
    return text.charAt(unit);
  }

  @Override
  public String subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
