package hearsay.time;

import hearsay.text.Span;
import java.util.Arrays;

/**
 * The words, numbers and marks of one stretch of text with the classes they can be of. Filled and
 * read by one thread; used again for the next stretch.
 */
final class Lexemes {
  private static final int FIRST_SIZE = 256;

  private final String text;
  private int size;
  private int[] starts = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private TimeWord[] words = new TimeWord[FIRST_SIZE];
  private TimeWords.Entry[] entries = new TimeWords.Entry[FIRST_SIZE];

  Lexemes(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void add(int start, int end, TimeWord word) {
    add(start, end, word, null);
  }

  void add(int start, int end, TimeWord word, TimeWords.Entry entry) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      words = Arrays.copyOf(words, size * 2);
      entries = Arrays.copyOf(entries, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    entries[size] = entry;
    size++;
  }

  /** Puts one lexeme in the place of those from one index to another, at a place not behind it. */
  void move(int to, int from, int end, TimeWord word) {
    starts[to] = starts[from];
    ends[to] = ends[end - 1];
    words[to] = word;
    entries[to] = entries[from];
  }

  void cut(int newSize) {
    size = newSize;
  }

  TimeWord word(int i) {
    return i >= 0 && i < size ? words[i] : TimeWord.PLAIN;
  }

  TimeWords.Entry entry(int i) {
    return entries[i];
  }

  boolean is(int i, WordClass one) {
    return word(i).is(one);
  }

  boolean meets(int i, ClassSet classes) {
    return word(i).classes().meets(classes);
  }

  int value(int i, WordClass one) {
    return word(i).value(one);
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  boolean isAttached(int i) {
    return i > 0 && i < size && ends[i - 1] == starts[i];
  }

  /** Whether a lexeme is a word, in lower case, as it stands in the text. */
  boolean spells(int i, String word) {
    return i >= 0 && i < size && TimeWords.same(word, text, starts[i], ends[i]);
  }

  /** Whether a lexeme ends in some letters, as they stand in the text. */
  boolean endsWith(int i, String ending) {
    return i >= 0
        && i < size
        && ends[i] - starts[i] >= ending.length()
        && text.startsWith(ending, ends[i] - ending.length());
  }

  boolean isCapitalized(int i) {
    return i >= 0 && i < size && Character.isUpperCase(text.charAt(starts[i]));
  }

  char first(int i) {
    return i >= 0 && i < size ? text.charAt(starts[i]) : ' ';
  }

  char last(int i) {
    return i >= 0 && i < size ? text.charAt(ends[i] - 1) : ' ';
  }
}
