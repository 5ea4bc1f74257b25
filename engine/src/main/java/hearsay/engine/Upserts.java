package hearsay.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By row: what it says, for whoever keeps the table. Where several say a row, as happens while
 * families are joined, the first of them by name is heard. Changes are numbered by row, and know
 * after which checkpoint they came: whoever goes on from an earlier one takes back what is later.
 */
final class Upserts extends KeyedProcessFunction<String, Change, Row>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private transient Evidence evidence;
  private transient ValueState<Integer> number;
  private transient long checkpoint;

  @Override
  public void initializeState(FunctionInitializationContext context) {
    checkpoint = context.getRestoredCheckpointId().orElse(0);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {
    checkpoint = context.getCheckpointId();
  }

  @Override
  public void open(OpenContext context) {
    evidence = new Evidence(getRuntimeContext());
    number = getRuntimeContext().getState(new ValueStateDescriptor<>("number", Types.INT));
  }

  @Override
  public void processElement(Change change, Context context, Collector<Row> out) throws Exception {
    evidence.take(change);
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Row> out) throws Exception {
    byte[] before = heard(evidence.settled());
    byte[] now = heard(evidence.all());
    evidence.settle();
    if (!Arrays.equals(before, now)) {
      String[] place = context.getCurrentKey().split("/", 2);
      String row = new String(now, StandardCharsets.UTF_8);
      out.collect(new Row(place[0], place[1], next(), checkpoint, row));
    }
  }

  /** What a row says; nothing where nobody says it. */
  private static byte[] heard(SortedMap<String, byte[]> said) {
    return said.isEmpty() ? new byte[0] : said.get(said.firstKey());
  }

  private int next() throws Exception {
    int next = number.value() == null ? 1 : number.value() + 1;
    number.update(next);
    return next;
  }
}
