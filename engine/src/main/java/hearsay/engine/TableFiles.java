package hearsay.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** Where changes of tables are written: a folder a table, a JSON object a line. */
final class TableFiles implements BucketAssigner<Row, String> {
  private static final long serialVersionUID = 1;

  private TableFiles() {}

  static FileSink<Row> in(Path folder) {
    return FileSink.<Row>forRowFormat(
            new org.apache.flink.core.fs.Path(folder.toUri()),
            (row, out) -> {
              out.write(row.line().getBytes(StandardCharsets.UTF_8));
              out.write('\n');
            })
        .withBucketAssigner(new TableFiles())
        .build();
  }

  @Override
  public String getBucketId(Row row, Context context) {
    return row.table();
  }

  @Override
  public SimpleVersionedSerializer<String> getSerializer() {
    return SimpleVersionedStringSerializer.INSTANCE;
  }
}
