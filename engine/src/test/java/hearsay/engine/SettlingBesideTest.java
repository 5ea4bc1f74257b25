package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step of one key that is settled by a thread of its own, which a test lets go on. */
@Timeout(60)
final class SettlingBesideTest {
  private static final PieceName COUNT = PieceName.of(Key.of(7));

  /** How often the stage may say what it found. */
  private static final Semaphore MAY_ANSWER = new Semaphore(0);

  /** How often it was asked. */
  private static final Semaphore ASKED = new Semaphore(0);

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<Key, Change, Change> {
    Harness(Stage stage) throws Exception {
      super(
          new KeyedProcessOperator<>(new SettlingBeside(stage, new Rest(0))),
          Change::key,
          ValueType.KEY);
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    void piece(long name) throws Exception {
      processElement(new Change(Key.ALL, PieceName.of(Key.of(name)), new byte[] {1}), 0);
    }

    /** What was said by now, of what it is asked for the first time. */
    List<Integer> said() {
      Queue<StreamRecord<Change>> all = getSideOutput(Step.ROW.tag());
      List<Integer> counts = new ArrayList<>();
      if (all != null) {
        all.forEach(one -> counts.add((int) one.getValue().value()[0]));
        all.clear();
      }
      return counts;
    }
  }

  @BeforeEach
  void none() {
    MAY_ANSWER.drainPermits();
    ASKED.drainPermits();
  }

  /** Says how many pieces there are, when it may. */
  private static void count(Key key, Pieces pieces, Stage.Sink sink) {
    ASKED.release();
    MAY_ANSWER.acquireUninterruptibly();
    sink.say(Step.ROW, key, COUNT, new byte[] {(byte) pieces.size()});
  }

  private static void fail(Key key, Pieces pieces, Stage.Sink sink) {
    throw new IllegalStateException("no stories today");
  }

  private static Harness open(Stage stage) throws Exception {
    Harness harness = new Harness(stage);
    harness.open();
    return harness;
  }

  /** Ticks until something was said, as the clock does. */
  private static List<Integer> tick(Harness harness, long from) throws Exception {
    List<Integer> said = harness.said();
    for (long tick = from; said.isEmpty(); tick++) {
      TimeUnit.MILLISECONDS.sleep(1);
      harness.processWatermark(tick);
      said = harness.said();
    }
    return said;
  }

  @Test
  void goesOnWithTheStreamWhileItIsSettled() throws Exception {
    try (Harness harness = open(SettlingBesideTest::count)) {
      harness.piece(1);
      harness.processWatermark(1);
      ASKED.acquire();
      // The thread is at work and may not answer: evidence, ticks and checkpoints go on.
      harness.piece(2);
      harness.piece(3);
      harness.processWatermark(2);
      harness.snapshot(1, 0);
      harness.processWatermark(3);
      assertThat(harness.said()).isEmpty();
      MAY_ANSWER.release();
      assertThat(tick(harness, 4)).containsExactly(1);
      MAY_ANSWER.release();
      assertThat(tick(harness, 100_000)).containsExactly(3);
    }
  }

  @Test
  void isNotAskedAgainWhereNothingCame() throws Exception {
    try (Harness harness = open(SettlingBesideTest::count)) {
      MAY_ANSWER.release(2);
      harness.piece(1);
      tick(harness, 1);
      harness.processWatermark(1_000_000);
      harness.piece(1);
      harness.processWatermark(1_000_001);
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(ASKED.availablePermits()).isEqualTo(1);
      assertThat(harness.said()).isEmpty();
    }
  }

  @Test
  void waitsAtTheEnd() throws Exception {
    try (Harness harness = open(SettlingBesideTest::count)) {
      harness.piece(1);
      harness.processWatermark(1);
      harness.piece(2);
      MAY_ANSWER.release(2);
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(harness.said()).containsExactly(1, 2);
    }
  }

  /** The evidence counts as settled by then, and nobody was told. */
  @Test
  void whatWasBeingSettledWhenItBrokeOffIsSettledAgain() throws Exception {
    OperatorSubtaskState saved;
    try (Harness harness = open(SettlingBesideTest::count)) {
      harness.piece(1);
      harness.processWatermark(1);
      ASKED.acquire();
      saved = harness.snapshot(1, 0);
      MAY_ANSWER.release();
    }
    Harness again = new Harness(SettlingBesideTest::count);
    again.setup();
    again.initializeState(saved);
    again.open();
    try (again) {
      MAY_ANSWER.release();
      assertThat(tick(again, 2)).containsExactly(1);
      again.processWatermark(Long.MAX_VALUE);
      assertThat(again.said()).isEmpty();
    }
  }

  @Test
  void breaksOffWhereTheStageFails() throws Exception {
    try (Harness harness = open(SettlingBesideTest::fail)) {
      harness.piece(1);
      harness.processWatermark(1);
      assertThatThrownBy(() -> harness.processWatermark(Long.MAX_VALUE))
          .hasStackTraceContaining("no stories today");
    }
  }
}
