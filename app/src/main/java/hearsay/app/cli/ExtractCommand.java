package hearsay.app.cli;

import hearsay.store.PileWalker;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay extract}: a filter from pages to their main text and what they say of it. */
@Command(
    name = "extract",
    description = {
      "Write the main text and metadata of pages as JSON Lines; no ledger.",
      "One object for each page, files in the order of names; a record of a file of many is called"
          + " FILE#LINE. Each paragraph has its kind and its place in the page, each value the place"
          + " where it was found. What cannot be read gives an object with its error. See"
          + " docs/formats.md."
    },
    sortOptions = false,
    footer = {"", "Exit status: 0 all well, 1 when any page gave an error, 2 wrong usage."})
final class ExtractCommand implements Callable<Integer> {
  private static final int MAX_THREADS = 256;
  private static final String STANDARD_STREAM = "-";

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<String> paths;

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

  @Mixin private FieldOption fields;
  @Mixin private SliceOption slice;

  @Override
  public Integer call() {
    ExtractRequest request = request();
    if (request.output().isEmpty()) {
      return extract(request, cli.out(), cli.err());
    }
    try (OutputStream file = Files.newOutputStream(request.output().get())) {
      Output out = new Output(file, false);
      int status = extract(request, out, cli.err());
      out.flush();
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + output, e);
    }
  }

  private ExtractRequest request() {
    if (threads < 1 || threads > MAX_THREADS) {
      throw wrong("--threads takes a number from 1 to " + MAX_THREADS + ", not " + threads);
    }
    List<Path> roots = new ArrayList<>();
    for (String path : paths) {
      roots.add(PileWalker.named(resolved(path)));
    }
    Optional<Path> out =
        output.equals(STANDARD_STREAM)
            ? Optional.empty()
            : Optional.of(PileWalker.named(resolved(output)));
    if (out.isPresent() && roots.contains(out.get())) {
      throw wrong("the output " + output + " is an input as well");
    }
    return new ExtractRequest(
        roots, out, threads, slice.options(fields.names(spec), cli.surroundings(), spec));
  }

  private Path resolved(String path) {
    try {
      return cli.surroundings().folder().resolve(path);
    } catch (InvalidPathException e) {
      throw wrong("not a path: " + path);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static int extract(ExtractRequest request, Output out, Output err) {
    Extractor extractor = new Extractor(request, out, err);
    extractor.extract();
    return extractor.errors() > 0 ? 1 : 0;
  }
}
