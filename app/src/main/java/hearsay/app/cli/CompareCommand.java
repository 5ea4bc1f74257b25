package hearsay.app.cli;

import hearsay.json.ComparisonJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay compare}: a filter from articles to what they share. */
@Command(
    name = "compare",
    description = {
      "Read JSON Lines articles, write which of them share words; no ledger.",
      "One object out for each linked pair: how the two are related, which way the words went as far"
          + " as the texts say, the shared passages, and how quotations changed. Needs no model: who"
          + " is quoted is read by the quotation rules. All articles are held in memory. See"
          + " docs/formats.md."
    },
    sortOptions = false,
    footer = {"", "Exit status: 0 all well, 1 when any line gave an error, 2 wrong usage."})
final class CompareCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 256;

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "JSON Lines, gzip or not; - or nothing is standard input.")
  private List<String> files = List.of();

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  /** What else can be written. */
  static final class Instead {
    @Option(
        names = "--families",
        description = "Write quotation families: one utterance, wherever it is quoted.")
    private boolean families;

    @Option(names = "--stories", description = "Write stories: articles about one event.")
    private boolean stories;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write here; - or nothing is standard output.")
  private String output = FilterStreams.STANDARD;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read with N threads (default: as many as there are processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new ParameterException(
          spec.commandLine(),
          "--threads takes a number from 1 to " + MAX_THREADS + ", not " + threads);
    }
    FilterStreams streams = FilterStreams.of(cli.surroundings(), files, output, spec.commandLine());
    return streams.writing(cli.out(), out -> compare(streams, out));
  }

  private int compare(FilterStreams streams, Output out) {
    ComparedPile pile = new ComparedPile(threads, !instead.stories, streams.inputs().size() > 1);
    pile.read(streams, error -> out.print(error));
    ComparisonJson format = new ComparisonJson(version -> pile.articles().get(version).text());
    if (instead.stories) {
      pile.linker().stories().forEach(story -> out.print(ComparisonJson.story(story)));
    } else if (instead.families) {
      pile.linker().families().forEach(family -> out.print(format.family(family)));
    } else {
      pile.linker().links().forEach(link -> out.print(format.link(link)));
    }
    return pile.errors() > 0 ? 1 : 0;
  }
}
