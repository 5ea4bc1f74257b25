package hearsay.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay engine tables}: the tables of a stream that has no end. */
@Command(
    name = "tables",
    description =
        "Write the tables of a stream as they are by its last checkpoint, while it runs or when it"
            + " was stopped.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TablesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder that the stream writes to.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TableFiles tables = new TableFiles(out.toAbsolutePath().normalize());
    if (!tables.hasChanges()) {
      throw new ParameterException(spec.commandLine(), "no stream has written to " + out);
    }
    RunOptions.print(tables, tables.write());
    return 0;
  }
}
