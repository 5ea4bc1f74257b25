package hearsay.engine;

import java.io.IOException;
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
   * Does what is left to do when the program has come to its end.
   *
   * @return how many rows each table has, as far as it is known
   */
  Map<Table, Long> close() throws IOException;
}
