package hearsay.forecast;

/** Whether a modal already carries the verb group that a word stands in. */
final class ModalLeft {
  /** So many words a modal stands before the last word of its group. */
  private static final int GROUP = 4;

  private ModalLeft() {}

  static boolean isBefore(Scope scope, int i) {
    for (int k = i - 1; k >= Math.max(scope.low(), i - GROUP); k--) {
      if (scope.is(k, ForecastWords.MODAL)) {
        return true;
      }
      if (!ForecastWords.isAdverb(scope.run(), k) && !scope.is(k, ForecastWords.LINKING)) {
        return false;
      }
    }
    return false;
  }
}
