package hearsay.lab.training;

/**
 * How a network is trained.
 *
 * @param epochs how often the articles are gone through
 * @param encoderRate the highest learning rate of the encoder
 * @param headRate the highest learning rate of what is new
 * @param dropout share of values dropped
 * @param batchPieces the most pieces of a batch, padding included
 * @param linkWeight how much the links' losses count beside the tags'
 * @param half whether matrices are multiplied in bfloat16, faster where the processor can
 * @param seed of the order of the articles, their windows and what is dropped
 */
record Settings(
    int epochs,
    double encoderRate,
    double headRate,
    double dropout,
    int batchPieces,
    double linkWeight,
    boolean half,
    long seed) {
  static final double WARM_UP = 0.06;
  static final double DECAY = 0.01;
  static final double LONGEST_GRADIENT = 1;

  /**
   * The seed of the new parameters. All networks begin with the same ones: only then does the mean
   * of several mean something.
   */
  static final long START = 1;

  /** What every teacher was trained with. */
  static Settings ofTeacher(long seed) {
    return new Settings(3, 2e-4, 1e-3, 0.1, 2048, 0.3, true, seed);
  }

  /** What a pupil is trained with: its head is not new. */
  static Settings ofPupil(int epochs, long seed) {
    return new Settings(epochs, 2e-4, 6e-4, 0.1, 2048, 0.3, true, seed);
  }
}
