package hearsay.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay help}: the same as {@code --help}, for those who type it this way. */
@Command(name = "help", description = "Show the help of a command.", sortOptions = false)
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which command.")
  private String command;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine shown = command == null ? root : root.getSubcommands().get(command);
    if (shown == null) {
      throw new ParameterException(spec.commandLine(), "no command is called " + command);
    }
    shown.usage(root.getOut(), root.getColorScheme());
    return 0;
  }
}
