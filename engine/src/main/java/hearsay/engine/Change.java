package hearsay.engine;

import org.apache.flink.api.common.typeinfo.TypeInfo;

/** One piece of evidence on its way to whoever settles what it is about. Immutable. */
@TypeInfo(ValueType.Factory.class)
final class Change {
  private static final byte[] NOTHING = new byte[0];

  private final Key key;
  private final PieceName name;
  private final byte[] value;

  /**
   * @param key what it is about: a fingerprint, a pair of texts, an article
   * @param name whose evidence it is; a later change of the same name goes over an earlier one
   * @param value the evidence; nothing where there is none any more
   */
  Change(Key key, PieceName name, byte[] value) {
    this.key = key;
    this.name = name;
    this.value = value;
  }

  static Change gone(Key key, PieceName name) {
    return new Change(key, name, NOTHING);
  }

  Key key() {
    return key;
  }

  PieceName name() {
    return name;
  }

  byte[] value() {
    return value;
  }

  boolean isGone() {
    return value.length == 0;
  }
}
