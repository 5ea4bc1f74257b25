package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line and what to do in the next. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int PROBLEMS = 1;
  private static final int WRONG_USAGE = 2;

  private final Cli cli;

  Failures(Cli cli) {
    this.cli = cli;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    say(e.getMessage(), advice(e, name));
    trace(e);
    return WRONG_USAGE;
  }

  private static String advice(ParameterException e, String command) {
    List<String> suggestions =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    String help = "See: " + command + " --help";
    return suggestions.isEmpty()
        ? help
        : "Perhaps you mean " + String.join(" or ", suggestions) + ". " + help;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result)
      throws Exception {
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    }
    if (e instanceof ClosedPipeException) {
      return 0;
    }
    return report(e);
  }

  /** Reports what a command threw. */
  int report(Exception e) {
    cli.out().flush();
    if (e instanceof LedgerException ledger) {
      say(ledger.getMessage(), ledger.advice());
    } else if (e instanceof UncheckedIOException io) {
      say(io.getMessage() + ": " + io.getCause().getMessage(), "");
    } else {
      say(
          "hearsay has a fault: " + e,
          "Please report it with what --debug shows; the ledger is whole.");
    }
    trace(e);
    return PROBLEMS;
  }

  private void say(String what, String advice) {
    Output err = cli.err();
    err.line(err.styled(Style.BOLD, "hearsay: ") + SafeText.ofOneLine(String.valueOf(what)));
    if (!advice.isBlank()) {
      err.line("  " + SafeText.ofOneLine(advice));
    }
    err.flush();
  }

  private void trace(Exception e) {
    if (cli.showsStackTraces()) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().map(SafeText::of).forEach(cli.err()::line);
      cli.err().flush();
    }
  }
}
