package hearsay.engine;

import java.util.Arrays;
import java.util.Map;
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
final class Upserts extends KeyedProcessFunction<Key, Change, Row> implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  private final Rest rest;
  private transient Evidence evidence;
  private transient ValueState<Integer> number;
  private transient long checkpoint;

  Upserts(Rest rest) {
    this.rest = rest;
  }

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
    evidence = Evidence.ofMany(getRuntimeContext());
    number = getRuntimeContext().getState(new ValueStateDescriptor<>("number", Types.INT));
  }

  @Override
  public void processElement(Change change, Context context, Collector<Row> out) throws Exception {
    evidence.take(change, context.timerService(), rest);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Row> out) throws Exception {
    rest.work(context.timerService(), () -> settle(out));
  }

  private void settle(Collector<Row> out) throws Exception {
    Map<PieceName, byte[]> later = evidence.since();
    Pieces settled = evidence.settled();
    byte[] before = heard(settled);
    byte[] now = heard(evidence.settle(settled, later));
    if (!Arrays.equals(before, now)) {
      PackedIn in = new PackedIn(now.length == 0 ? before : now);
      String table = in.words();
      String id = in.words();
      out.collect(new Row(table, id, next(), checkpoint, now.length == 0 ? "" : in.words()));
    }
  }

  /** What a row says; nothing where nobody says it. */
  private static byte[] heard(Pieces said) {
    return said.isEmpty() ? new byte[0] : said.value(0);
  }

  private int next() throws Exception {
    int next = number.value() == null ? 1 : number.value() + 1;
    number.update(next);
    return next;
  }
}
