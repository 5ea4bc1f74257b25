package hearsay.engine;

import java.util.TreeMap;
import java.util.function.Consumer;
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
  private final boolean isOnce;
  private transient Evidence evidence;
  private transient Said said;

  /**
   * A step's operator.
   *
   * @param isOnce whether every key is settled once only, as in a batch: nothing is remembered then
   */
  Settling(Step step, boolean isOnce) {
    this.step = step;
    this.isOnce = isOnce;
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
    Consumer<Stage.Sink> stage =
        sink -> step.stage().settle(context.getCurrentKey(), all, sink);
    if (isOnce) {
      Said.once(stage, (to, change) -> context.output(to.tag(), change));
    } else {
      said.differences(stage, (to, change) -> context.output(to.tag(), change));
    }
  }
}
