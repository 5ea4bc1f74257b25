package hearsay.alignment;

/**
 * One stretch of words that stands in both texts, small gaps included: word indices, the end
 * exclusive.
 *
 * @param same how many words of it are the same in both
 */
public record Block(int aFrom, int aTo, int bFrom, int bTo, int same) {
  public Block {
    if (aFrom < 0 || bFrom < 0 || aTo <= aFrom || bTo <= bFrom || same <= 0) {
      throw new IllegalArgumentException(
          "not a block: " + aFrom + "-" + aTo + " " + bFrom + "-" + bTo + " same " + same);
    }
  }

  public int aLength() {
    return aTo - aFrom;
  }

  public int bLength() {
    return bTo - bFrom;
  }

  /** One block from the beginning of this to the end of a later one. */
  public Block join(Block later) {
    return new Block(aFrom, later.aTo, bFrom, later.bTo, same + later.same);
  }
}
