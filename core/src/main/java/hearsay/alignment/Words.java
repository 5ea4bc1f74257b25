package hearsay.alignment;

import hearsay.text.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The words of one text as numbers, in text order: where each stands, a hash of its letters in
 * lower case, and whether it stands within quotation marks.
 *
 * <p>A word is a run of letters and digits; an apostrophe within it is passed over, so that the
 * shapes of apostrophes make no difference, and so are commas and points between digits. What
 * stands in a hidden stretch (a credit line, a notice) has no words. Immutable once made.
 */
public final class Words {
  /** So many units a word has on average, separators included; sets the first size only. */
  private static final int USUAL_UNITS = 5;

  /** The quotation of a word that stands in none. */
  public static final int UNQUOTED = -1;

  private final CharSequence text;
  private int[] start;
  private int[] end;
  private int[] hash;
  private final BitSet afterHidden = new BitSet();
  private final int[] quotation;
  private int size;

  private Words(CharSequence text, List<Span> quoted, List<Span> hidden) {
    this.text = text;
    int room = text.length() / USUAL_UNITS + 8;
    start = new int[room];
    end = new int[room];
    hash = new int[room];
    scan(text.toString().toCharArray(), hidden);
    quotation = new int[size];
    markQuoted(quoted);
  }

  /**
   * The words of a text.
   *
   * @param quoted the stretches within quotation marks, in text order
   * @param hidden what is not to be compared, in text order
   */
  public static Words of(CharSequence text, List<Span> quoted, List<Span> hidden) {
    return new Words(text, quoted, hidden);
  }

  private void scan(char[] units, List<Span> hidden) {
    int nextHidden = 0;
    int i = 0;
    while (i < units.length) {
      if (nextHidden < hidden.size() && i >= hidden.get(nextHidden).start()) {
        i = Math.max(i, hidden.get(nextHidden).end());
        nextHidden++;
        afterHidden.set(size);
      } else if (isOfWord(units[i])) {
        int stop = nextHidden < hidden.size() ? hidden.get(nextHidden).start() : units.length;
        i = scanWord(units, i, Math.min(stop, units.length));
      } else {
        i++;
      }
    }
  }

  private int scanWord(char[] units, int from, int stop) {
    int h = 0;
    int i = from;
    while (i < stop) {
      char c = units[i];
      if (isOfWord(c)) {
        h = h * 31 + lower(c);
      } else if (i + 1 >= stop || !joins(units, i)) {
        break;
      }
      i++;
    }
    add(from, i, mix(h));
    return i;
  }

  private static boolean isOfWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Whether this mark stands inside a word or a number and not between two. */
  private static boolean joins(char[] units, int i) {
    char c = units[i];
    char before = units[i - 1];
    char after = units[i + 1];
    if (c == '\'' || c == '’' || c == '‘') {
      return Character.isLetter(before) && Character.isLetter(after);
    }
    return (c == ',' || c == '.') && isDigit(before) && isDigit(after);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int mix(int h) {
    int x = h * 0x9E3779B1;
    x ^= x >>> 15;
    x *= 0x85EBCA6B;
    return x ^ (x >>> 13);
  }

  private void add(int from, int to, int wordHash) {
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      hash = Arrays.copyOf(hash, size * 2);
    }
    start[size] = from;
    end[size] = to;
    hash[size++] = wordHash;
  }

  /** The hash of one normalized word. */
  public static int hashOf(String word) {
    int h = 0;
    for (int i = 0; i < word.length(); i++) {
      h = h * 31 + lower(word.charAt(i));
    }
    return mix(h);
  }

  private void markQuoted(List<Span> quoted) {
    Arrays.fill(quotation, UNQUOTED);
    int word = 0;
    for (int q = 0; q < quoted.size(); q++) {
      Span span = quoted.get(q);
      while (word < size && start[word] < span.start()) {
        word++;
      }
      while (word < size && end[word] <= span.end()) {
        quotation[word++] = q;
      }
    }
  }

  public CharSequence text() {
    return text;
  }

  public int size() {
    return size;
  }

  /** The offset of a word's first unit. */
  public int start(int word) {
    return start[word];
  }

  /** The offset behind a word's last unit. */
  public int end(int word) {
    return end[word];
  }

  /** Equal for words that are equal but for case and marks; rarely for others. */
  public int hash(int word) {
    return hash[word];
  }

  /** The index of the quoted stretch that holds the word, or {@link #UNQUOTED}. */
  public int quotation(int word) {
    return quotation[word];
  }

  public boolean isQuoted(int word) {
    return quotation[word] != UNQUOTED;
  }

  /** Whether something hidden stands between one word and a later one. */
  public boolean isHiddenBetween(int word, int later) {
    int next = afterHidden.nextSetBit(word + 1);
    return next >= 0 && next <= later;
  }

  /** From the first unit of one word to the last of another. */
  public Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  /** The index of the first word that ends behind a unit. */
  public int firstEndingAfter(int unit) {
    int at = Arrays.binarySearch(end, 0, size, unit);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Spreads the bits of a hash (the finisher of SplitMix64, Steele, Lea and Flood 2014). */
  public static long spread(long h) {
    long x = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** A hash of all words in their order: equal for texts that differ in marks and case only. */
  public long fingerprint() {
    long h = size;
    for (int i = 0; i < size; i++) {
      h = spread(h * 31 + hash[i]);
    }
    return h;
  }
}
