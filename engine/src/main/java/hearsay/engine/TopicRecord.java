package hearsay.engine;

/**
 * One record of a topic. Written once; its fields are open because the engine's serializer wants
 * them so.
 */
public final class TopicRecord {
  /** Topic, partition and offset, as they stand in keys and messages. */
  public String place;

  /** When it came, in milliseconds since 1970. */
  public long millis;

  /** Its bytes; none where the record has no value. */
  public byte[] value;

  /** For the serializer. */
  public TopicRecord() {}

  TopicRecord(String place, long millis, byte[] value) {
    this.place = place;
    this.millis = millis;
    this.value = value;
  }
}
