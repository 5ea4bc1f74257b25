package hearsay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay question}: what people ask, and which forecasts answer it. */
@Command(
    name = "question",
    description = {
      "Put forecasts of several speakers under one question, so that they stand side by side and one"
          + " ruling settles them all: hearsay resolve QUESTION yes. A forecast that says that"
          + " something will not come is turned round then: yes to the question is no to it."
    },
    subcommands = {QuestionNewCommand.class, QuestionAddCommand.class, QuestionListCommand.class},
    sortOptions = false,
    footer = {
      "",
      "Ask so that yes means that it comes about. hearsay undo takes a question back, or a forecast",
      "out of it: the numbers stand in hearsay question list."
    })
final class QuestionCommand implements Runnable {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;

  Cli cli() {
    return cli;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: new, add or list");
  }
}
