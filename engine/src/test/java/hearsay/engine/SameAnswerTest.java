package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.apitest.SourceTree;
import hearsay.store.ChangedTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine's tables hold the rows of the local path, whatever the mode, the slots and the order.
 */
final class SameAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Readers RULES = () -> new ArticleReader(Hearsay.attributionReader());

  @TempDir private Path folder;

  private EngineRequest request(Path in, String mode, int slots, int tick) {
    return new EngineRequest(
        in, folder.resolve("out"), EngineRequest.Mode.valueOf(mode), slots, tick, RULES, NOW);
  }

  private static Map<Table, SortedSet<String>> run(EngineRequest request) throws IOException {
    long start = System.nanoTime();
    EngineJob.run(request);
    Map<Table, SortedSet<String>> tables = new TreeMap<>();
    for (Table table : Table.values()) {
      List<String> rows = ChangedTables.rows(request.out().resolve(table.label() + ".parquet"));
      assertThat(rows).as("%s, each once", table).doesNotHaveDuplicates();
      tables.put(table, new TreeSet<>(rows));
    }
    System.err.println(
        request.mode()
            + " "
            + request.slots()
            + " "
            + (System.nanoTime() - start) / 1000000
            + " ms");
    return tables;
  }

  private static void assertSame(
      Map<Table, SortedSet<String>> found, Map<Table, SortedSet<String>> expected) {
    for (Table table : Table.values()) {
      assertThat(found.get(table)).as("rows of %s", table).isEqualTo(expected.get(table));
    }
  }

  @ParameterizedTest(name = "{0}, {1} slots")
  @CsvSource({"BATCH, 1", "BATCH, 2", "STREAMING, 1", "STREAMING, 2"})
  void readsTheSampleAsTheLocalPathDoes(String mode, int slots) throws IOException {
    EngineRequest request = request(SourceTree.root().resolve("samples/harbour"), mode, slots, 50);
    Map<Table, SortedSet<String>> expected = LocalPath.tables(request);
    expected.forEach((table, rows) -> System.err.println(table + " " + rows.size()));
    assertSame(run(request), expected);
  }
}
