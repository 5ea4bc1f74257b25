package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code hearsay engine}: stands in the list of commands. The launcher starts the engine, which is
 * a program of its own, so this is reached only without the launcher.
 */
@Command(
    name = "engine",
    description = {
      "Read and link a large archive inside Apache Flink, into tables in Parquet.",
      "A program of its own, built when it is first asked for: hearsay engine run --in FOLDER --out"
          + " FOLDER [--mode batch|streaming] [--slots N]. See hearsay engine run --help and"
          + " docs/scale.md."
    },
    footer = {"", "Exit status: 0 done, 1 the run broke off, 2 wrong usage."})
final class EngineCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "What the engine is to do.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new LedgerException(
        "the engine is not part of this program" + (arguments.isEmpty() ? "" : ": " + arguments),
        "Start it by the launcher, ./hearsay engine, which builds it when it is first asked for");
  }
}
