package hearsay.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Settles a {@link Stage} of one key beside the stream, as {@link Settling} does within it: all
 * articles come by such a key, and everybody would wait while it is settled. A thread works on the
 * evidence as it is; what it finds is handed on with a later tick, and what came in the meantime is
 * settled after that. At the end of what there is to read, it is waited for.
 *
 * <p>What is being worked on when a run breaks off is lost, but that it is owed is kept: it is
 * settled again from the checkpoint that the run goes on from. A stage does not look whether
 * anybody still waits: a thread that was given up works to the end of what it has.
 */
final class SettlingBeside extends KeyedProcessFunction<Key, Change, Change> {
  private static final long serialVersionUID = 1;

  private record Answer(Said said, Said hashed, long nanos) {}

  private final Stage stage;
  private final Rest rest;
  private transient Evidence evidence;
  private transient Memory memory;

  /** Whether evidence counts as settled of which nothing was handed on yet. */
  private transient ValueState<Boolean> isOwed;

  private transient ExecutorService thread;

  /** What is being worked on; null where nothing is. */
  private transient Future<Answer> work;

  SettlingBeside(Stage stage, Rest rest) {
    this.stage = stage;
    this.rest = rest;
  }

  @Override
  public void open(OpenContext context) {
    evidence = Evidence.ofOne(getRuntimeContext());
    memory = new Memory(getRuntimeContext());
    isOwed = getRuntimeContext().getState(new ValueStateDescriptor<>("owed", Types.BOOLEAN));
    thread = Executors.newSingleThreadExecutor(SettlingBeside::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "settling beside the stream");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.shutdownNow();
    }
  }

  @Override
  public void processElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    evidence.take(change, context.timerService(), rest);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    TimerService ticks = context.timerService();
    Key key = context.getCurrentKey();
    BiConsumer<Step, Change> to = (step, change) -> context.output(step.tag(), change);
    if (ticks.currentWatermark() == Long.MAX_VALUE) {
      handOn(ticks, to);
      begin(key, ticks);
      handOn(ticks, to);
      return;
    }
    if (work != null && work.isDone()) {
      handOn(ticks, to);
    }
    if (work == null && rest.isOver(ticks)) {
      begin(key, ticks);
    }
    if (work != null) {
      ticks.registerEventTimeTimer(ticks.currentWatermark() + 1);
    } else if (isDue()) {
      ticks.registerEventTimeTimer(rest.next(ticks));
    }
  }

  private boolean isDue() throws Exception {
    return isOwed.value() != null || evidence.hasMore();
  }

  /** Lets the thread work on all there is, if it is not what was settled before. */
  private void begin(Key key, TimerService ticks) throws Exception {
    if (isDue()) {
      rest.work(
          ticks,
          () -> {
            Pieces settled = evidence.settled();
            Pieces all = evidence.settle(settled, evidence.since());
            if (isOwed.value() != null || !settled.isSame(all)) {
              isOwed.update(true);
              work = thread.submit(() -> settle(key, all));
            }
          });
    }
  }

  private Answer settle(Key key, Pieces all) {
    long start = System.nanoTime();
    Said said = new Said();
    stage.settle(key, all, said);
    return new Answer(said, said.hashed(), System.nanoTime() - start);
  }

  /** Waits for what is being worked on, if anything is. */
  private void handOn(TimerService ticks, BiConsumer<Step, Change> out) throws Exception {
    if (work == null) {
      return;
    }
    Answer answer = answer();
    work = null;
    isOwed.clear();
    memory.handOn(answer.said(), answer.hashed(), out);
    rest.worked(ticks, answer.nanos());
  }

  private Answer answer() throws Exception {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
