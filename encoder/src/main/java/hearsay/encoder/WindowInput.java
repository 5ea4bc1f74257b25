package hearsay.encoder;

import java.util.List;

/**
 * What the network is given for one window: a mark, then every segment's pieces with a mark behind
 * them.
 *
 * @param pieces numbers in the vocabulary
 * @param features one for each piece, that of its word; 0 for marks
 * @param firstPiece for each word of the window, the place of its first piece
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record WindowInput(int[] pieces, int[] features, int[] firstPiece) {
  /** The input of a window. */
  public static WindowInput of(Words words, Window window) {
    return of(words, List.of(window));
  }

  /** The input of several windows that are run at once, one behind the other. */
  public static WindowInput of(Words words, List<Window> windows) {
    int length = 1;
    int count = 0;
    for (Window window : windows) {
      length += pieces(words, window);
      count += window.size();
    }
    int[] pieces = new int[length];
    int[] features = new int[length];
    int[] first = new int[count];
    int at = 0;
    int word = 0;
    pieces[at++] = WordPiece.CLASSIFY;
    for (Window window : windows) {
      for (int w = window.from(); w < window.to(); w++) {
        first[word++] = at;
        for (int p = words.firstPiece(w); p < words.firstPiece(w + 1); p++) {
          features[at] = words.feature(w);
          pieces[at++] = words.piece(p);
        }
        if (endsSegment(words, window, w)) {
          pieces[at++] = WordPiece.SEPARATE;
        }
      }
    }
    return new WindowInput(pieces, features, first);
  }

  /** The pieces of a window with the marks behind its segments, without the mark before it. */
  static int pieces(Words words, Window window) {
    int marks = 0;
    for (int w = window.from(); w < window.to(); w++) {
      marks += endsSegment(words, window, w) ? 1 : 0;
    }
    return words.firstPiece(window.to()) - words.firstPiece(window.from()) + marks;
  }

  private static boolean endsSegment(Words words, Window window, int word) {
    return word + 1 == window.to() || words.beginsSegment(word + 1);
  }

  public int length() {
    return pieces.length;
  }

  public int words() {
    return firstPiece.length;
  }
}
