package hearsay.engine;

/**
 * One record of a topic.
 *
 * @param place topic, partition and offset, as they stand in keys and messages
 * @param millis when it came, in milliseconds since 1970
 * @param value its bytes; none where the record has no value
 */
public record TopicRecord(String place, long millis, byte[] value) {}
