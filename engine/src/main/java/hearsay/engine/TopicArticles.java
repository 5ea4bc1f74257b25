package hearsay.engine;

import hearsay.intake.ArticleIntake;
import hearsay.intake.IntakeOptions;
import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import hearsay.ledger.LedgerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the records of a topic into what is said of each article alone. A record is an object that
 * {@code annotate} takes; one that is none is listed and passed over.
 */
final class TopicArticles extends ProcessFunction<TopicRecord, Heard> {
  private static final long serialVersionUID = 1;

  private final Readers readers;
  private final Instant now;
  private final Keeping keeping;
  private transient ArticleReading reading;
  private transient Keeping.Keeper keeper;

  /**
   * @param keeping has what time it is at the least; a record that came later was read at that time
   */
  TopicArticles(Readers readers, Keeping keeping) {
    this.readers = readers;
    this.now = keeping.now();
    this.keeping = keeping;
  }

  /** A source of a topic's records, from its beginning or from where a checkpoint was. */
  static KafkaSource<TopicRecord> source(ArticleSource.Topic from) {
    KafkaSourceBuilder<TopicRecord> source =
        KafkaSource.<TopicRecord>builder()
            .setProperties(from.topic().properties())
            .setTopics(from.topic().name())
            .setGroupId("hearsay-" + from.topic().name())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setProperty("isolation.level", "read_committed")
            .setDeserializer(new Records());
    if (from.isBounded()) {
      source.setBounded(OffsetsInitializer.latest());
    }
    return source.build();
  }

  private static final class Records implements KafkaRecordDeserializationSchema<TopicRecord> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> one, Collector<TopicRecord> out) {
      String place = one.topic() + "/" + one.partition() + "/" + one.offset() + ".jsonl";
      out.collect(new TopicRecord(place, one.timestamp(), inOneLine(one.value())));
    }

    /** Ends of lines mean nothing in JSON, and a record that is no JSON shall cost one refusal. */
    private static byte[] inOneLine(byte[] value) {
      byte[] line = value == null ? new byte[0] : value.clone();
      for (int i = 0; i < line.length; i++) {
        if (line[i] == '\n' || line[i] == '\r') {
          line[i] = ' ';
        }
      }
      return line;
    }

    @Override
    public TypeInformation<TopicRecord> getProducedType() {
      return TypeInformation.of(TopicRecord.class);
    }
  }

  @Override
  public void open(OpenContext context) {
    reading = new ArticleReading(readers.get());
    keeper = keeping.open();
  }

  @Override
  public void close() {
    if (keeper != null) {
      keeper.close();
    }
  }

  @Override
  public void processElement(TopicRecord one, Context context, Collector<Heard> out) {
    read(one, (to, key, id, value) -> out.collect(new Heard(to, new Change(key, id, value))));
  }

  private void read(TopicRecord one, Stage.Sink sink) {
    Instant sent = Instant.ofEpochMilli(one.millis);
    Instant came = sent.isAfter(now) ? sent : now;
    ArticleIntake intake = new ArticleIntake(IntakeOptions.DEFAULTS.at(came));
    try {
      intake.read(
          one.place,
          new ByteArrayInputStream(one.value),
          raw -> reading.read(raw, one.place, came, keeper, sink));
    } catch (LedgerException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A fault of ours, met by one record: it is listed, and costs nobody else anything.
      String reason = "cutting it failed: " + e;
      ArticleReading.refuse(Refusal.of(Origin.file(one.place), "fault", reason), sink);
    }
  }
}
