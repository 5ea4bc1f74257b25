package hearsay.scoring;

/** The one law of all figures here: probabilities are shares from 0 to 1. */
final class Probability {
  private Probability() {}

  static double check(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability from 0 to 1: " + probability);
    }
    return probability;
  }
}
