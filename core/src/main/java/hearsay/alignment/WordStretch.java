package hearsay.alignment;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Some words in a row of one text, to be compared with some of another.
 *
 * @param part the units that they stand for, marks included
 * @param from the index of the first of them in the text
 * @param to the index behind the last
 */
public record WordStretch(Words words, Span part, int from, int to) {
  /** The words that lie whole within a part of their text. */
  public static WordStretch of(Words words, Span part) {
    int from = words.firstEndingAfter(part.start());
    int to = from;
    while (to < words.size() && words.end(to) <= part.end()) {
      to++;
    }
    return new WordStretch(words, part, from, to);
  }

  public int size() {
    return to - from;
  }

  /** How many of the words are not everybody's. */
  public int telling() {
    int telling = 0;
    for (int i = from; i < to; i++) {
      telling += SmallWords.has(words.hash(i)) ? 0 : 1;
    }
    return telling;
  }

  /** From the first unit of the first word to the last of the last, as it stands. */
  public String bare() {
    return size() == 0 ? "" : span(0, size()).cut(words.text());
  }

  /** Whether the same words stand at a place of a text. */
  public boolean standsAt(Words other, int place) {
    for (int i = 0; i < size(); i++) {
      if (other.hash(place + i) != words.hash(from + i)) {
        return false;
      }
    }
    return true;
  }

  /** The hashes of the words, in order. */
  public int[] hashes() {
    int[] hashes = new int[size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.hash(from + i);
    }
    return hashes;
  }

  /** The words in lower case, without the marks within them. */
  public List<String> normalized() {
    List<String> normalized = new ArrayList<>();
    for (int i = from; i < to; i++) {
      normalized.add(normalized(words, i));
    }
    return normalized;
  }

  private static String normalized(Words words, int word) {
    StringBuilder letters = new StringBuilder();
    for (int i = words.start(word); i < words.end(word); i++) {
      char c = words.text().charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.length() == 0 ? "?" : letters.toString().toLowerCase(Locale.ROOT);
  }

  /** The units of the words from one index of the run to another. */
  public Span span(int first, int last) {
    return words.span(from + first, from + last);
  }

  /** The units between two words of the run, or before its first or behind its last. */
  public CharSequence between(int word) {
    int start = word == 0 ? part.start() : words.end(from + word - 1);
    int end = word == size() ? part.end() : words.start(from + word);
    return start < end ? words.text().subSequence(start, end) : "";
  }
}
