package hearsay.encoder;

/**
 * Scores the words of a window. What runs the model; a test may put something else in its place.
 */
public interface Network extends AutoCloseable {
  /**
   * Runs one window, or several of one article that share an input; never those of two articles, so
   * that no neighbour changes an article's scores.
   *
   * @return for the mark before the window and then for every word {@link WindowScores#WIDTH}
   *     numbers, row after row
   */
  float[] run(WindowInput input);

  /** What distances bring to links in this model. */
  WindowScores.Nearness nearness();

  @Override
  void close();
}
