package hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and marks of a short stretch of text, found by their characters alone: a pure function,
 * where the tokenizer of the rule reader is a model with a state. A word keeps its apostrophes,
 * hyphens and inner periods: <i>don't, op-ed, U.S</i>.
 *
 * @param text the whole text
 * @param spans one word or one mark each, in order
 * @param words the same in lower case and with straight apostrophes
 */
public record WordRun(CharSequence text, List<Span> spans, List<String> words) {
  /** The words between two offsets. Linear in the stretch. */
  public static WordRun of(CharSequence text, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = Math.min(to, endOf(text, at, to));
      if (!Character.isWhitespace(text.charAt(at)) && !Character.isSpaceChar(text.charAt(at))) {
        spans.add(new Span(at, end));
      }
      at = end;
    }
    return new WordRun(text, spans, spans.stream().map(span -> plain(span.cut(text))).toList());
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static int endOf(CharSequence text, int at, int to) {
    int first = Character.codePointAt(text, at);
    int end = at + Character.charCount(first);
    if (!Character.isLetterOrDigit(first)) {
      return first == '-' && end < to && text.charAt(end) == '-' ? end + 1 : end;
    }
    while (end < to) {
      int next = Character.codePointAt(text, end);
      boolean joint = "'’.-&".indexOf(next) >= 0 && end + 1 < to;
      if (joint && Character.isLetterOrDigit(Character.codePointAt(text, end + 1))) {
        end++;
      } else if (Character.isLetterOrDigit(next)) {
        end += Character.charCount(next);
      } else {
        return end;
      }
    }
    return end;
  }

  public int size() {
    return spans.size();
  }

  /** The word in lower case and with straight apostrophes; empty beyond the ends. */
  public String word(int i) {
    return i >= 0 && i < size() ? words.get(i) : "";
  }

  public boolean is(int i, String word) {
    return word(i).equals(word);
  }

  public boolean is(int i, WordClass words) {
    return words.has(word(i));
  }

  public boolean isWord(int i) {
    return i >= 0
        && i < size()
        && Character.isLetterOrDigit(Character.codePointAt(text, spans.get(i).start()));
  }

  /** Whether the word begins with a capital letter or a digit, as the words of names do. */
  public boolean isOfName(int i) {
    return isCapitalized(i)
        || (isWord(i) && Character.isDigit(Character.codePointAt(text, spans.get(i).start())));
  }

  public boolean isCapitalized(int i) {
    return isWord(i) && Character.isUpperCase(Character.codePointAt(text, spans.get(i).start()));
  }

  /** Whether the word is in capitals throughout, as in <i>USA TODAY</i>. */
  public boolean isShouted(int i) {
    return isWord(i)
        && spans.get(i).length() > 1
        && spans.get(i).cut(text).chars().noneMatch(Character::isLowerCase);
  }

  /** Whether a mark follows its word without a blank. */
  public boolean isAttached(int i) {
    return i > 0 && i < size() && spans.get(i - 1).end() == spans.get(i).start();
  }

  /** The index of the first word that ends behind an offset. */
  public int firstEndingAfter(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (spans.get(mid).end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The words {@code from} to {@code to - 1}, with {@code _} between them. */
  public String joined(int from, int to) {
    StringBuilder joined = new StringBuilder(word(from));
    for (int i = from + 1; i < to; i++) {
      joined.append('_').append(word(i));
    }
    return joined.toString();
  }

  public Span span(int from, int to) {
    return spans.get(from).cover(spans.get(to - 1));
  }
}
