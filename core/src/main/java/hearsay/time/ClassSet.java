package hearsay.time;

/** A set of word classes as two words of bits: the matcher asks for one at every step. */
record ClassSet(long low, long high) {
  static final ClassSet NONE = new ClassSet(0, 0);

  static ClassSet of(WordClass... classes) {
    ClassSet all = NONE;
    for (WordClass one : classes) {
      all = all.plus(one);
    }
    return all;
  }

  ClassSet plus(WordClass one) {
    int bit = one.place();
    return bit < Long.SIZE
        ? new ClassSet(low | (1L << bit), high)
        : new ClassSet(low, high | (1L << (bit - Long.SIZE)));
  }

  ClassSet plus(ClassSet other) {
    return new ClassSet(low | other.low, high | other.high);
  }

  boolean meets(ClassSet other) {
    return (low & other.low) != 0 || (high & other.high) != 0;
  }

  boolean has(WordClass one) {
    int bit = one.place();
    return bit < Long.SIZE ? (low & (1L << bit)) != 0 : (high & (1L << (bit - Long.SIZE))) != 0;
  }

  /** The first class from a place in the enumeration on, as its place; -1 behind the last. */
  int next(int from) {
    long lowRest = from < Long.SIZE ? low & (-1L << from) : 0;
    if (lowRest != 0) {
      return Long.numberOfTrailingZeros(lowRest);
    }
    long highRest = high & (-1L << Math.max(0, from - Long.SIZE));
    return highRest == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(highRest);
  }

  boolean isEmpty() {
    return (low | high) == 0;
  }

  /** The first class that both have, in the order of the enumeration. */
  WordClass firstShared(ClassSet other) {
    long lowShared = low & other.low;
    int bit =
        lowShared != 0
            ? Long.numberOfTrailingZeros(lowShared)
            : Long.SIZE + Long.numberOfTrailingZeros(high & other.high);
    return WordClass.at(bit);
  }
}
