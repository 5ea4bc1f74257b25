package hearsay.store;

import hearsay.intake.ArticleIntake;
import hearsay.intake.LineReader;
import hearsay.intake.RecordReader;
import hearsay.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what the current versions were read from with what stands there now. A file that is gone
 * is counted; a file that differs is a problem. Used once, by one thread.
 */
final class OriginalsCheck {
  /** What was read at a place. Line 0 is a whole file. */
  private record Read(String article, int line, String sha256, long size) {}

  private final Database database;
  private final Problems problems;
  private int compared;
  private int missing;

  OriginalsCheck(Database database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  int compared() {
    return compared;
  }

  int missing() {
    return missing;
  }

  /**
   * Compares all.
   *
   * @param whereIs where a path as the ledger keeps it is to be looked for
   */
  void run(Function<String, Path> whereIs) {
    database.each(
        """
        SELECT DISTINCT path FROM version JOIN article ON current = version.id
        WHERE version.id NOT IN (SELECT version FROM retrieval) ORDER BY path
        """,
        row -> compare(row.getString(1), whereIs.apply(row.getString(1))));
  }

  private void compare(String path, Path file) {
    List<Read> reads = readFrom(path);
    if (!Files.isRegularFile(file)) {
      missing += reads.size();
      return;
    }
    try {
      compareWhole(path, file, reads.stream().filter(read -> read.line() == 0).toList());
      compareLines(path, file, reads.stream().filter(read -> read.line() > 0).toList());
    } catch (IOException e) {
      problems.add(path + ": the file cannot be read: " + e.getMessage());
    }
  }

  private List<Read> readFrom(String path) {
    return database.list(
        """
        SELECT key, coalesce(record_line, 0), sha256, size
        FROM version
        JOIN article ON current = version.id
        JOIN original ON original.id = version.original
        WHERE path = ? ORDER BY coalesce(record_line, 0), key
        """,
        row -> new Read(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4)),
        path);
  }

  private void compareWhole(String path, Path file, List<Read> reads) throws IOException {
    for (Read read : reads) {
      boolean isSame =
          Files.size(file) == read.size()
              && Sha256.hex(Files.readAllBytes(file)).equals(read.sha256());
      count(path, read, isSame);
    }
  }

  /** Goes through the file once; the reads are in the order of its lines. */
  private void compareLines(String path, Path file, List<Read> reads) throws IOException {
    if (reads.isEmpty()) {
      return;
    }
    Deque<Read> ahead = new ArrayDeque<>(reads);
    if (ArticleIntake.Format.ofName(path).equals(Optional.of(ArticleIntake.Format.PARQUET))) {
      try (ParquetTable table = new ParquetTable(file)) {
        compareRecords(path, table, ahead);
      }
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        RecordReader records =
            ArticleIntake.records(path, in)
                .orElseGet(() -> new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES));
        compareRecords(path, records, ahead);
      }
    }
    ahead.forEach(read -> count(path, read, false));
  }

  private void compareRecords(String path, RecordReader records, Deque<Read> ahead)
      throws IOException {
    Optional<RecordReader.Line> line = records.next();
    while (line.isPresent() && !ahead.isEmpty()) {
      while (!ahead.isEmpty() && ahead.peek().line() == line.get().number()) {
        Read read = ahead.remove();
        count(path, read, Sha256.hex(line.get().bytes()).equals(read.sha256()));
      }
      line = records.next();
    }
  }

  private void count(String path, Read read, boolean isSame) {
    compared++;
    if (!isSame) {
      String place = read.line() == 0 ? path : path + ":" + read.line();
      problems.add(
          "article %s: what stands at %s is not what was read there"
              .formatted(read.article(), place));
    }
  }
}
