package hearsay.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code hearsay}: everything else is a command of it. */
@Command(
    name = "hearsay",
    description = {
      "Source criticism for news: who said what, with the exact place of every word.",
      "Reads articles, keeps what it finds in a ledger, and shows its evidence."
    },
    subcommands = {
      ReadCommand.class,
      WatchCommand.class,
      BriefCommand.class,
      OpenCommand.class,
      QuotesCommand.class,
      SpeakersCommand.class,
      WhoCommand.class,
      TimelineCommand.class,
      ForecastsCommand.class,
      ScoresCommand.class,
      ShowCommand.class,
      DriftCommand.class,
      SourcesCommand.class,
      StoriesCommand.class,
      VerifyCommand.class,
      RejectCommand.class,
      SetSpeakerCommand.class,
      ResolveCommand.class,
      QuestionCommand.class,
      RemoveCommand.class,
      UndoCommand.class,
      LogCommand.class,
      RereadCommand.class,
      BackupCommand.class,
      AnnotateCommand.class,
      CompareCommand.class,
      CheckCommand.class,
      ExtractCommand.class,
      EngineCommand.class,
      HelpCommand.class,
      GenerateDocsCommand.class,
      WarmUpCommand.class
    },
    versionProvider = ProductVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 done, 1 problems were found, 2 wrong usage.",
      "Begin with: hearsay read samples/harbour"
    })
public final class Cli {
  /** Help is easier to read in lines that are not too long. */
  private static final int MAX_HELP_COLUMNS = 100;

  /** The narrowest that picocli lays help out for. */
  private static final int MIN_HELP_COLUMNS = 55;

  private final Surroundings surroundings;
  private final Output out;
  private final Output err;

  @SuppressWarnings("UnusedVariable") // picocli looks at the option, not at the field
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  @SuppressWarnings("UnusedVariable") // as above
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.out = new Output(surroundings.out(), surroundings.hasColors("out"));
    this.err = new Output(surroundings.err(), surroundings.hasColors("err"));
  }

  /**
   * Runs one command line.
   *
   * @return the exit status: 0 done, 1 problems were found, 2 wrong usage
   */
  static int run(List<String> args, Surroundings surroundings) {
    Cli cli = new Cli(surroundings);
    try {
      int status = commandLine(cli).execute(args.toArray(String[]::new));
      cli.out.flush();
      cli.err.flush();
      return status;
    } catch (ClosedPipeException e) {
      return 0;
    } catch (RuntimeException e) {
      return new Failures(cli).report(e);
    }
  }

  /** The whole of the command line as picocli sees it. */
  static CommandLine commandLine(Cli cli) {
    Failures failures = new Failures(cli);
    Surroundings surroundings = cli.surroundings;
    return new CommandLine(cli)
        .setOut(new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8)))
        .setErr(new PrintWriter(new OutputStreamWriter(surroundings.err(), StandardCharsets.UTF_8)))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(surroundings.hasColors("out") ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(
            Math.max(MIN_HELP_COLUMNS, Math.min(MAX_HELP_COLUMNS, surroundings.columns())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Output out() {
    return out;
  }

  Output err() {
    return err;
  }

  boolean showsStackTraces() {
    return debug;
  }
}
