package hearsay.scoring;

import java.util.List;

/**
 * How many of somebody's forecasts nobody can rule on.
 *
 * @param unresolvable how many were too vague
 * @param ruled how many were ruled on at all; open ones do not count
 */
public record VaguenessRate(int unresolvable, int ruled) {
  public VaguenessRate {
    if (unresolvable < 0 || unresolvable > ruled) {
      throw new IllegalArgumentException(unresolvable + " of " + ruled);
    }
  }

  public static VaguenessRate of(List<Outcome> outcomes) {
    int ruled = (int) outcomes.stream().filter(outcome -> outcome != Outcome.OPEN).count();
    int vague = (int) outcomes.stream().filter(outcome -> outcome == Outcome.UNRESOLVABLE).count();
    return new VaguenessRate(vague, ruled);
  }

  /** The share, 0 where nothing was ruled on. */
  public double share() {
    return ruled == 0 ? 0 : (double) unresolvable / ruled;
  }
}
