package hearsay.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Where the changes of tables go. What is taken must become visible with checkpoints: a change that
 * a failed attempt made after the last one must not be seen, since the next attempt may make
 * others.
 */
public interface RowSink {
  /**
   * Makes ready, before the program starts.
   *
   * @param from the number of the checkpoint that the run goes on from; 0 for a run from the start,
   *     which leaves nothing of an earlier one
   * @throws IOException where the place cannot be used
   */
  void prepare(long from) throws IOException;

  /** Has all changes go there. */
  void take(DataStream<Row> changes);

  /**
   * How long a checkpoint may take at most: it waits for what is being settled, which takes long
   * behind a flood of articles.
   *
   * @param every how long it is from one to the next
   * @throws EngineException where no checkpoint would be in time
   */
  default Duration patience(Duration every) {
    return Duration.ofHours(2);
  }

  /**
   * Does what is left to do when the program has come to its end.
   *
   * @param mayGoOn whether it was a stream without an end, which somebody stopped and may go on
   *     with: what that takes has to stay
   * @return how many rows each table has, as far as it is known
   */
  Map<Table, Long> close(boolean mayGoOn) throws IOException;
}
