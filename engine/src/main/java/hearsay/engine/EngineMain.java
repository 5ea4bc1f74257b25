package hearsay.engine;

import hearsay.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the engine's process starts: {@code hearsay engine ...}. */
@Command(
    name = "hearsay engine",
    description = {
      "Read and link inside Apache Flink: the same records, links, families, speakers, stories and"
          + " origins as on the local path, in slots beside each other. See docs/scale.md."
    },
    subcommands = {RunCommand.class, SubmitCommand.class, TablesCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class EngineMain {
  private static final int PROBLEMS = 1;

  @CommandLine.Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show stack traces.")
  private boolean debug;

  private EngineMain() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command; its exit status. */
  static int run(String... args) {
    EngineMain main = new EngineMain();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, result) -> main.report(e))
        .execute(args);
  }

  private int report(Exception e) {
    System.err.println("hearsay: " + e.getMessage());
    if (e instanceof EngineException engine) {
      System.err.println("  " + engine.advice());
    } else if (e instanceof LedgerException ledger) {
      System.err.println("  " + ledger.advice());
    }
    if (debug) {
      e.printStackTrace();
    }
    return PROBLEMS;
  }
}
