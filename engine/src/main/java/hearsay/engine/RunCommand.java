package hearsay.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay engine run}: the whole program in this process. */
@Command(
    name = "run",
    description = {
      "Read a folder or a topic of articles into tables, in this process.",
      "Takes what hearsay read takes. Leaves a table in Parquet for each of records, links,"
          + " families, speakers, stories, origins and refused, with a column id and a column row,"
          + " which is JSON as annotate and compare write it. Running it again gives the same tables. What"
          + " has no end is read until it is stopped; hearsay engine tables makes the tables of it"
          + " in between, and --from goes on from its last checkpoint."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    return RunOptions.run(options.request(Optional.empty()));
  }
}
