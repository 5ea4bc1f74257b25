package hearsay.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as {@code tsvector}s: within PostgreSQL's bounds, so that no position is lost whatever the
 * text is. A piece goes on a little into the next one, so that a phrase over the border is found.
 */
final class TextPieces {
  /** Below the 16,383 positions that there are, with what a piece goes on. */
  private static final int MOST_TOKENS = 12_000;

  /** Of one word 255 positions are kept. */
  private static final int MOST_OF_ONE = 220;

  /** Of the 1 MB that there is. */
  private static final int MOST_CHARACTERS = 200_000;

  /** Of what stands first: a title or a name is never as long. */
  private static final int MOST_FIRST = 4_000;

  /** Longer phrases over a border are not found. */
  private static final int GOES_ON = 24;

  private TextPieces() {}

  /**
   * One piece.
   *
   * @param tokens how many words are its own
   * @param vector what goes into the column
   */
  record Piece(int tokens, String vector) {}

  /**
   * The pieces of two texts that stand one behind the other; one at least.
   *
   * @param first what has the weight A, all of it in the first piece; shortened where it is longer
   *     than a title or a name ever is
   */
  static List<Piece> of(String first, String rest) {
    List<String> head = SearchTokens.of(first);
    List<String> text = SearchTokens.of(rest);
    List<Piece> pieces = new ArrayList<>();
    Builder piece = new Builder(head.subList(0, Math.min(head.size(), MOST_FIRST)));
    for (int i = 0; i < text.size(); i++) {
      if (piece.isFull(text.get(i))) {
        pieces.add(piece.build(text.subList(i, Math.min(i + GOES_ON, text.size()))));
        piece = new Builder(List.of());
      }
      piece.add(text.get(i), 'B');
    }
    pieces.add(piece.build(List.of()));
    return pieces;
  }

  /** A piece that is filled. */
  private static final class Builder {
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private int position;
    private int tokens;
    private int characters;

    Builder(List<String> head) {
      head.forEach(token -> add(token, 'A'));
      position++; // a phrase does not go from the one into the other
    }

    boolean isFull(String next) {
      return tokens >= MOST_TOKENS
          || characters >= MOST_CHARACTERS
          || places.getOrDefault(next, List.of()).size() >= MOST_OF_ONE;
    }

    void add(String token, char weight) {
      place(token, weight);
      tokens++;
    }

    private void place(String token, char weight) {
      position++;
      characters += token.length() + 6;
      places.computeIfAbsent(token, any -> new ArrayList<>()).add("" + position + weight);
    }

    Piece build(List<String> behind) {
      behind.forEach(token -> place(token, 'B'));
      StringBuilder vector = new StringBuilder();
      places.forEach(
          (token, at) ->
              vector
                  .append('\'')
                  .append(token)
                  .append("':")
                  .append(String.join(",", at))
                  .append(' '));
      return new Piece(tokens, vector.toString());
    }
  }

  /** Where some words stand in one piece. */
  record Places(Map<String, BitSet> words) {
    /**
     * @param positions numbers with blanks between them
     * @param tokens how many words are the piece's own
     */
    void add(String word, String positions, int tokens) {
      BitSet places = words.computeIfAbsent(word, any -> new BitSet());
      for (String position : positions.split(" ")) {
        places.set(Integer.parseInt(position));
      }
      words.computeIfAbsent("", any -> new BitSet()).set(1, tokens + 2);
    }

    /** How often a phrase begins in what is the piece's own. */
    int count(List<String> phrase) {
      if (!words.keySet().containsAll(phrase)) {
        return 0;
      }
      BitSet begins = (BitSet) words.get("").clone();
      begins.and(words.get(phrase.get(0)));
      int count = 0;
      for (int at = begins.nextSetBit(0); at >= 0; at = begins.nextSetBit(at + 1)) {
        boolean isThere = true;
        for (int i = 1; i < phrase.size() && isThere; i++) {
          isThere = words.get(phrase.get(i)).get(at + i);
        }
        count += isThere ? 1 : 0;
      }
      return count;
    }
  }
}
