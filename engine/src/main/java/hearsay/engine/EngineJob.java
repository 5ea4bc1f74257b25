package hearsay.engine;

import hearsay.store.ChangedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The program: from files to articles, from articles step by step to tables. The same for a pile
 * and for a stream; only what a key's evidence comes to at the end counts, see {@link Settling}.
 */
public final class EngineJob {
  /** What a slot's network buffers and sorting may take; every step has some of it. */
  private static final MemorySize MEMORY = MemorySize.ofMebiBytes(256);

  /** Where a stream saves what it knows while it runs. */
  static final String CHECKPOINTS = ".checkpoints";

  private static final long CHECKPOINT_MILLIS = 10_000;

  private final EngineRequest request;
  private final Map<Step, List<DataStream<Change>>> said = new EnumMap<>(Step.class);

  private EngineJob(EngineRequest request) {
    this.request = request;
  }

  /**
   * Runs inside this process, to the end of the pile.
   *
   * @return how many rows each table has
   */
  public static Map<Table, Long> run(EngineRequest request) throws IOException {
    Pile pile = Pile.of(request.in(), request.slots());
    if (pile.files().isEmpty()) {
      throw new EngineException(
          "there is no article in " + request.in(),
          "Name a folder with files that read takes",
          null);
    }
    Path changes = request.out().resolve(".changes");
    ChangedTables tables = new ChangedTables(changes);
    tables.clear();
    Files.createDirectories(request.out());
    new EngineJob(request).execute(pile, changes);
    Map<Table, Long> rows = new TreeMap<>();
    for (Table table : Table.values()) {
      Path file = request.out().resolve(table.label() + ".parquet");
      rows.put(table, tables.write(table.label(), file));
    }
    tables.clear();
    new ChangedTables(request.out().resolve(CHECKPOINTS)).clear();
    return rows;
  }

  private void execute(Pile pile, Path changes) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(request.slots(), configuration());
    boolean isStream = request.mode() == EngineRequest.Mode.STREAMING;
    env.setRuntimeMode(isStream ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
    read(env, pile);
    Step[] steps = Step.values();
    for (Step step : steps) {
      if (step == Step.ARTICLE_READ) {
        credit();
      } else if (step != Step.ROW && step != Step.ALL_OUTLETS) {
        settle(step);
      }
    }
    in(Step.ROW)
        .keyBy(Change::key, Types.STRING)
        .process(new Upserts(), TypeInformation.of(Row.class))
        .name(Step.ROW.name())
        .sinkTo(TableFiles.in(changes))
        .name("tables");
    try {
      env.execute("hearsay");
    } catch (Exception e) {
      throw new EngineException("the run broke off: " + reason(e), "Run it again with --debug", e);
    }
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.toString();
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, request.slots());
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MEMORY);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MEMORY);
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MEMORY);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    if (request.mode() == EngineRequest.Mode.STREAMING) {
      configuration.set(
          PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(request.tickMillis()));
      configuration.set(
          CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(CHECKPOINT_MILLIS));
      configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      configuration.set(
          CheckpointingOptions.CHECKPOINTS_DIRECTORY,
          request.out().resolve(CHECKPOINTS).toUri().toString());
    }
    return configuration;
  }

  private void read(StreamExecutionEnvironment env, Pile pile) {
    SingleOutputStreamOperator<Change> read =
        env.fromData(pile.files(), TypeInformation.of(FilePart.class))
            .setParallelism(1)
            .rebalance()
            .process(new ArticleReading(request.readers(), request.now()), ChangeType.INFO)
            .name("read");
    for (Step to : Step.FROM_ARTICLES) {
      add(to, ticking(read.getSideOutput(to.tag())));
    }
    List<Change> refused = new ArrayList<>();
    pile.refused()
        .forEach(
            one ->
                ArticleReading.refuse(
                    one, (to, key, id, value) -> refused.add(new Change(key, id, value))));
    if (!refused.isEmpty()) {
      add(Step.ROW, ticking(env.fromData(refused, ChangeType.INFO).setParallelism(1)));
    }
  }

  private void settle(Step step) {
    SingleOutputStreamOperator<Change> settled =
        in(step)
            .keyBy(Change::key, Types.STRING)
            .process(new Settling(step), ChangeType.INFO)
            .name(step.name());
    step.speaksTo().forEach(to -> add(to, settled.getSideOutput(to.tag())));
  }

  private void credit() {
    SingleOutputStreamOperator<Change> credited =
        in(Step.ARTICLE_READ)
            .keyBy(Change::key, Types.STRING)
            .connect(in(Step.ALL_OUTLETS).broadcast(Crediting.names()))
            .process(new Crediting(), ChangeType.INFO)
            .name(Step.ARTICLE_READ.name());
    Step.ARTICLE_READ.speaksTo().forEach(to -> add(to, credited.getSideOutput(to.tag())));
  }

  private void add(Step to, DataStream<Change> stream) {
    said.computeIfAbsent(to, any -> new ArrayList<>()).add(stream);
  }

  /** All that is said to a step. */
  private DataStream<Change> in(Step step) {
    return said.get(step).stream().reduce(DataStream::union).orElseThrow();
  }

  /** In a stream, evidence is settled with every tick; a pile has one tick, its end. */
  private DataStream<Change> ticking(DataStream<Change> stream) {
    return request.mode() == EngineRequest.Mode.BATCH
        ? stream
        : stream.assignTimestampsAndWatermarks(Ticks.strategy());
  }
}
