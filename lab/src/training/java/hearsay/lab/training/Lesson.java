package hearsay.lab.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * What a teacher says of one batch.
 *
 * @param likely how likely it holds each tag, cue and source; empty without a teacher
 * @param share how much that counts beside the labels, 0 to 1
 */
record Lesson(NDList likely, double share) {
  /** Nobody teaches. */
  static final Lesson NONE = new Lesson(new NDList(), 0);

  /** The targets as the network takes them: never looked at where the share is zero. */
  NDList targets(NDManager scope) {
    if (!likely.isEmpty()) {
      return likely;
    }
    NDList unused = new NDList();
    for (int i = 0; i < Network.KINDS; i++) {
      unused.add(scope.zeros(new Shape(1)));
    }
    return unused;
  }
}
