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
 *
 * <p>A step with one key has all evidence of the archive: settled with every tick, a stream would
 * cost the square of its length. Such a step rests ten times as long as it worked, so that it takes
 * an eleventh of the time at the most, however much it has; at the end it is settled anyway.
 */
final class Settling extends KeyedProcessFunction<String, Change, Change> {
  private static final long serialVersionUID = 1;

  /** So many times as long as it took to settle the one key of a step, it is left alone. */
  private static final int REST = 10;

  private static final long NANOS = 1_000_000;

  private final Step step;
  private transient Evidence evidence;

  /** By the clock of ticks. */
  private transient long restsUntil;

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
    long now = context.timerService().currentWatermark();
    if (step.hasOneKey() && now < restsUntil) {
      context.timerService().registerEventTimeTimer(restsUntil);
      return;
    }
    long start = System.nanoTime();
    settle(context);
    restsUntil = now + REST * ((System.nanoTime() - start) / NANOS);
  }

  private void settle(OnTimerContext context) throws Exception {
    Said before = new Said();
    step.stage().settle(context.getCurrentKey(), evidence.settled(), before);
    Said now = new Said();
    step.stage().settle(context.getCurrentKey(), evidence.all(), now);
    evidence.settle();
    now.handOn(before, (to, change) -> context.output(to.tag(), change));
  }
}
