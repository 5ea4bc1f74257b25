package hearsay.time;

/** Where a rule fits. */
final class Match {
  private final TimeRule rule;
  private final int place;
  private final int from;
  private final int to;
  private final WordClass[] as;

  /**
   * @param rule what fits
   * @param place of the rule in the table
   * @param from the first lexeme
   * @param as what each lexeme from there on was taken as
   */
  Match(TimeRule rule, int place, int from, WordClass[] as) {
    this.rule = rule;
    this.place = place;
    this.from = from;
    this.to = from + as.length;
    this.as = as;
  }

  TimeRule rule() {
    return rule;
  }

  int place() {
    return place;
  }

  int from() {
    return from;
  }

  /** The index behind the last lexeme. */
  int to() {
    return to;
  }

  WordClass as(int lexeme) {
    return as[lexeme - from];
  }
}
