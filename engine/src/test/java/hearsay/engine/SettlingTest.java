package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

/** A stream that ticks with every piece of evidence: what is said, said otherwise, taken back. */
final class SettlingTest {
  private static final String SHORT = "0000000000000001";
  private static final String LONG = "0000000000000002";
  private static final String LONGER = "0000000000000003";

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
    return env.fromData(changes, ChangeType.INFO)
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

  private static Change size(String text, int words) {
    return new Change(SHORT, text, new PackedOut().number(words).number(9).toBytes());
  }

  @Test
  void handsOnWhatIsSaidOtherwiseThanBefore() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    List<Change> evidence =
        List.of(
            size(LONG, 100),
            size(LONG, 100),
            size(LONGER, 200),
            Change.gone(SHORT, LONGER),
            Change.gone(SHORT, LONG));
    List<String> parents =
        all(
                stream(env, evidence)
                    .keyBy(Change::key, Types.STRING)
                    .process(new Settling(Step.PARENT), ChangeType.INFO)
                    .getSideOutput(Step.ROOTS.tag()))
            .stream()
            .map(change -> change.isGone() ? "gone" : new PackedIn(change.value()).words())
            .toList();
    assertThat(parents).containsExactly(LONG, LONGER, LONG, "gone");
  }

  @Test
  void numbersTheChangesOfARow() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    List<Change> said =
        List.of(
            row("b", "{\"x\":1}"),
            row("b", "{\"x\":1}"),
            row("a", "{\"x\":2}"),
            Change.gone("links/7", "a"),
            Change.gone("links/7", "b"));
    List<String> lines =
        all(
                stream(env, said)
                    .keyBy(Change::key, Types.STRING)
                    .process(new Upserts(), TypeInformation.of(Row.class)))
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

  private static Change row(String by, String row) {
    return new Change("links/7", by, row.getBytes(StandardCharsets.UTF_8));
  }
}
