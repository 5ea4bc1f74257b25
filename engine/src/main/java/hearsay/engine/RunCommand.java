package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.encoder.TrainedAttributionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay engine run}: the whole program in this process. */
@Command(
    name = "run",
    description = {
      "Read a folder of articles into tables, in this process.",
      "Takes what hearsay read takes. Leaves a table in Parquet for each of records, links,"
          + " families, stories, origins and refused, with a column id and a column row, which is"
          + " JSON as annotate and compare write it. Running it again gives the same tables."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private static final int MAX_SLOTS = 256;
  private static final int TICK_MILLIS = 2_000;

  /** Who reads. */
  enum Reader {
    TRAINED,
    RULES
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PATH",
      description = "A folder with everything below it, or one file.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the tables go; those of an earlier run are replaced.")
  private Path out;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "BATCH",
      description =
          "batch settles everything once, at the end of the pile; streaming settles again and again"
              + " as articles come. Both end with the same tables (default: batch).")
  private EngineRequest.Mode mode;

  @Option(
      names = "--slots",
      paramLabel = "N",
      description = "Read N articles at a time (default: as many as there are processors).")
  private int slots = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--reader",
      paramLabel = "READER",
      defaultValue = "TRAINED",
      description = "trained, or rules: direct quotations alone, much faster (default: trained).")
  private Reader reader;

  @Override
  public Integer call() throws IOException {
    if (slots < 1 || slots > MAX_SLOTS) {
      throw wrong("--slots takes a number from 1 to " + MAX_SLOTS + ", not " + slots);
    }
    if (!Files.exists(in)) {
      throw wrong("there is nothing at " + in);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("--out takes a folder, and " + out + " is a file");
    }
    Map<Table, Long> rows =
        EngineJob.run(
            new EngineRequest(
                in.toAbsolutePath().normalize(),
                out.toAbsolutePath().normalize(),
                mode,
                slots,
                TICK_MILLIS,
                readers(reader),
                Instant.now()));
    rows.forEach(
        (table, count) ->
            System.out.println(
                String.format(Locale.ROOT, "%,9d", count)
                    + "  "
                    + out.resolve(table.label() + ".parquet")));
    return 0;
  }

  private static Readers readers(Reader reader) {
    return reader == Reader.RULES
        ? () -> new ArticleReader(Hearsay.attributionReader())
        : () -> new ArticleReader(TrainedAttributionReader.shipped());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
