package hearsay.engine;

import hearsay.store.ChangedTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Tables as a folder of Parquet files, and until they are written as changes beside them: a folder
 * a table, in it a folder for what came after each checkpoint, a JSON object a line. A file of
 * changes is seen when its checkpoint is complete.
 *
 * @param folder for the tables
 */
public record TableFiles(Path folder) implements RowSink {
  /** Where a stream saves what it knows, unless it is told another place. */
  static final String CHECKPOINTS = ".checkpoints";

  private static final String CHANGES = ".changes";

  private Path changes() {
    return folder.resolve(CHANGES);
  }

  @Override
  public void prepare(long from) throws IOException {
    Files.createDirectories(folder);
    if (from == 0) {
      clear();
      return;
    }
    for (Table table : Table.values()) {
      for (Path later : later(changes().resolve(table.label()), from)) {
        new ChangedTables(later).clear();
      }
    }
  }

  /** The folders of what came after a checkpoint. */
  private static List<Path> later(Path table, long from) throws IOException {
    if (!Files.isDirectory(table)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(table)) {
      return all.filter(one -> Long.parseLong(one.getFileName().toString()) >= from).toList();
    }
  }

  @Override
  public void take(DataStream<Row> rows) {
    rows.sinkTo(
            FileSink.<Row>forRowFormat(
                    new org.apache.flink.core.fs.Path(changes().toUri()),
                    (row, out) -> {
                      out.write(row.line().getBytes(StandardCharsets.UTF_8));
                      out.write('\n');
                    })
                .withBucketAssigner(new Buckets())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build())
        .uid("tables")
        .name("tables");
  }

  @Override
  public Map<Table, Long> close(boolean mayGoOn) throws IOException {
    Map<Table, Long> rows = write();
    if (!mayGoOn) {
      clear();
    }
    return rows;
  }

  private void clear() throws IOException {
    new ChangedTables(changes()).clear();
    new ChangedTables(folder.resolve(CHECKPOINTS)).clear();
  }

  /** The file of a table. */
  Path file(Table table) {
    return folder.resolve(table.label() + ".parquet");
  }

  /**
   * Writes the tables as they are by the last complete checkpoint; to be asked at any time.
   *
   * @return how many rows each has
   */
  public Map<Table, Long> write() throws IOException {
    ChangedTables tables = new ChangedTables(changes());
    Map<Table, Long> rows = new TreeMap<>();
    for (Table table : Table.values()) {
      rows.put(table, tables.write(table.label(), file(table)));
    }
    return rows;
  }

  /** Whether there are changes to make tables of. */
  public boolean hasChanges() {
    return Files.isDirectory(changes());
  }

  private static final class Buckets implements BucketAssigner<Row, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String getBucketId(Row row, Context context) {
      return row.table() + "/" + row.after();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
