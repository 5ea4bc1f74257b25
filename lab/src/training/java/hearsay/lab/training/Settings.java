package hearsay.lab.training;

/**
 * How a network is trained.
 *
 * @param epochs how often the articles are gone through
 * @param encoderRate the highest learning rate of the encoder's last layer
 * @param headRate the highest learning rate of what is new
 * @param layerDecay each lower layer learns by this factor slower
 * @param dropout share of values dropped
 * @param batchPieces the most pieces of a batch, padding included
 * @param linkWeight how much the links' losses count beside the tags'
 * @param smoothing share of the tags' targets that is spread over all tags
 * @param half whether matrices are multiplied in bfloat16, faster where the processor can
 * @param seed of everything random
 */
record Settings(
    double epochs,
    double encoderRate,
    double headRate,
    double layerDecay,
    double dropout,
    int batchPieces,
    double linkWeight,
    double smoothing,
    boolean half,
    long seed) {
  static final double WARM_UP = 0.06;
  static final double DECAY = 0.01;
  static final double LONGEST_GRADIENT = 1;

  /** What the shipped network was trained with. */
  static Settings shipped() {
    return new Settings(4, 2e-4, 1e-3, 1, 0.1, 2048, 0.3, 0.05, true, 1);
  }

  /** What the networks are trained with whose scores on unseen articles give the confidences. */
  static Settings forFold(int fold) {
    return new Settings(3, 2e-4, 1e-3, 1, 0.1, 2048, 0.3, 0, true, 2 + fold);
  }
}
