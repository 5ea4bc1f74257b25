package hearsay.lab.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** Whose scores a network learns beside the labels (Hinton, Vinyals and Dean 2015). */
interface Teacher {
  /** Nobody: the labels are all there is. */
  Teacher NOBODY = (batch, scope) -> Lesson.NONE;

  Lesson teach(Batch batch, NDManager scope);

  /**
   * A trained network as teacher.
   *
   * @param network stays open as long as it teaches
   * @param share how much it counts beside the labels, 0 to 1
   */
  static Teacher of(Network network, double share) {
    return (batch, scope) -> {
      NDList all = network.run(batch, 0, Lesson.NONE, Noise.NONE, scope);
      return new Lesson(all.subNDList(Network.LIKELY), share);
    };
  }
}
