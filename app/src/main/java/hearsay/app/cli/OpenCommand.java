package hearsay.app.cli;

import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay open}: the desk, in a browser. */
@Command(
    name = "open",
    description = {
      "Open the desk: read, trace and judge a ledger in a browser.",
      "Serves pages to this machine alone, at an address that lets one browser in; nothing is"
          + " fetched from anywhere. Ends with Ctrl-C."
    },
    sortOptions = false,
    footer = {
      "",
      "For --bind the environment variable HEARSAY_PASSWORD holds the password, of 12 characters or"
          + " more. What is sent over the network is not encrypted."
    })
final class OpenCommand implements Callable<Integer> {
  static final String PASSWORD = "HEARSAY_PASSWORD";

  /** Guessing a shorter one takes no time worth speaking of. */
  private static final int SHORTEST_PASSWORD = 12;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int LAST_PORT = 65_535;
  private static final int GLANCE_MILLIS = 200;

  /** An address of numbers: a name would have to be asked for. */
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  private static final Pattern OWN_ADDRESS =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|::1");

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(
      arity = "0..1",
      paramLabel = "LEDGER",
      description = "The ledger; the same as --ledger.")
  private String name;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen on this port (default: any that is free).")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Listen on this address instead of 127.0.0.1, for other machines, with a password.")
  private String bind = LOOPBACK;

  @Option(names = "--no-browser", description = "Print the address and open no browser.")
  private boolean noBrowser;

  @Override
  public Integer call() throws InterruptedException {
    Desk.Request request = request();
    try (StopSignal stop = StopSignal.arm();
        Desk.Opened desk = desk().open(request)) {
      cli.out().line(desk.address());
      cli.out().flush();
      cli.err().line("The desk is open. Ctrl-C closes it.");
      cli.err().flush();
      if (!noBrowser) {
        showInBrowser(desk.address());
      }
      while (!stop.isRequested()) {
        Thread.sleep(GLANCE_MILLIS);
      }
    }
    return 0;
  }

  private static Desk desk() {
    return ServiceLoader.load(Desk.class).findFirst().orElseThrow();
  }

  private Desk.Request request() {
    if (port < 0 || port > LAST_PORT) {
      throw wrong("--port takes a number from 0 to " + LAST_PORT + ", not " + port);
    }
    Surroundings surroundings = cli.surroundings();
    Optional<String> password =
        Optional.ofNullable(surroundings.env().get(PASSWORD)).filter(given -> !given.isEmpty());
    if (!isLoopback(bind) && password.filter(OpenCommand::isLong).isEmpty()) {
      throw wrong(
          "--bind "
              + bind
              + " needs a password of "
              + SHORTEST_PASSWORD
              + " characters or more in "
              + PASSWORD);
    }
    LedgerPlace place = name == null ? ledger.place(cli) : LedgerOption.place(cli, name);
    return new Desk.Request(
        place,
        surroundings.folder(),
        bind,
        port,
        password,
        author.author(cli),
        surroundings::today,
        this::trace);
  }

  /** A page says that there is a fault; what it was is for --debug. */
  private synchronized void trace(Exception fault) {
    if (cli.showsStackTraces()) {
      new Failures(cli).report(fault);
    }
  }

  private static boolean isLong(String password) {
    return password.length() >= SHORTEST_PASSWORD;
  }

  /** Only the usual spellings are taken for this machine's own address; any other needs more. */
  private boolean isLoopback(String address) {
    if (!address.equals("localhost") && !NUMBERS.matcher(address).matches()) {
      throw wrong("--bind takes an address of numbers (192.168.1.5, 0.0.0.0), not " + address);
    }
    return OWN_ADDRESS.matcher(address).matches();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Asks the system for its browser; where there is none the address was printed. */
  private static void showInBrowser(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", address)
            : system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is no browser here, or no screen: the address was printed.
    }
  }
}
