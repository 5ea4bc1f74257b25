package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that ticks with every piece of evidence: what is said, said otherwise, taken back. */
final class SettlingTest {
  private static final Key SHORT = Key.of(1);
  private static final long LONG = 2;
  private static final long LONGER = 3;
  private static final Key ROW = Key.of("links/7");

  /** Settles after each piece. */
  private static final class EveryTime implements WatermarkGenerator<Change> {
    private long ticks;

    @Override
    public void onEvent(Change change, long time, WatermarkOutput output) {
      output.emitWatermark(new Watermark(++ticks));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Ticks come with evidence here.
    }
  }

  private static DataStream<Change> stream(StreamExecutionEnvironment env, List<Change> changes) {
    return env.fromData(changes, ValueType.CHANGE)
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Change>forGenerator(context -> new EveryTime())
                .withTimestampAssigner((change, before) -> 0));
  }

  private static <T> List<T> all(DataStream<T> stream) throws Exception {
    List<T> all = new ArrayList<>();
    CloseableIterator<T> found = stream.executeAndCollect();
    try {
      found.forEachRemaining(all::add);
    } finally {
      found.close();
    }
    return all;
  }

  private static Change size(long text, int words) {
    return new Change(SHORT, PieceName.of(text), new PackedOut().number(words).number(9).toBytes());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void handsOnWhatIsSaidOtherwiseThanBefore(boolean remembers) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    List<Change> evidence =
        List.of(
            size(LONG, 100),
            size(LONG, 100),
            size(LONGER, 200),
            Change.gone(SHORT, PieceName.of(LONGER)),
            Change.gone(SHORT, PieceName.of(LONG)));
    List<Long> parents =
        all(
                stream(env, evidence)
                    .keyBy(Change::key, ValueType.KEY)
                    .process(new Settling(Step.PARENT, new Rest(0), remembers), ValueType.CHANGE)
                    .getSideOutput(Step.ROOTS.tag()))
            .stream()
            .map(change -> change.isGone() ? 0 : new PackedIn(change.value()).longNumber())
            .toList();
    assertThat(parents).containsExactly(LONG, LONGER, LONG, 0L);
  }

  /** As the local path decides: by the numbers with their signs. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofTextsOfOneLengthTheHigherNumberIsTheLonger(boolean remembers) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    List<Long> parents =
        all(
                stream(env, List.of(size(-LONG, 100), size(LONGER, 100)))
                    .keyBy(Change::key, ValueType.KEY)
                    .process(new Settling(Step.PARENT, new Rest(0), remembers), ValueType.CHANGE)
                    .getSideOutput(Step.ROOTS.tag()))
            .stream()
            .map(change -> new PackedIn(change.value()).longNumber())
            .toList();
    assertThat(parents).containsExactly(-LONG, LONGER);
  }

  @Test
  void numbersTheChangesOfARow() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    List<Change> said =
        List.of(
            row("b", "{\"x\":1}"),
            row("b", "{\"x\":1}"),
            row("a", "{\"x\":2}"),
            Change.gone(ROW, by("a")),
            Change.gone(ROW, by("b")));
    List<String> lines =
        all(
                stream(env, said)
                    .keyBy(Change::key, ValueType.KEY)
                    .process(new Upserts(new Rest(0)), TypeInformation.of(Row.class)))
            .stream()
            .map(row -> row.table() + " " + row.line())
            .toList();
    assertThat(lines)
        .containsExactly(
            "links {\"id\":\"7\",\"n\":1,\"gone\":false,\"row\":\"{\\\"x\\\":1}\"}",
            "links {\"id\":\"7\",\"n\":2,\"gone\":false,\"row\":\"{\\\"x\\\":2}\"}",
            "links {\"id\":\"7\",\"n\":3,\"gone\":false,\"row\":\"{\\\"x\\\":1}\"}",
            "links {\"id\":\"7\",\"n\":4,\"gone\":true,\"row\":\"\"}");
  }

  private static PieceName by(String name) {
    return PieceName.of(Key.of(name.charAt(0)));
  }

  private static Change row(String by, String row) {
    byte[] said = new PackedOut().words(Table.LINKS.label()).words("7").words(row).toBytes();
    return new Change(ROW, by(by), said);
  }
}
