package hearsay.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The program: from articles step by step to tables. The same for a pile and for a stream, in this
 * process and on a cluster; only what a key's evidence comes to at the end counts, see {@link
 * Settling}.
 */
public final class EngineJob {
  /**
   * Raised when a step or a source keeps what it knows in another form, or names it otherwise: what
   * an earlier form saved is refused then, as it would stay beside what is said now.
   */
  private static final String FORM = "-2";

  private final EngineRequest request;
  private final Map<Step, List<DataStream<Change>>> said = new EnumMap<>(Step.class);

  private EngineJob(EngineRequest request) {
    this.request = request;
  }

  /**
   * Runs to the end of what there is to read.
   *
   * @return how many rows each table has, as far as it is known
   * @throws EngineException where the run cannot begin or breaks off
   */
  public static Map<Table, Long> run(EngineRequest request) throws IOException {
    check(request.in());
    request.cluster().ifPresent(ClusterCheck::check);
    request.keeping().open().close();
    request.out().prepare(request.recovery().number());
    new EngineJob(request).execute();
    return request.out().close(!request.in().isBounded());
  }

  private static void check(ArticleSource in) throws IOException {
    if (in instanceof ArticleSource.Topic topic) {
      TopicCheck.check(topic.topic());
    } else if (in instanceof ArticleSource.Folder folder
        && folder.isBounded()
        && Pile.of(folder.path(), 1).isEmpty()) {
      throw new EngineException(
          "there is no article in " + folder.path(),
          "Name a folder with files that read takes",
          null);
    }
  }

  private StreamExecutionEnvironment environment() {
    Configuration settings = EngineSettings.of(request);
    if (request.cluster().isEmpty()) {
      return StreamExecutionEnvironment.createLocalEnvironment(request.slots(), settings);
    }
    Cluster cluster = request.cluster().get();
    String[] jars = cluster.jars().stream().map(Path::toString).toArray(String[]::new);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment(
            cluster.host(), cluster.port(), settings, jars);
    env.setParallelism(request.slots());
    return env;
  }

  /** What an operator is known by in checkpoints. */
  private static String uid(String name) {
    return name + FORM;
  }

  private void execute() {
    StreamExecutionEnvironment env = environment();
    env.setRuntimeMode(
        request.isStream() ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
    if (request.out() instanceof NoRows) {
      heard(env).sinkTo(new DiscardingSink<>()).name("kept");
    } else {
      link(env);
    }
    try {
      env.execute("hearsay");
    } catch (Exception e) {
      throw Failures.of(e);
    }
  }

  private void link(StreamExecutionEnvironment env) {
    read(env);
    Step[] steps = Step.values();
    for (Step step : steps) {
      if (step == Step.ARTICLE_READ) {
        credit();
      } else if (step != Step.ROW && step != Step.ALL_OUTLETS) {
        settle(step);
      }
    }
    request
        .out()
        .take(
            in(Step.ROW)
                .keyBy(Change::key, ValueType.KEY)
                .process(new Upserts(new Rest(Rest.TIMES)), TypeInformation.of(Row.class))
                .uid(uid(Step.ROW.name()))
                .name(Step.ROW.name()));
  }

  private void read(StreamExecutionEnvironment env) {
    SingleOutputStreamOperator<Heard> heard = ticking(heard(env));
    SingleOutputStreamOperator<Change> routed =
        heard.process(new Routing(), ValueType.CHANGE).uid(uid("routing")).name("routing");
    for (Step to : Step.FROM_ARTICLES) {
      add(to, routed.getSideOutput(to.tag()));
    }
  }

  private SingleOutputStreamOperator<Heard> heard(StreamExecutionEnvironment env) {
    TypeInformation<Heard> type = TypeInformation.of(Heard.class);
    if (request.in() instanceof ArticleSource.Topic topic) {
      return env.fromSource(
              TopicArticles.source(topic), WatermarkStrategy.noWatermarks(), "topic of articles")
          .uid(uid("source"))
          .rebalance()
          .process(new TopicArticles(request.readers(), request.keeping()), type)
          .uid(uid("read"))
          .name("read");
    }
    ArticleSource.Folder folder = (ArticleSource.Folder) request.in();
    return env.fromSource(
            FileArticles.source(folder, request.slots(), request.readers(), request.keeping()),
            WatermarkStrategy.noWatermarks(),
            "read",
            type)
        .uid(uid("source"));
  }

  private void settle(Step step) {
    SingleOutputStreamOperator<Change> settled =
        in(step)
            .keyBy(Change::key, ValueType.KEY)
            .process(settling(step), ValueType.CHANGE)
            .uid(uid(step.name()))
            .name(step.name());
    step.speaksTo().forEach(to -> add(to, settled.getSideOutput(to.tag())));
  }

  private KeyedProcessFunction<Key, Change, Change> settling(Step step) {
    Rest rest = new Rest(Rest.TIMES);
    boolean isDear = request.isStream() && step.isDear();
    return isDear && step.hasOneKey()
        ? new SettlingBeside(step.stage(), rest)
        : new Settling(step, rest, isDear);
  }

  private void credit() {
    SingleOutputStreamOperator<Change> credited =
        in(Step.ARTICLE_READ)
            .keyBy(Change::key, ValueType.KEY)
            .connect(in(Step.ALL_OUTLETS).broadcast(Crediting.names()))
            .process(new Crediting(new Rest(Rest.TIMES)), ValueType.CHANGE)
            .uid(uid(Step.ARTICLE_READ.name()))
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
  private SingleOutputStreamOperator<Heard> ticking(SingleOutputStreamOperator<Heard> stream) {
    return request.isStream()
        ? stream.assignTimestampsAndWatermarks(Ticks.strategy()).uid(uid("ticks"))
        : stream;
  }
}
