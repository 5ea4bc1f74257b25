package hearsay.engine;

/**
 * Whose a piece of evidence is; nobody else may use it for the same key.
 *
 * @param kind what it is evidence of, where a step hears of more than one thing
 * @param of what says it
 */
record PieceName(Kind kind, Key of) implements Comparable<PieceName> {
  /** What a piece of evidence is evidence of. The numbers of these stand in checkpoints. */
  enum Kind {
    /** The only thing that the step hears of. */
    SAID(0),
    /** An article itself. */
    ARTICLE(1),
    /** A quotation and where it stands. */
    QUOTATION(2),
    /** A link of an article. */
    LINK(3),
    /** What articles hang together in. */
    COMPONENT(4),
    /** The family of a form. */
    FAMILY(5),
    /** Two forms that have words in a row in common. */
    MEETING(6),
    /** The fingerprints of a text. */
    PRINTS(7),
    /** The root of a text's copy cluster. */
    ROOT(8),
    /** Fingerprints that a text has in common with others. */
    SHARED(9),
    /** Fingerprints that a text has in common with very many. */
    FLOODED(10),
    /** How far a fingerprint is spread. */
    LEVEL(11),
    /** A text to compare with. */
    CANDIDATE(12),
    /** Somebody by a bare surname. */
    SURNAME(13);

    private static final Kind[] ALL = values();
    private static final int NUMBERS = 0x3F;

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** Less than 64. */
    int number() {
      return number;
    }

    /**
     * The kind in the first byte of a name.
     *
     * @param first with the {@link Key#halves} of its key
     */
    static Kind ofFirst(int first) {
      return ALL[first & NUMBERS];
    }
  }

  /** Where there is one piece of its kind. */
  static PieceName of(Kind kind) {
    return new PieceName(kind, Key.ALL);
  }

  static PieceName of(Kind kind, long number) {
    return new PieceName(kind, Key.of(number));
  }

  /** Where a step hears of one thing only. */
  static PieceName of(Key whose) {
    return new PieceName(Kind.SAID, whose);
  }

  static PieceName of(long number) {
    return of(Key.of(number));
  }

  @Override
  public int compareTo(PieceName other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : of.compareTo(other.of);
  }
}
