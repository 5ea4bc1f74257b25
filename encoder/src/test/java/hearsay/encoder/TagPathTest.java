package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class TagPathTest {
  private static final int LONGEST_BY_HAND = 6;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @RepeatedTest(40)
  void noWellFormedPathScoresMore() {
    int before = random.nextInt(3);
    int n = 1 + random.nextInt(LONGEST_BY_HAND);
    float[] log = scores(before + n + 2);
    int[] path = TagPath.best(log, before, before + n);
    assertThat(path).hasSize(n);
    assertThat(isWellFormed(path)).as("seed %d: %s", seed, Arrays.toString(path)).isTrue();
    assertThat(TagPath.score(log, before, path))
        .as("seed %d", seed)
        .isCloseTo(bestByHand(log, before, new int[n], 0), within(1e-6));
  }

  @RepeatedTest(20)
  void longPathsAreWellFormed() {
    int n = 1 + random.nextInt(2_000);
    int[] path = TagPath.best(scores(n), 0, n);
    assertThat(isWellFormed(path)).as("seed %d", seed).isTrue();
  }

  @Test
  void aWordAfterNothingIsNotInside() {
    float[] log = new float[Tags.COUNT];
    Arrays.fill(log, -9);
    log[Tags.inside(Tags.CUE)] = 0;
    log[Tags.begin(Tags.CUE)] = -1;
    assertThat(TagPath.best(log, 0, 1)).containsExactly(Tags.begin(Tags.CUE));
  }

  @Test
  void anInsideTagPullsItsBeginningAlong() {
    float[] log = new float[2 * Tags.COUNT];
    Arrays.fill(log, -9);
    log[Tags.OUTSIDE] = -0.1f;
    log[Tags.begin(Tags.CONTENT)] = -2;
    log[Tags.COUNT + Tags.inside(Tags.CONTENT)] = 0;
    assertThat(TagPath.best(log, 0, 2))
        .containsExactly(Tags.begin(Tags.CONTENT), Tags.inside(Tags.CONTENT));
  }

  @Test
  void equalScoresGiveTheSamePathEveryTime() {
    float[] log = new float[50 * Tags.COUNT];
    assertThat(TagPath.best(log, 0, 50)).isEqualTo(TagPath.best(log.clone(), 0, 50));
    assertThat(isWellFormed(TagPath.best(log, 0, 50))).isTrue();
  }

  private float[] scores(int words) {
    float[] log = new float[words * Tags.COUNT];
    for (int i = 0; i < log.length; i++) {
      log[i] = (float) Math.log(1e-6 + random.nextDouble());
    }
    return log;
  }

  /** Tries every path. */
  private static double bestByHand(float[] log, int from, int[] path, int depth) {
    if (depth == path.length) {
      return isWellFormed(path) ? TagPath.score(log, from, path) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      path[depth] = tag;
      best = Math.max(best, bestByHand(log, from, path, depth + 1));
    }
    return best;
  }

  private static boolean isWellFormed(int[] path) {
    for (int i = 0; i < path.length; i++) {
      int before = i == 0 ? Tags.OUTSIDE : path[i - 1];
      if (Tags.isInside(path[i]) && Tags.part(before) != Tags.part(path[i])) {
        return false;
      }
    }
    return true;
  }
}
