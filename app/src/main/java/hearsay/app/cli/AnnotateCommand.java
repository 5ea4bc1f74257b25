package hearsay.app.cli;

import hearsay.Reading;
import hearsay.json.AnnotationPart;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay annotate}: a filter from articles to what was read in them. */
@Command(
    name = "annotate",
    description = {
      "Read JSON Lines articles, write JSON Lines annotations; no ledger.",
      "One object out for each object in, in the same order. All offsets are Unicode code points"
          + " of the text exactly as given. A line that cannot be read gives an object with its"
          + " error. An article without an id is called \"line N\". See docs/formats.md."
    },
    sortOptions = false,
    footer = {"", "Exit status: 0 all well, 1 when any line gave an error, 2 wrong usage."})
final class AnnotateCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 256;

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "JSON Lines, gzip or not; - or nothing is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Compute and write only these: ${COMPLETION-CANDIDATES}.")
  private List<AnnotationPart> only = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Write records from this confidence on, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double minConfidence = Reading.LEAST_CONFIDENCE;

  @Mixin private ReaderOption reader;

  @Mixin private ConventionsOption conventions;

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
    AnnotateRequest request = request();
    return request.streams().writing(cli.out(), out -> annotate(request, out));
  }

  private AnnotateRequest request() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrong("--min-confidence takes a number from 0 to 1, not " + minConfidence);
    }
    if (threads < 1 || threads > MAX_THREADS) {
      throw wrong("--threads takes a number from 1 to " + MAX_THREADS + ", not " + threads);
    }
    FilterStreams streams = FilterStreams.of(cli.surroundings(), files, output, spec.commandLine());
    Set<AnnotationPart> parts = parts();
    return new AnnotateRequest(
        streams,
        parts,
        minConfidence,
        threads,
        reader.readers(
            AnnotationPart.asking(parts), conventions.read(cli.surroundings().folder(), spec)));
  }

  private Set<AnnotationPart> parts() {
    return only.isEmpty() ? EnumSet.allOf(AnnotationPart.class) : EnumSet.copyOf(only);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int annotate(AnnotateRequest request, Output out) {
    Annotator annotator = new Annotator(request, out);
    request.streams().reading(annotator::annotate);
    return annotator.errors() > 0 ? 1 : 0;
  }
}
