package hearsay.engine;

import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Runs a {@link Stage} by key. Evidence is kept as it comes; with a later watermark the key is
 * settled, and only what the stage says otherwise than the last time is handed on. So the last
 * state is a pure function of all evidence, whatever the order and however often it was settled in
 * between: a pile is settled once, at its end, a stream with its ticks.
 *
 * <p>What was said is not kept. Where to say it costs little the stage is asked again about the
 * evidence as it was; where it costs more, hashes of it are kept. So that settling again does not
 * cost a stream the most of its time, {@link Rest} spares ticks where there is much to settle.
 */
final class Settling extends KeyedProcessFunction<Key, Change, Change> {
  private static final long serialVersionUID = 1;

  private final Step step;
  private final Rest rest;
  private final boolean remembers;
  private transient Evidence evidence;
  private transient Memory memory;

  /**
   * @param remembers whether to keep hashes of what was said
   */
  Settling(Step step, Rest rest, boolean remembers) {
    this.step = step;
    this.rest = rest;
    this.remembers = remembers;
  }

  @Override
  public void open(OpenContext context) {
    evidence =
        step.hasOneKey()
            ? Evidence.ofOne(getRuntimeContext())
            : Evidence.ofMany(getRuntimeContext());
    memory = new Memory(getRuntimeContext());
  }

  @Override
  public void processElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    evidence.take(change, context.timerService(), rest);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    rest.work(
        context.timerService(),
        () -> settle(context.getCurrentKey(), (to, change) -> context.output(to.tag(), change)));
  }

  private void settle(Key key, BiConsumer<Step, Change> out) throws Exception {
    Map<PieceName, byte[]> later = evidence.since();
    if (later.isEmpty()) {
      return; // An earlier timer has settled it.
    }
    Pieces settled = evidence.settled();
    Pieces all = evidence.settle(settled, later);
    if (settled.isSame(all)) {
      return;
    }
    if (remembers) {
      Said now = ask(key, all);
      memory.handOn(now, now.hashed(), out);
    } else if (settled.isEmpty()) {
      // Nothing was said of it before.
      step.stage()
          .settle(key, all, (to, of, name, says) -> out.accept(to, new Change(of, name, says)));
    } else {
      ask(key, all).handOn(ask(key, settled), out);
    }
  }

  private Said ask(Key key, Pieces pieces) {
    Said answer = new Said();
    step.stage().settle(key, pieces, answer);
    return answer;
  }
}
