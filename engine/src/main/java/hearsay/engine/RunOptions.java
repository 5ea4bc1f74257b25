package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.encoder.TrainedAttributionReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code submit} take, and the request that it comes to. */
final class RunOptions {
  private static final int TICK_MILLIS = 2_000;
  private static final String KAFKA = "kafka://";

  /** Who reads. */
  enum ReaderName {
    TRAINED,
    RULES
  }

  /** Where articles come from: one of them. */
  static final class From {
    @Option(
        names = "--in",
        paramLabel = "PATH",
        description = "A folder with everything below it, or one file.")
    private Path in;

    @Option(
        names = "--kafka",
        paramLabel = "HOST:PORT/TOPIC",
        description =
            "A topic of articles, a JSON object a record as annotate takes them; read from its"
                + " beginning, and on as they come.")
    private String kafka;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private From from;

  @Option(
      names = "--out",
      paramLabel = "PLACE",
      description =
          "A folder for the tables, where those of an earlier run are replaced; or"
              + " kafka://HOST:PORT/TOPIC for a topic of changed rows, by table and id.")
  private String out;

  @Option(
      names = "--ledger",
      paramLabel = "ADDRESS",
      description =
          "Also keep what is read in a ledger at a PostgreSQL server, postgresql://USER@HOST/DATABASE,"
              + " as hearsay read does. Without --out nothing else is done.")
  private String ledger;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "batch settles everything once, at the end of the pile; streaming settles again and again"
              + " as articles come. Both end with the same tables (default: batch for what has an"
              + " end, unless checkpoints are asked for).")
  private EngineRequest.Mode mode;

