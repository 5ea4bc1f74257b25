package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.store.ChangedTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Runs the engine in this process and reads what it left. */
final class Runs {
  static final Readers RULES = () -> new ArticleReader(Hearsay.attributionReader());

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private Runs() {}

  static EngineRequest request(Path in, Path out, String mode, int slots, int tick) {
    return new EngineRequest(
        new ArticleSource.Folder(in, false),
        new TableFiles(out),
        EngineRequest.Mode.valueOf(mode),
        slots,
        tick,
        RULES,
        Keeping.none(NOW),
        new Recovery(out.resolve(TableFiles.CHECKPOINTS), 1_000, Optional.empty(), 0),
        Optional.empty());
  }

  static EngineRequest with(EngineRequest request, Readers readers) {
    return with(request, like -> like.readers = readers);
  }

  static EngineRequest with(EngineRequest request, Recovery recovery) {
    return with(request, like -> like.recovery = recovery);
  }

  static EngineRequest with(EngineRequest request, ArticleSource in) {
    return with(request, like -> like.in = in);
  }

  static EngineRequest with(EngineRequest request, RowSink out) {
    return with(request, like -> like.out = out);
  }

  static EngineRequest with(EngineRequest request, int slots) {
    return with(request, like -> like.slots = slots);
  }

  static EngineRequest with(EngineRequest request, Cluster cluster, int slots) {
    return with(with(request, slots), like -> like.cluster = Optional.of(cluster));
  }

  static EngineRequest with(EngineRequest request, Keeping keeping) {
    return with(request, like -> like.keeping = keeping);
  }

  private static EngineRequest with(EngineRequest request, Consumer<Like> change) {
    Like like = new Like(request);
    change.accept(like);
    return like.request();
  }

  /** A request that is like another one but for what is set. */
  private static final class Like {
    private final EngineRequest request;
    private ArticleSource in;
    private RowSink out;
    private int slots;
    private Readers readers;
    private Keeping keeping;
    private Recovery recovery;
    private Optional<Cluster> cluster;

    Like(EngineRequest request) {
      this.request = request;
      in = request.in();
      out = request.out();
      slots = request.slots();
      readers = request.readers();
      keeping = request.keeping();
      recovery = request.recovery();
      cluster = request.cluster();
    }

    EngineRequest request() {
      return new EngineRequest(
          in,
          out,
          request.mode(),
          slots,
          request.tickMillis(),
          readers,
          keeping,
          recovery,
          cluster);
    }
  }

  /** The folder or file that articles come from. */
  static Path pile(EngineRequest request) {
    return ((ArticleSource.Folder) request.in()).path();
  }

  /** Runs it; the rows of every table. */
  static Map<Table, SortedSet<String>> tables(EngineRequest request) throws IOException {
    Map<Table, Long> counts = EngineJob.run(request);
    Map<Table, SortedSet<String>> tables = read((TableFiles) request.out());
    tables.forEach(
        (table, rows) -> assertThat(rows).as("%s", table).hasSize(counts.get(table).intValue()));
    return tables;
  }

  /** The rows that were written, each once. */
  static Map<Table, SortedSet<String>> read(TableFiles files) throws IOException {
    Map<Table, SortedSet<String>> tables = new TreeMap<>();
    for (Table table : Table.values()) {
      List<String> rows = ChangedTables.rows(files.file(table));
      assertThat(rows).as("%s, each once", table).doesNotHaveDuplicates();
      tables.put(table, new TreeSet<>(rows));
    }
    return tables;
  }

  static void assertSame(
      Map<Table, SortedSet<String>> found, Map<Table, SortedSet<String>> expected) {
    for (Table table : Table.values()) {
      assertThat(found.get(table)).as("rows of %s", table).isEqualTo(expected.get(table));
    }
  }
}
