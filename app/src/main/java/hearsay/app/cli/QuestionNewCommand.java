package hearsay.app.cli;

import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Ruling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay question new}: asks a question. */
@Command(
    name = "new",
    description = "Ask a question. Its id comes from its words.",
    sortOptions = false)
final class QuestionNewCommand implements Callable<Integer> {
  @ParentCommand private QuestionCommand question;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(
      paramLabel = "WORDS",
      description = "As \"Will the quay reopen by the end of March?\"")
  private String title;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    if (title.isBlank()) {
      throw new ParameterException(spec.commandLine(), "a question needs words");
    }
    Cli cli = question.cli();
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.ask(title, author.sign(cli, note));
      String id = ruling.question().orElseThrow();
      cli.out().line("Ruling " + ruling.number() + ": question " + id);
      String words = SafeText.ofOneLine(ruling.name().orElseThrow());
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }
}
