package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.forecast.Conventions;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.LedgerWriter.Difference;
import hearsay.ledger.RecordId;
import hearsay.store.LedgerPlace;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay reread}: reads everything again with today's reader. */
@Command(
    name = "reread",
    description = {
      "Read every stored version again, from the stored text, with today's reader, and report what"
          + " changed. Rulings stay."
    },
    sortOptions = false)
final class RereadCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private ReaderOption reader;
  @Mixin private ConventionsOption conventions;

  @Option(names = "--json", description = "Print JSON Lines: each version in which records differ.")
  private boolean json;

  @Override
  public Integer call() {
    Conventions chosen = conventions.read(cli.surroundings().folder(), spec);
    LedgerPlace place = ledger.existing(cli);
    ledger.sayWhich(cli);
    Differences differences = new Differences(cli.out(), ledger.paths(cli), json);
    try (StopSignal stop = StopSignal.arm();
        LedgerWriter writer = place.openWriter();
        LedgerQuery query = place.openQuery()) {
      int threads = Runtime.getRuntime().availableProcessors();
      ThreadLocal<ArticleReader> readers = ThreadLocal.withInitial(reader.readersForLedger(chosen));
      new InOrder<Again>(threads, stop::isRequested)
          .run(
              tasks -> query.eachVersion(version -> tasks.accept(task(query, version, readers))),
              again -> differences.add(again.replaceIn(writer)));
    }
    differences.finish();
    return 0;
  }

  /** A version's new reading. */
  private record Again(ArticleSummary version, Reading reading) {
    Difference replaceIn(LedgerWriter writer) {
      return writer.replace(version.key(), version.version(), reading.kept());
    }
  }

  /**
   * The text is fetched here, on the one thread that asks the ledger; the reading is a worker's.
   */
  private static Callable<Again> task(
      LedgerQuery query, ArticleSummary version, ThreadLocal<ArticleReader> readers) {
    var article = query.article(version.key(), version.version()).orElseThrow();
    return () -> new Again(version, readers.get().read(article));
  }

  /** Prints what changed, and counts. One thread. */
  private static final class Differences {
    private final Output out;
    private final LedgerPaths paths;
    private final boolean json;
    private long versions;
    private long added;
    private long gone;

    Differences(Output out, LedgerPaths paths, boolean json) {
      this.out = out;
      this.paths = paths;
      this.json = json;
    }

    void add(Difference difference) {
      versions++;
      added += difference.added().size();
      gone += difference.gone().size();
      if (difference.added().isEmpty() && difference.gone().isEmpty()) {
        return;
      }
      out.print(json ? toJson(difference) : toText(difference));
    }

    void finish() {
      if (!json) {
        out.line(
            Counted.of(versions, "version")
                + " read again: "
                + Counted.of(added, "record")
                + " added, "
                + Counted.number(gone)
                + " gone");
      }
    }

    private String toText(Difference difference) {
      ArticleSummary article = difference.article();
      return paths.shown(article.origin())
          + " (version "
          + article.number()
          + ")\n"
          + listed("added", difference.added())
          + listed("gone", difference.gone());
    }

    private static String listed(String what, List<RecordId> records) {
      return records.isEmpty()
          ? ""
          : "  "
              + what
              + ": "
              + records.stream().map(RecordId::shown).collect(Collectors.joining(" "))
              + "\n";
    }

    private String toJson(Difference difference) {
      return Json.line(
          g -> {
            g.writeStartObject();
            RecordJson.writeArticle(g, difference.article(), paths);
            writeIds(g, "added", difference.added());
            writeIds(g, "gone", difference.gone());
            g.writeEndObject();
          });
    }

    private static void writeIds(
        com.fasterxml.jackson.core.JsonGenerator g, String name, List<RecordId> ids)
        throws java.io.IOException {
      g.writeArrayFieldStart(name);
      for (RecordId id : ids) {
        g.writeString(id.value());
      }
      g.writeEndArray();
    }
  }
}
