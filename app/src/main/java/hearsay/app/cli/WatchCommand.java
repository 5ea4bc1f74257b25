package hearsay.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay watch}: feeds, again and again. */
@Command(
    name = "watch",
    description = {
      "Watch feeds: read what is new into the ledger, and say what was edited in articles since.",
      "Every page that a feed names is looked at again for a week, less and less often while it"
          + " stays as it is. An edit becomes a version, with the words that went and came. What"
          + " was seen stands in the ledger, so watching goes on where it was ended (Ctrl-C)."
    },
    sortOptions = false,
    footer = {"", "Exit status: 0 when all was well, 1 when anything was refused or did not come."})
final class WatchCommand implements Callable<Integer> {
  private static final Pattern EVERY = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private ReaderOption reader;
  @Mixin private WebOption web;

  @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of RSS or Atom feeds.")
  private List<String> feeds;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "15m",
      description =
          "How often to look at each feed: 15m, 2h, 1d (default: ${DEFAULT-VALUE}). Times are"
              + " spread by a tenth.")
  private String every;

  @Option(names = "--once", description = "Look once, and end: for a timer such as cron.")
  private boolean once;

  @Option(names = "--json", description = "Print what happens as JSON Lines.")
  private boolean json;

  /**
   * What was asked for.
   *
   * @param every a minute or more
   */
  record Request(
      List<String> feeds, Duration every, boolean once, boolean json, WebOption.Manner manner) {
    Request {
      feeds = List.copyOf(feeds);
    }
  }

  @Override
  public Integer call() {
    Request request = new Request(feeds, every(), once, json, web.manner(spec));
    WebDoor.check(request.manner(), spec);
    ledger.sayWhich(cli);
    return new Watching(cli, request, ledger.place(cli), reader.readersForLedger()).run();
  }

  private Duration every() {
    Matcher words = EVERY.matcher(every);
    if (!words.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--every takes a time such as 15m, 2h or 1d, not " + every);
    }
    long number = Long.parseLong(words.group(1));
    return switch (words.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
