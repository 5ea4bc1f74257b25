package hearsay.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Tables as a topic of changed rows: the key is the table and the row's id, the value the row in
 * JSON, or nothing where there is none any more. Of the records of one key the last holds, so the
 * topic may be compacted. Records are in transactions that end with checkpoints; who reads should
 * ask for committed records only.
 *
 * @param topic where they go
 */
public record TopicRows(KafkaTopic topic) implements RowSink {
  /** Brokers allow a quarter of an hour unless told otherwise. */
  private static final String TRANSACTION_MILLIS = "900000";

  private static final String TIMEOUT = "transaction.timeout.ms";
  private static final Duration TO_COMMIT = Duration.ofMinutes(1);

  @Override
  public void prepare(long from) throws IOException {
    transaction();
    TopicCheck.check(topic);
  }

  @Override
  public void take(DataStream<Row> changes) {
    Properties properties = topic.properties();
    properties.putIfAbsent(TIMEOUT, TRANSACTION_MILLIS);
    changes
        .sinkTo(
            KafkaSink.<Row>builder()
                .setBootstrapServers(topic.brokers())
                .setKafkaProducerConfig(properties)
                .setRecordSerializer(new Records(topic.name()))
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("hearsay-" + topic.name())
                .build())
        .uid("topic")
        .name("topic");
  }

  /**
   * What a transaction may last, less the time that it is open before the checkpoint which ends it
   * begins, and less some to commit it in: the broker gives up what is not ended in time, and its
   * rows would be missing. Better that the run breaks off.
   */
  @Override
  public Duration patience(Duration every) {
    Duration transaction = transaction();
    Duration left = transaction.minus(every).minus(TO_COMMIT);
    if (left.isNegative() || left.isZero()) {
      throw new EngineException(
          "a checkpoint every "
              + every.toSeconds()
              + " s is too seldom: a transaction into a topic may last "
              + transaction.toSeconds()
              + " s, and ends with one",
          "Save more often with --every, or set " + TIMEOUT + " in the file of --kafka-settings",
          null);
    }
    return left;
  }

  private Duration transaction() {
    String millis = topic.settings().getOrDefault(TIMEOUT, TRANSACTION_MILLIS);
    try {
      return Duration.ofMillis(Integer.parseInt(millis.strip()));
    } catch (NumberFormatException e) {
      throw new EngineException(
          TIMEOUT + " is no number of milliseconds: " + millis,
          "Correct it in the file of --kafka-settings",
          e);
    }
  }

  @Override
  public Map<Table, Long> close(boolean mayGoOn) {
    return Map.of();
  }

  private static final class Records implements KafkaRecordSerializationSchema<Row> {
    private static final long serialVersionUID = 1;

    private final String topic;

    Records(String topic) {
      this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        Row row, KafkaSinkContext context, Long timestamp) {
      byte[] key = utf8(row.table() + "/" + row.id());
      return new ProducerRecord<>(topic, key, row.isGone() ? null : utf8(row.row()));
    }

    private static byte[] utf8(String words) {
      return words.getBytes(StandardCharsets.UTF_8);
    }
  }
}
