package hearsay.app.cli;

import hearsay.ledger.AskedQuestion;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.ledger.Suggestion;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay question list}: what is asked, and what answers it. */
@Command(
    name = "list",
    description = "List the questions with the forecasts under them, oldest first.",
    sortOptions = false)
final class QuestionListCommand implements Callable<Integer> {
  private static final int MOST_SUGGESTED = 5;

  @ParentCommand private QuestionCommand question;
  @Mixin private LedgerOption ledger;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "Only this one, by its id or the beginning of it.")
  private String typed;

  @Option(
      names = "--suggest",
      description = {
        "Also up to five forecasts that may belong there, by the telling words that they share with"
            + " the question and with what is under it. None is put there by itself."
      })
  private boolean suggest;

  @Option(names = "--json", description = "Print JSON Lines, a question a line.")
  private boolean json;

  @Override
  public Integer call() {
    Cli cli = question.cli();
    try (LedgerQuery query = ledger.openQuery(cli)) {
      Outlook outlook = Outlook.of(query);
      List<AskedQuestion> questions =
          typed == null ? outlook.questions() : List.of(QuestionName.find(outlook, typed));
      for (AskedQuestion asked : questions) {
        List<Suggestion> suggestions =
            suggest ? Suggestion.of(asked, outlook, MOST_SUGGESTED) : List.of();
        if (json) {
          cli.out().print(Json.line(g -> QuestionJson.write(g, asked, outlook, suggestions)));
        } else {
          print(asked, outlook, suggestions);
        }
      }
      if (questions.isEmpty() && !json) {
        cli.out().line("No questions.");
      }
    }
    return 0;
  }

  private void print(AskedQuestion asked, Outlook outlook, List<Suggestion> suggestions) {
    Output out = question.cli().out();
    int columns = question.cli().surroundings().columns();
    String head = asked.id() + "  ";
    List<String> title =
        DisplayWidth.wrap(SafeText.ofOneLine(asked.title()), columns - head.length());
    for (int i = 0; i < title.size(); i++) {
      String margin = i == 0 ? out.styled(Style.DIM, head) : " ".repeat(head.length());
      out.line(margin + out.styled(Style.BOLD, title.get(i)));
    }
    asked.resolution().ifPresent(one -> out.line("  " + QuestionJson.settled(one)));
    if (asked.members().isEmpty()) {
      out.line("  no forecast under it yet");
    }
    asked.members().forEach(member -> print(member, outlook));
    if (suggest) {
      out.line(
          out.styled(
              Style.WARNING,
              suggestions.isEmpty() ? "  nothing else seems near" : "  perhaps also"));
    }
    suggestions.forEach(
        one -> printLine(one.version().id().shown(), one.entry(), one.version(), one.shown()));
    out.blank();
  }

  private void print(AskedQuestion.Member member, Outlook outlook) {
    String ruling = "ruling " + member.ruling().number();
    for (ForecastEntry entry : outlook.entries()) {
      for (ForecastVersion version : entry.versions()) {
        if (version.hasWitness(member.forecast())) {
          printLine(member.forecast().shown(), entry, version, ruling);
          return;
        }
      }
    }
    String gone = member.ruling().words() + " (no longer in the ledger)";
    printWords(member.forecast().shown() + "  ", gone, ruling);
  }

  private void printLine(String id, ForecastEntry entry, ForecastVersion version, String note) {
    String says = version.first().negative() ? " says no: " : ": ";
    String words = ForecastText.holder(entry) + says + version.first().words().statement().words();
    printWords(id + "  ", words, note);
  }

  private void printWords(String id, String words, String note) {
    Output out = question.cli().out();
    int columns = question.cli().surroundings().columns();
    int width = columns - id.length() - note.length() - 4;
    out.line(
        "  "
            + out.styled(Style.DIM, id)
            + DisplayWidth.pad(DisplayWidth.fit(SafeText.ofOneLine(words), width), width)
            + "  "
            + out.styled(Style.DIM, note));
  }
}
