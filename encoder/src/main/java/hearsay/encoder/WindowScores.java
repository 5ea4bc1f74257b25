package hearsay.encoder;

/**
 * What the network says of the words of one window. Row 0 is the mark before the window, row i its
 * word i - 1.
 *
 * <p>A row holds seven scores for the tags and four vectors for the links: how the word asks for
 * its cue, how it answers as the first word of a cue, and the same two for sources. A link's score
 * is the product of question and answer, and what its distance in words brings.
 */
public final class WindowScores {
  /** The numbers of a row. */
  public static final int WIDTH = Tags.COUNT + 4 * WindowScores.LINK;

  /** Distances are told apart up to so many words, on both sides. */
  public static final int FARTHEST = 64;

  private static final int LINK = 64;
  private static final int TO_CUE = Tags.COUNT;
  private static final int AS_CUE = TO_CUE + LINK;
  private static final int TO_SOURCE = AS_CUE + LINK;
  private static final int AS_SOURCE = TO_SOURCE + LINK;
  private static final float SCALE = 8;

  private final float[] rows;
  private final int count;
  private final Nearness nearness;

  /**
   * What distances bring to a link.
   *
   * @param cue for -{@link #FARTHEST} to {@link #FARTHEST} words from a content's word to its cue
   * @param source the same from a cue to its source, and last for having none
   */
  @SuppressWarnings("ArrayRecordComponent") // a part of the model, never compared
  public record Nearness(float[] cue, float[] source) {}

  WindowScores(float[] rows, Nearness nearness) {
    this.rows = rows;
    this.count = rows.length / WIDTH;
    this.nearness = nearness;
  }

  /** Rows, the mark's included. */
  int count() {
    return count;
  }

  /** The logarithms of a row's tag probabilities, into a row of seven. */
  void tags(int row, float[] into, int at) {
    int from = row * WIDTH;
    float most = rows[from];
    for (int t = 1; t < Tags.COUNT; t++) {
      most = Math.max(most, rows[from + t]);
    }
    double sum = 0;
    for (int t = 0; t < Tags.COUNT; t++) {
      sum += Math.exp(rows[from + t] - most);
    }
    float log = (float) Math.log(sum) + most;
    for (int t = 0; t < Tags.COUNT; t++) {
      into[at + t] = rows[from + t] - log;
    }
  }

  /** For every row the probability that the cue of this row's word begins there. */
  float[] cueOf(int row) {
    float[] scores = new float[count];
    scores[0] = Float.NEGATIVE_INFINITY;
    for (int j = 1; j < count; j++) {
      scores[j] = product(row, TO_CUE, j, AS_CUE) + nearness.cue()[distance(row, j)];
    }
    return softmax(scores);
  }

  /** For every row the probability that the source of this row's cue begins there; row 0: none. */
  float[] sourceOf(int row) {
    float[] scores = new float[count];
    float[] near = nearness.source();
    scores[0] = product(row, TO_SOURCE, 0, AS_SOURCE) + near[near.length - 1];
    for (int j = 1; j < count; j++) {
      scores[j] = product(row, TO_SOURCE, j, AS_SOURCE) + near[distance(row, j)];
    }
    return softmax(scores);
  }

  private static int distance(int from, int to) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, to - from)) + FARTHEST;
  }

  private float product(int row, int question, int other, int answer) {
    int a = row * WIDTH + question;
    int b = other * WIDTH + answer;
    float sum = 0;
    for (int i = 0; i < LINK; i++) {
      sum += rows[a + i] * rows[b + i];
    }
    return sum / SCALE;
  }

  private static float[] softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (scores[i] / sum);
    }
    return scores;
  }
}
