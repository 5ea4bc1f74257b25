package hearsay.reuse;

/** How far words are spread, by the number of copy clusters that have them. */
enum Spread {
  /** What a few have: evidence. */
  RARE(0, 3, 1),
  /** What several have: a notice of one outlet, or a story that went round. */
  KNOWN(1, 12, 1.0 / 3),
  /** What many have: custom, no evidence. */
  COMMON(2, Integer.MAX_VALUE, 0);

  /** Counting further makes no difference. */
  static final int MOST = KNOWN.most;

  /** Up to so many texts, nothing needs to be counted. */
  static final int FEW = RARE.most;

  private final int level;
  private final int most;
  private final double weight;

  Spread(int level, int most, double weight) {
    this.level = level;
    this.most = most;
    this.weight = weight;
  }

  static Spread of(int clusters) {
    return clusters <= RARE.most ? RARE : clusters <= KNOWN.most ? KNOWN : COMMON;
  }

  /** The spread of a level. */
  static Spread at(int level) {
    return level == RARE.level ? RARE : level == KNOWN.level ? KNOWN : COMMON;
  }

  /** As the index keeps it: 0 for what is rare. */
  int level() {
    return level;
  }

  /** What a word of this kind counts as evidence, 0 to 1. */
  double weight() {
    return weight;
  }
}
