package hearsay.engine;

import static hearsay.engine.Runs.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.apitest.SourceTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine's tables hold the rows of the local path, whatever the mode, the slots and the order.
 */
final class SameAnswerTest {
  /**
   * One run over a pile in an order of its own.
   *
   * @param tick milliseconds between two settlements of a stream
   */
  private record Run(String mode, int slots, int tick, long seed) {}

  private static final List<Run> RUNS =
      List.of(
          new Run("BATCH", 1, 50, 1),
          new Run("BATCH", 2, 50, 2),
          new Run("STREAMING", 1, 500, 3),
          new Run("STREAMING", 2, 100, 4),
          new Run("STREAMING", 2, 2_000, 5));

  @TempDir private Path folder;

  private EngineRequest request(Path in, Run run) {
    return Runs.request(in, folder.resolve("out"), run.mode(), run.slots(), run.tick());
  }

  @ParameterizedTest(name = "{0}, {1} slots")
  @CsvSource({"BATCH, 1", "BATCH, 2", "STREAMING, 1", "STREAMING, 2"})
  void readsTheSampleAsTheLocalPathDoes(String mode, int slots) throws IOException {
    Path sample = SourceTree.root().resolve("samples/harbour");
    EngineRequest request = request(sample, new Run(mode, slots, 50, 0));
    Map<Table, SortedSet<String>> expected = LocalPath.tables(request);
    for (Table table : Table.values()) {
      assertThat(expected.get(table)).as("%s of the sample", table).isNotEmpty();
    }
    assertSame(Runs.tables(request), expected);
  }

  @Test
  void readsGeneratedReuseAsTheLocalPathDoesInAnyOrder() throws IOException {
    Path generated = SourceTree.root().resolve("../shared/gold/reuse/generated.docs.jsonl.gz");
    if (!Files.exists(generated)) {
      System.out.println("SKIPPED generated reuse on the engine: ../shared is not there");
      return;
    }
    List<String> lines = lines(generated);
    Path pile = folder.resolve("pile.jsonl");
    Files.write(pile, lines);
    Map<Table, SortedSet<String>> expected = LocalPath.tables(request(pile, RUNS.get(0)));
    assertThat(expected.get(Table.LINKS)).hasSizeGreaterThan(100);
    for (Run run : RUNS) {
      Collections.shuffle(lines, new Random(run.seed()));
      Files.write(pile, lines);
      Map<Table, SortedSet<String>> found = Runs.tables(request(pile, run));
      assertThat(found.get(Table.LINKS)).as("links of %s", run).isNotEmpty();
      assertSame(found, expected);
    }
  }

  static List<String> lines(Path packed) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    }
  }
}
