package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hearsay.apitest.SourceTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a run from being done is one line for a person. */
final class FailureTest {
  private static final String OTHER_FLINK =
      "{\"refresh-interval\": 3000, \"timezone-name\": \"UTC\", \"timezone-offset\": 0,"
          + " \"flink-version\": \"1.20.1\", \"flink-revision\": \"x\", \"features\":"
          + " {\"web-submit\": true, \"web-cancel\": true, \"web-rescale\": false,"
          + " \"web-history\": false}}";

  @TempDir private Path folder;

  private EngineRequest request(String mode) {
    return Runs.request(
        SourceTree.root().resolve("samples/harbour"), folder.resolve("out"), mode, 1, 100);
  }

  private EngineRequest on(int port) {
    return Runs.with(request("BATCH"), new Cluster("127.0.0.1", port, List.of()), 1);
  }

  @Test
  void aClusterOfAnotherVersionIsNotSentAnything() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = OTHER_FLINK.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThatThrownBy(() -> EngineJob.run(on(port)))
          .isInstanceOf(EngineException.class)
          .hasMessage(
              "the cluster at 127.0.0.1:"
                  + port
                  + " runs Flink 1.20.1, and this program is for"
                  + " 2.3.0");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aClusterThatDoesNotAnswerIsSaid() {
    assertThatThrownBy(() -> EngineJob.run(on(9)))
        .isInstanceOf(EngineException.class)
        .hasMessage("no Flink cluster answers at 127.0.0.1:9");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsSaid() {
    KafkaTopic nobody = new KafkaTopic("127.0.0.1:9", "articles", Map.of());
    EngineRequest request = Runs.with(request("BATCH"), new ArticleSource.Topic(nobody, true));
    assertThatThrownBy(() -> EngineJob.run(request))
        .isInstanceOf(EngineException.class)
        .hasMessage("no Kafka broker answers at 127.0.0.1:9");
  }

  @Test
  void aCheckpointThatIsDamagedIsSaid() throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve("checkpoints/job/chk-7"));
    Files.writeString(checkpoint.resolve("_metadata"), "torn");
    Recovery recovery =
        new Recovery(folder, 1_000, Recovery.find(folder.resolve("checkpoints")), 0);
    assertThatThrownBy(() -> EngineJob.run(Runs.with(request("STREAMING"), recovery)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("chk-7 is no checkpoint that can be read");
  }

  @Test
  void noCheckpointIsNone() throws IOException {
    assertThat(Recovery.find(folder.resolve("nowhere"))).isEqualTo(Optional.empty());
    assertThat(Recovery.find(folder)).isEqualTo(Optional.empty());
  }

  /** The broker would give up what a checkpoint does not end in time. */
  @Test
  void noCheckpointOutlastsTheTransactionThatItEnds() {
    Duration every = Duration.ofSeconds(10);
    assertThat(rows(Map.of()).patience(every)).isLessThan(Duration.ofMinutes(15).minus(every));
    TopicRows hour = rows(Map.of("transaction.timeout.ms", "3600000"));
    assertThat(hour.patience(every)).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(59));
    assertThatThrownBy(() -> rows(Map.of()).patience(Duration.ofMinutes(15)))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "a checkpoint every 900 s is too seldom: a transaction into a topic may last 900 s,"
                + " and ends with one");
    assertThatThrownBy(() -> rows(Map.of("transaction.timeout.ms", "soon")).prepare(0))
        .isInstanceOf(EngineException.class)
        .hasMessage("transaction.timeout.ms is no number of milliseconds: soon");
    EngineRequest request = Runs.with(request("STREAMING"), rows(Map.of()));
    assertThat(EngineSettings.of(request).get(CheckpointingOptions.CHECKPOINTING_TIMEOUT))
        .isEqualTo(rows(Map.of()).patience(Duration.ofMillis(request.recovery().everyMillis())));
  }

  private static TopicRows rows(Map<String, String> settings) {
    return new TopicRows(new KafkaTopic("127.0.0.1:1", "rows", settings));
  }

  /** A process that may write small files only stands for a disk without room. */
  @Test
  void aDiskThatIsFullIsSaid() throws IOException, InterruptedException {
    Path pile = Files.createDirectories(folder.resolve("pile"));
    Files.write(pile.resolve("pile.jsonl"), MadePile.lines(400, 1));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words =
        List.of(
            "sh",
            "-c",
            "ulimit -f 100 && exec \"$0\" \"$@\"",
            java,
            "-XX:-UsePerfData",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            EngineMain.class.getName(),
            "run",
            "--in",
            pile.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--mode",
            "streaming",
            "--every",
            "60",
            "--reader",
            "rules",
            "--slots",
            "1",
            "--restarts",
            "0");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said)
        .contains("hearsay: the run broke off, a file could not be read or written: ")
        .contains("See that there is room on the disk");
  }
}
