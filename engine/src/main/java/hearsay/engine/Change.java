package hearsay.engine;

/**
 * One piece of evidence on its way to whoever settles what it is about. Written once; its fields
 * are open because the engine's serializer wants them so.
 */
public final class Change {
  private static final byte[] NOTHING = new byte[0];

  /** What it is about: a fingerprint, a pair of texts, an article. */
  public String key;

  /** Whose evidence it is; a later change of the same id goes over an earlier one. */
  public String id;

  /** The evidence; nothing where there is none any more. */
  public byte[] value;

  /** For the serializer. */
  public Change() {}

  Change(String key, String id, byte[] value) {
    this.key = key;
    this.id = id;
    this.value = value;
  }

  static Change gone(String key, String id) {
    return new Change(key, id, NOTHING);
  }

  String key() {
    return key;
  }

  String id() {
    return id;
  }

  byte[] value() {
    return value;
  }

  boolean isGone() {
    return value.length == 0;
  }
}
