package hearsay.engine;

import static hearsay.engine.Runs.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles out of a topic, and rows into one, with a broker of Kafka that runs beside the test. */
@Tag("cluster")
final class TopicTest {
  private static final int ARTICLES = 90;

  @TempDir private static Path running;
  private static SmallCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = SmallCluster.start(running);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    cluster.stop();
  }

  private EngineRequest request(EngineRequest.Mode mode, KafkaTopic topic) throws IOException {
    Path pile = Files.createDirectories(folder.resolve("pile"));
    Files.write(pile.resolve("pile.jsonl"), MadePile.lines(ARTICLES, 3));
    EngineRequest request = Runs.request(pile, folder.resolve("out"), mode.name(), 2, 100);
    return topic == null ? request : Runs.with(request, new ArticleSource.Topic(topic, true));
  }

  private static List<byte[]> articles() {
    List<byte[]> values = new ArrayList<>();
    MadePile.lines(ARTICLES, 3).forEach(line -> values.add(line.getBytes(StandardCharsets.UTF_8)));
    return values;
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /** What producers send on a bad day. */
  private static List<byte[]> poison() {
    List<byte[]> values = new ArrayList<>();
    values.add(null);
    values.add(new byte[0]);
    values.add(utf8("no JSON at all"));
    values.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3});
    values.add(utf8("{\"id\": \"broken\", \"text\": "));
    values.add(utf8("{\"id\": \"renamed\", \"body\": \"The field is called otherwise now.\"}"));
    values.add(utf8("{\"id\": \"typed\", \"text\": {\"de\": \"Kein Satz.\"}}"));
    return values;
  }

  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void readsATopicAsAFolderAndListsWhatIsNoArticle(EngineRequest.Mode mode)
      throws IOException, ExecutionException, InterruptedException {
    List<byte[]> values = new ArrayList<>(articles());
    values.addAll(poison());
    values.addAll(articles().subList(0, 20));
    Collections.shuffle(values, new Random(mode.name().length()));
    KafkaTopic topic = cluster.fill("articles-" + mode, values);
    Map<Table, SortedSet<String>> expected = LocalPath.tables(request(mode, null));
    assertThat(expected.get(Table.LINKS)).hasSizeGreaterThan(10);
    Map<Table, SortedSet<String>> found = Runs.tables(request(mode, topic));
    SortedSet<String> refused = found.put(Table.REFUSED, expected.get(Table.REFUSED));
    assertSame(found, expected);
    assertThat(refused).hasSize(poison().size());
    assertThat(refused).allMatch(row -> row.contains("\"place\":\"articles-" + mode + "/"));
  }

  @Test
  void fieldsThatAreNotKnownChangeNothing()
      throws IOException, ExecutionException, InterruptedException {
    List<byte[]> values = new ArrayList<>();
    for (String line : MadePile.lines(ARTICLES, 3)) {
      values.add(utf8("{\"schema\": 9, \"tags\": [{\"a\": null}],\n " + line.substring(1)));
    }
    KafkaTopic topic = cluster.fill("widened", values);
    assertSame(
        Runs.tables(request(EngineRequest.Mode.BATCH, topic)),
        LocalPath.tables(request(EngineRequest.Mode.BATCH, null)));
  }

  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void writesRowsIntoATopicByKey(EngineRequest.Mode mode)
      throws IOException, ExecutionException, InterruptedException {
    EngineRequest request = request(mode, cluster.fill("in-" + mode, articles()));
    KafkaTopic rows = cluster.fill("rows-" + mode, List.of());
    EngineJob.run(Runs.with(request, new TopicRows(rows)));
    assertSame(committed(rows), LocalPath.tables(request(mode, null)));
  }

  /** What holds by the committed records of a topic. */
  static Map<Table, SortedSet<String>> committed(KafkaTopic topic) {
    Map<String, String> last = new HashMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", topic.brokers(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, String> row : consumer.poll(Duration.ofMillis(200))) {
          last.put(row.key(), row.value());
        }
      }
    }
    Map<Table, SortedSet<String>> tables = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      SortedSet<String> rows = new TreeSet<>();
      last.forEach(
          (key, row) -> {
            if (key.startsWith(table.label() + "/") && row != null) {
              rows.add(row);
            }
          });
      tables.put(table, rows);
    }
    return tables;
  }

  @Test
  void saysWhatIsWrongWithABroker() throws IOException {
    KafkaTopic nobody = new KafkaTopic("127.0.0.1:9", "articles", Map.of());
    assertThatThrownBy(() -> EngineJob.run(request(EngineRequest.Mode.BATCH, nobody)))
        .isInstanceOf(EngineException.class)
        .hasMessage("no Kafka broker answers at 127.0.0.1:9");
    assertThatThrownBy(
            () -> EngineJob.run(request(EngineRequest.Mode.BATCH, cluster.topic("nothing"))))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("there is no topic nothing at 127.0.0.1:");
  }

  @Test
  void aPasswordLetsInAndAWrongOneIsSaid()
      throws IOException, ExecutionException, InterruptedException {
    KafkaTopic open = cluster.fill("guarded", articles());
    KafkaTopic wrong = guarded(open, "wharf");
    assertThatThrownBy(() -> EngineJob.run(request(EngineRequest.Mode.BATCH, wrong)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("does not let us in");
    EngineJob.run(request(EngineRequest.Mode.BATCH, guarded(open, "harbour")));
  }

  private static KafkaTopic guarded(KafkaTopic topic, String password) {
    return new KafkaTopic(
        "127.0.0.1:" + cluster.port("kafka_password"),
        topic.name(),
        Map.of(
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"reader\""
                + " password=\""
                + password
                + "\";"));
  }

  @Test
  void aBrokerThatIsKilledIsWaitedFor()
      throws IOException, ExecutionException, InterruptedException {
    KafkaTopic rows = cluster.fill("rows-killed", List.of());
    EngineRequest request =
        request(EngineRequest.Mode.STREAMING, cluster.fill("in-killed", articles()));
    Recovery recovery = new Recovery(folder.resolve("checkpoints"), 200, Optional.empty(), 20);
    EngineRequest all = Runs.with(Runs.with(request, recovery), new TopicRows(rows));
    SlowReading.before(Set.of(40), TopicTest::killBroker);
    EngineJob.run(Runs.with(all, SlowReading.readers(20)));
    assertSame(committed(rows), LocalPath.tables(request(EngineRequest.Mode.STREAMING, null)));
  }

  private static void killBroker() {
    try {
      cluster.killAndLaunch("kafka");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
