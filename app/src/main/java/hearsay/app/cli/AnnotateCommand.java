package hearsay.app.cli;

import hearsay.Reading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
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
  private static final String STANDARD_STREAM = "-";

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

  @Mixin private LexiconOption lexicon;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write here; - or nothing is standard output.")
  private String output = STANDARD_STREAM;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read with N threads (default: as many as there are processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    AnnotateRequest request = request();
    boolean toFile = request.output().isPresent();
    if (!toFile) {
      return annotate(request, cli.out());
    }
    try (OutputStream file = Files.newOutputStream(request.output().get())) {
      Output out = new Output(file, false);
      int status = annotate(request, out);
      out.flush();
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + output, e);
    }
  }

  private AnnotateRequest request() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrong("--min-confidence takes a number from 0 to 1, not " + minConfidence);
    }
    if (threads < 1 || threads > MAX_THREADS) {
      throw wrong("--threads takes a number from 1 to " + MAX_THREADS + ", not " + threads);
    }
    List<Optional<Path>> inputs = new ArrayList<>();
    for (String file : files.isEmpty() ? List.of(STANDARD_STREAM) : files) {
      inputs.add(path(file));
    }
    Optional<Path> out = path(output);
    if (out.isPresent() && inputs.contains(out)) {
      throw wrong("the output " + output + " is an input as well");
    }
    Set<AnnotationPart> parts = parts();
    return new AnnotateRequest(
        inputs,
        out,
        parts,
        minConfidence,
        threads,
        reader.readers(
            AnnotationPart.asking(parts), lexicon.read(cli.surroundings().folder(), spec)));
  }

  private Set<AnnotationPart> parts() {
    return only.isEmpty() ? EnumSet.allOf(AnnotationPart.class) : EnumSet.copyOf(only);
  }

  private Optional<Path> path(String file) {
    return file.equals(STANDARD_STREAM)
        ? Optional.empty()
        : Optional.of(cli.surroundings().folder().resolve(file).normalize());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int annotate(AnnotateRequest request, Output out) {
    Annotator annotator = new Annotator(request, out);
    for (Optional<Path> input : request.inputs()) {
      annotate(annotator, input);
    }
    return annotator.errors() > 0 ? 1 : 0;
  }

  private void annotate(Annotator annotator, Optional<Path> input) {
    String name = input.map(Path::toString).orElse("standard input");
    try (InputStream in = input.isPresent() ? Files.newInputStream(input.get()) : standardIn()) {
      annotator.annotate(name, unpacked(in));
    } catch (IOException | UncheckedIOException e) {
      throw new hearsay.ledger.LedgerException(
          "cannot read " + name + " to its end (" + Reasons.of(e) + ")",
          "What was written before this is sound",
          e);
    }
  }

  /** Standard input, which is not ours to close. */
  private InputStream standardIn() {
    return new java.io.FilterInputStream(cli.surroundings().in()) {
      @Override
      public void close() {}
    };
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(2);
    boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return isGzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }
}