  @Option(
      names = "--slots",
      paramLabel = "N",
      description = "Read N articles at a time (default: as many as there are processors).")
  private int slots = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--reader",
      paramLabel = "READER",
      defaultValue = "TRAINED",
      description = "trained, or rules: direct quotations alone, much faster (default: trained).")
  private ReaderName reader;

  @Option(
      names = "--follow",
      description = "Read on as files come into the folder, or change; ends when it is stopped.")
  private boolean isFollowed;

  @Option(names = "--bounded", description = "Read the topic to the end that it has now, and stop.")
  private boolean isBounded;

  @Option(
      names = "--kafka-settings",
      paramLabel = "FILE",
      description =
          "Settings for Kafka's clients, a name=value a line: how to be let in, for instance.")
  private Path kafkaSettings;

  @Option(
      names = "--checkpoints",
      paramLabel = "FOLDER",
      description = "Where a stream saves what it knows (default: .checkpoints in --out).")
  private Path checkpoints;

  @Option(
      names = "--state",
      paramLabel = "WHERE",
      defaultValue = "HEAP",
      description =
          "heap keeps what a stream knows in memory; disk, where that is too small, in the machine's"
              + " folder for temporary files, and is slower (default: heap).")
  private Recovery.State state;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How often it saves, and new rows are seen (default: 10).")
  private double every;

  @Option(
      names = "--from",
      paramLabel = "CHECKPOINT",
      description =
          "Go on from a checkpoint or savepoint, or from the last one in a folder of checkpoints.")
  private Path start;

  @Option(
      names = "--restarts",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Begin again so often after a failure, a stream from its last checkpoint (default: 3).")
  private int restarts;

  /** The request, or what is wrong with the command. */
  EngineRequest request(Optional<Cluster> cluster) throws IOException {
    if (slots < 1 || slots > EngineSettings.KEY_GROUPS) {
      throw wrong(
          "--slots takes a number from 1 to " + EngineSettings.KEY_GROUPS + ", not " + slots);
    }
    if (every < 0.1) {
      throw wrong("--every takes a tenth of a second or more, not " + every);
    }
    if (restarts < 0) {
      throw wrong("--restarts takes a number from 0, not " + restarts);
    }
    ArticleSource source = source();
    RowSink sink = sink();
    EngineRequest.Mode how = mode(source);
    boolean hasFolder = sink instanceof TableFiles;
    if (how == EngineRequest.Mode.STREAMING && !hasFolder && checkpoints == null) {
      throw wrong("a stream into no folder of tables needs --checkpoints FOLDER");
    }
    return new EngineRequest(
        source, sink, how, slots, TICK_MILLIS, readers(), keeping(), recovery(), cluster);
  }

  private ArticleSource source() throws IOException {
    if (from.kafka != null) {
      if (isFollowed) {
        throw wrong("--follow is for folders; a topic is followed unless --bounded is given");
      }
      return new ArticleSource.Topic(topic("--kafka", from.kafka), isBounded);
    }
    if (!Files.exists(from.in)) {
      throw wrong("there is nothing at " + from.in);
    }
    if (isBounded) {
      throw wrong("--bounded is for topics; a folder is read once unless --follow is given");
    }
    if (isFollowed && !Files.isDirectory(from.in)) {
      throw wrong("--follow takes a folder, and " + from.in + " is a file");
    }
    return new ArticleSource.Folder(from.in.toAbsolutePath().normalize(), isFollowed);
  }

  private Keeping keeping() {
    Instant now = Instant.now();
    if (ledger == null) {
      return Keeping.none(now);
    }
    Keeping keeping = new Keeping(ledger, now);
    if (!keeping.isShared()) {
      throw wrong("--ledger takes postgresql://USER@HOST/DATABASE, which many may write");
    }
    return keeping;
  }

  private RowSink sink() throws IOException {
    if (out == null) {
      if (ledger == null) {
        throw wrong(
            "--out PLACE says where the tables go, --ledger ADDRESS where articles are kept");
      }
      return new NoRows();
    }
    if (out.startsWith(KAFKA)) {
      return new TopicRows(topic("--out", out));
    }
    if (out.matches("[a-z][a-z0-9]+://.*")) {
      throw wrong("--out takes a folder or kafka://HOST:PORT/TOPIC, not " + out);
    }
    Path folder = Path.of(out).toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong("--out takes a folder, and " + out + " is a file");
    }
    return new TableFiles(folder);
  }

  private KafkaTopic topic(String option, String place) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    if (kafkaSettings != null) {
      if (!Files.isRegularFile(kafkaSettings)) {
        throw wrong("there is no file of settings at " + kafkaSettings);
      }
      Properties properties = new Properties();
      try (Reader file = Files.newBufferedReader(kafkaSettings, StandardCharsets.UTF_8)) {
        properties.load(file);
      }
      properties
          .stringPropertyNames()
          .forEach(key -> settings.put(key, properties.getProperty(key)));
    }
    return KafkaTopic.parse(place, settings)
        .orElseThrow(() -> wrong(option + " takes HOST:PORT/TOPIC, not " + place));
  }

  private EngineRequest.Mode mode(ArticleSource source) {
    boolean isOnDisk = state == Recovery.State.DISK;
    boolean needsStream = !source.isBounded() || checkpoints != null || start != null || isOnDisk;
    if (needsStream && mode == EngineRequest.Mode.BATCH) {
      throw wrong(
          "--mode batch has no checkpoints and no state, and needs an end of what there is to read");
    }
    return needsStream
        ? EngineRequest.Mode.STREAMING
        : mode == null ? EngineRequest.Mode.BATCH : mode;
  }

  private Recovery recovery() throws IOException {
    Optional<Path> begin = Optional.empty();
    if (start != null) {
      begin = Recovery.find(start.toAbsolutePath().normalize());
      if (begin.isEmpty()) {
        throw wrong("there is no complete checkpoint at " + start);
      }
    }
    return new Recovery(
        saved().toAbsolutePath().normalize(), Math.round(every * 1_000), begin, restarts, state);
  }

  /** Where checkpoints go; a pile without a folder of tables makes none. */
  private Path saved() {
    return checkpoints != null
        ? checkpoints
        : Path.of(out == null ? "" : out).resolve(TableFiles.CHECKPOINTS);
  }

  private Readers readers() {
    return reader == ReaderName.RULES
        ? () -> new ArticleReader(Hearsay.attributionReader())
        : () -> new ArticleReader(TrainedAttributionReader.shipped());
  }

  /** Runs it and says what became of it. */
  static int run(EngineRequest request) throws IOException {
    Map<Table, Long> rows = EngineJob.run(request);
    if (request.out() instanceof TableFiles tables) {
      print(tables, rows);
    } else if (request.out() instanceof NoRows) {
      System.out.println("articles are in " + request.keeping().shown());
    } else {
      System.out.println("rows are in " + request.out());
    }
    return 0;
  }

  static void print(TableFiles tables, Map<Table, Long> rows) {
    rows.forEach(
        (table, count) ->
            System.out.println(
                String.format(Locale.ROOT, "%,9d", count) + "  " + tables.file(table)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
