package hearsay.engine;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Runs a {@link Stage} by key. Evidence is kept as it comes; with the next watermark the key is
 * settled, and only what the stage says otherwise than the last time is handed on. So the last
 * state is a pure function of all evidence, whatever the order and however often it was settled in
 * between: a pile is settled once, at its end, a stream with every tick.
 *
 * <p>What was said is not kept: the stage is asked again about the evidence as it was. That costs
 * time for keys that are settled again, and saves the larger part of the state.
 */
final class Settling extends KeyedProcessFunction<String, Change, Change> {
  private static final long serialVersionUID = 1;

  private final Step step;
  private transient Evidence evidence;

  Settling(Step step) {
    this.step = step;
  }

  @Override
  public void open(OpenContext context) {
    evidence = new Evidence(getRuntimeContext());
  }

  @Override
  public void processElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    evidence.take(change);
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    Said before = new Said();
    step.stage().settle(context.getCurrentKey(), evidence.settled(), before);
    Said now = new Said();
    step.stage().settle(context.getCurrentKey(), evidence.all(), now);
    evidence.settle();
    now.handOn(before, (to, change) -> context.output(to.tag(), change));
  }
}
