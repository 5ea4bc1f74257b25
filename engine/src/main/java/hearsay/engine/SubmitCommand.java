package hearsay.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay engine submit}: the same program on a cluster of Flink. */
@Command(
    name = "submit",
    description = {
      "Run the same on a cluster of Flink, and wait for it.",
      "The program is sent with what it needs. Folders must be the same place for the cluster's"
          + " machines and for this one."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SubmitCommand implements Callable<Integer> {
  private static final Pattern MASTER = Pattern.compile("([^:/\\s]+):(\\d{1,5})");

  /** What a cluster has, or what is of no use there. */
  private static final Pattern NOT_SENT =
      Pattern.compile(
          "(?:flink-(?!connector)|kryo|slf4j|async-profiler|zstd-jni|sqlite|picocli|lz4|snappy|test-classes).*");

  @Spec private CommandSpec spec;

  @Option(
      names = "--master",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Where the JobManager's REST interface answers.")
  private String master;

  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    Matcher place = MASTER.matcher(master);
    if (!place.matches()) {
      throw new ParameterException(spec.commandLine(), "--master takes HOST:PORT, not " + master);
    }
    Cluster cluster = new Cluster(place.group(1), Integer.parseInt(place.group(2)), jars());
    return RunOptions.run(options.request(Optional.of(cluster)));
  }

  /** The jars that this program runs from, without those of Flink itself. */
  private static List<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .flatMap(SubmitCommand::withLibraries)
        .filter(jar -> jar.toString().endsWith(".jar"))
        .filter(jar -> !NOT_SENT.matcher(jar.getFileName().toString()).matches())
        .map(Path::toAbsolutePath)
        .toList();
  }

  /** A jar, and those in the folder beside it that its manifest names. */
  private static Stream<Path> withLibraries(Path jar) {
    Path folder = jar.toAbsolutePath().resolveSibling("lib");
    if (!jar.getFileName().toString().startsWith("hearsay-engine") || !Files.isDirectory(folder)) {
      return Stream.of(jar);
    }
    try (Stream<Path> libraries = Files.list(folder)) {
      return Stream.concat(Stream.of(jar), libraries.sorted().toList().stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
