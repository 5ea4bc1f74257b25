package hearsay.encoder;

/**
 * A run of words that were tagged as one part.
 *
 * @param part {@link Tags#SOURCE}, {@link Tags#CUE} or {@link Tags#CONTENT}
 * @param from the first word
 * @param to behind the last word
 * @param probability the mean of its words' probabilities of being tagged so
 */
record Piece(int part, int from, int to, double probability) {
  boolean contains(int word) {
    return from <= word && word < to;
  }

  int size() {
    return to - from;
  }
}
