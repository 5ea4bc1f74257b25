package hearsay.time;

/**
 * How many units: a number, a range of numbers, or some.
 *
 * @param low the smaller number; at least 0
 * @param high the larger number; the same where there is but one
 * @param isVague <i>a few, several, some</i>: then the numbers mean nothing
 */
public record Amount(double low, double high, boolean isVague) {
  public static final Amount ONE = new Amount(1, 1, false);
  public static final Amount VAGUE = new Amount(0, 0, true);

  public Amount {
    if (!(low >= 0 && high >= low)) {
      throw new IllegalArgumentException("an amount from " + low + " to " + high);
    }
  }

  static Amount of(double number) {
    return new Amount(number, number, false);
  }

  static Amount between(double one, double other) {
    return new Amount(Math.min(one, other), Math.max(one, other), false);
  }

  Amount plus(double more) {
    return isVague ? this : new Amount(low + more, high + more, false);
  }

  boolean isRange() {
    return high > low;
  }
}
