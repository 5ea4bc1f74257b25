package hearsay.speaker;

/**
 * Among which others a speaker of an article may be known again: {@link SpeakerLinker} joins nobody
 * over the border of a block, but for bare surnames, which a full name of that surname may explain.
 * For whoever has the evidence spread over many machines.
 *
 * @param kind what the name is good for
 * @param name what is the same for all in the block; empty for a bare surname and for nobody's name
 * @param surname the last word of a person's name; empty for everybody else
 */
public record SpeakerBlock(Kind kind, String name, String surname) {
  /** What a name is good for. */
  public enum Kind {
    /** A person by a full name. */
    FULL,
    /** A person by one word, or by none that is left. */
    BRIEF,
    /** A body by its name. */
    BODY,
    /** Nobody who could be known again. */
    NONE
  }

  /** The block of a piece of evidence. */
  public static SpeakerBlock of(SpeakerEvidence piece) {
    if (piece.kind() == SpeakerKind.PERSON) {
      FullName name = FullName.of(piece.name());
      return name.isFull()
          ? new SpeakerBlock(Kind.FULL, name.key(), name.last())
          : new SpeakerBlock(Kind.BRIEF, "", name.last());
    }
    if (piece.kind() == SpeakerKind.ORGANIZATION && NameFinder.hasCapital(piece.name())) {
      String name = FullName.of(Outlets.canonical(piece.name())).key();
      return new SpeakerBlock(Kind.BODY, name, "");
    }
    return new SpeakerBlock(Kind.NONE, "", "");
  }
}
