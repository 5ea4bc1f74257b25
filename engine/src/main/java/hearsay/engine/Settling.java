package hearsay.engine;

import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Runs a {@link Stage} by key. Evidence is kept as it comes; with the next watermark the key is
 * settled, and only what the stage says otherwise than the last time is handed on. So the last
 * state is a pure function of all evidence, whatever the order and however often it was settled in
 * between: a pile is settled once, at its end, a stream with every tick.
 */
final class Settling extends KeyedProcessFunction<String, Change, Change> {
  private static final long serialVersionUID = 1;

  private final Step step;
  private transient Evidence evidence;
  private transient Said said;

  Settling(Step step) {
    this.step = step;
  }

  @Override
  public void open(OpenContext context) {
    evidence = new Evidence(getRuntimeContext().getMapState(Evidence.state()));
    said = new Said(getRuntimeContext().getMapState(Said.state()));
  }

  @Override
  public void processElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    evidence.take(change);
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    TreeMap<String, byte[]> all = evidence.all();
    said.differences(
        sink -> step.stage().settle(context.getCurrentKey(), all, sink),
        (to, change) -> context.output(to.tag(), change));
  }
}
