package hearsay.intake;

import hearsay.text.Sha256;

/**
 * The bytes of one article as they came in: a whole file, packed if it was packed, or one line of a
 * file of many. The array is shared, not copied; nobody writes to it.
 */
public final class Original {
  private final byte[] bytes;
  private final String sha256;

  public Original(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = Sha256.hex(bytes);
  }

  /** The bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The SHA-256 of the bytes in hexadecimal. */
  public String sha256() {
    return sha256;
  }
}
