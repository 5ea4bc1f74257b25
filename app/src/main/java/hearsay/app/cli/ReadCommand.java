package hearsay.app.cli;

import hearsay.app.corpus.LearnedBoilerplate;
import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.PileWalker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: the main job. */
@Command(
    name = "read",
    description = {
      "Read articles into the ledger, then print the briefing.",
      "Takes plain text (.txt), HTML (.html, .htm), JSON Lines (.jsonl, .ndjson), JSON arrays"
          + " (.json), tables (.csv, .tsv), mail (.eml, .mbox), feeds (.rss, .atom, .xml) and web"
          + " archives (.warc, .wacz), each also packed with gzip (.gz) or together in an archive"
          + " (.zip), and tables in Parquet (.parquet). Folders are read with"
          + " everything below them, in the order of names; hidden files and files of other kinds"
          + " in them are passed over. What is in the"
          + " ledger already is not read again; a changed text is a new version of its article.",
      "An address is fetched with its redirects, once, politely and only because it is named here;"
          + " the page is kept with its bytes, the time and the way to it."
    },
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 when anything was read, even if something else was refused;",
      "1 when nothing was, when an address was refused or did not come, or with --strict when"
          + " anything was refused."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 256;

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private ReaderOption reader;
  @Mixin private ConventionsOption conventions;
  @Mixin private FieldOption fields;
  @Mixin private SliceOption slice;
  @Mixin private WebOption web;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders; and addresses (https://...), which are read after them.")
  private List<String> paths;

  @Option(names = "--strict", description = "Exit with 1 when anything was refused.")
  private boolean strict;

  @Option(names = "--json", description = "Print what was done, and the briefing, as JSON.")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read with N threads (default: as many as there are processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    ReadRequest request = request();
    boolean isAnywhere = !request.web().addresses().isEmpty();
    if (!isAnywhere && request.roots().stream().noneMatch(Files::exists)) {
      throw new LedgerException(
          "there is nothing at " + String.join(", ", paths),
          "Name files or folders that are there; the ledger was left as it is");
    }
    ledger.sayWhich(cli);
    ReadReport report = read(request);
    cli.err().flush();
    if (report.isStopped()) {
      cli.err().line("stopped: what was read so far is in the ledger. Read again to go on.");
      return 1;
    }
    answer(request, report);
    boolean isRefused = report.addressesRefused() > 0 || (request.strict() && report.refused() > 0);
    return isRefused || !report.readAnything() ? 1 : 0;
  }

  private ReadRequest request() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw wrong("--threads takes a number from 1 to " + MAX_THREADS + ", not " + threads);
    }
    List<Path> roots = new ArrayList<>();
    List<String> addresses = paths.stream().filter(WebOption::isAddress).toList();
    WebOption.Manner manner = web.manner(spec);
    if (!addresses.isEmpty()) {
      WebDoor.check(manner, spec);
    }
    for (String path : paths.stream().filter(one -> !WebOption.isAddress(one)).toList()) {
      try {
        roots.add(PileWalker.named(cli.surroundings().folder().resolve(path)));
      } catch (InvalidPathException e) {
        throw wrong("not a path: " + path);
      }
    }
    return new ReadRequest(
        ledger.place(cli),
        roots,
        threads,
        strict,
        json,
        slice.options(fields.names(spec), cli.surroundings(), spec),
        new ReadRequest.Web(addresses, manner),
        reader.readersForLedger(conventions.read(cli.surroundings().folder(), spec)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ReadReport read(ReadRequest request) throws IOException {
    try (StopSignal stop = StopSignal.arm();
        LedgerWriter writer = request.ledger().openWriter();
        LedgerQuery query = request.ledger().openQuery();
        ReadProgress progress = ReadProgress.of(cli.surroundings(), request.roots())) {
      ReadReport report =
          new PileReader(request, writer, query, ledger.paths(cli), progress).read(stop);
      boolean isMore = !report.isStopped() && report.articles() + report.versions() > 0;
      ReadReport all = isMore ? hideBoilerplate(report, query, writer) : report;
      if (isMore) {
        join(report.articles() + report.versions(), query, writer);
      }
      return all;
    }
  }

  /**
   * Brings links, families and stories up to date, so that nobody waits for them later. Where
   * little is new in a large ledger, whoever asks next does that.
   */
  private static void join(long added, LedgerQuery query, LedgerWriter writer) {
    writer.flush();
    if (LearnedBoilerplate.isDue(query.articleCount(), added)) {
      LinkedLedger.of(query, change -> change.accept(writer)).joins();
    }
  }

  private ReadReport hideBoilerplate(ReadReport report, LedgerQuery query, LedgerWriter writer) {
    writer.flush();
    long added = report.articles() + report.versions();
    int hidden =
        LearnedBoilerplate.rule(query, writer, added, cli.surroundings().clock().instant());
    return hidden == 0
        ? report
        : report.with(
            Counted.of(hidden, "record")
                + " in blocks of words that belong to no story, hidden: hearsay log");
  }

  private void answer(ReadRequest request, ReadReport report) {
    LedgerPaths shown = ledger.paths(cli);
    try (LedgerQuery query = request.ledger().openQuery()) {
      Briefing briefing = Briefing.of(query);
      if (request.json()) {
        cli.out().print(ReportJson.of(report, briefing, shown));
      } else {
        new ReportText(cli.out(), shown, cli.surroundings().columns()).print(report);
        new BriefingText(cli.out(), shown, cli.surroundings().columns())
            .print(briefing.without(report.refusals()));
      }
    }
  }
}
