package hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that the encoder reads at once: whole segments, with neighbours on both sides for
 * context, or one content by itself.
 *
 * @param from the first word
 * @param to behind the last word
 * @param ownedFrom the first word whose scores this window gives
 * @param ownedTo behind the last such word
 */
public record Window(int from, int to, int ownedFrom, int ownedTo) {
  /**
   * The most pieces of a window, marks included, unless one segment alone has more. The network saw
   * windows of up to 256; shorter ones are read as well and faster (docs/accuracy.md, sweeps).
   */
  public static final int LONGEST = 192;

  /** Neighbouring windows share segments of up to so many pieces, where there are any so short. */
  private static final int OVERLAP = 40;

  /** A window that gives the scores of all its words. */
  public static Window of(int from, int to) {
    return new Window(from, to, from, to);
  }

  /** The windows of a text: every word is owned by exactly one. */
  public static List<Window> over(Words words) {
    List<Window> windows = new ArrayList<>();
    int owned = 0;
    int from = 0;
    while (from < words.segments()) {
      int to = lastSegment(words, from, LONGEST);
      int next = to < words.segments() ? backFrom(words, from, to) : to;
      int ownedTo =
          to < words.segments() ? words.segmentStart(next + (to - next) / 2) : words.size();
      windows.add(new Window(words.segmentStart(from), words.segmentEnd(to - 1), owned, ownedTo));
      owned = ownedTo;
      from = next;
    }
    return windows;
  }

  /**
   * Behind the last segment of a window that begins with a segment: at least one, as many as fit.
   *
   * @param longest the most pieces of the window
   */
  public static int lastSegment(Words words, int from, int longest) {
    int pieces = 2 + words.segmentPieces(from);
    int to = from + 1;
    while (to < words.segments() && pieces + words.segmentPieces(to) + 1 <= longest) {
      pieces += words.segmentPieces(to) + 1;
      to++;
    }
    return to;
  }

  /**
   * Where the next window begins: so far back as segments are short, and as it can still hold the
   * segment that this one has no room for.
   */
  private static int backFrom(Words words, int from, int to) {
    int next = to;
    int shared = 0;
    int room = LONGEST - 2 - words.segmentPieces(to);
    while (next - 1 > from) {
      int pieces = words.segmentPieces(next - 1);
      room -= pieces + 1;
      shared += pieces;
      if (room < 0 || shared > OVERLAP) {
        return next;
      }
      next--;
    }
    return next;
  }

  int size() {
    return to - from;
  }
}
