package hearsay.app.cli;

import hearsay.ledger.AskedQuestion;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Outlook;
import hearsay.ledger.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay question add}: puts forecasts under a question. */
@Command(
    name = "add",
    description = {
      "Put forecasts under a question, each with everybody who reports it; other versions of it stay"
          + " out unless they are added too."
    },
    sortOptions = false)
final class QuestionAddCommand implements Callable<Integer> {
  @ParentCommand private QuestionCommand question;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(index = "0", paramLabel = "QUESTION", description = "The question's id.")
  private String typed;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FORECAST",
      description = "The digits of a forecast, or the first of them.")
  private List<String> forecasts;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    Cli cli = question.cli();
    AskedQuestion asked;
    List<KeptForecast> found = new ArrayList<>();
    try (LedgerQuery query = ledger.openQuery(cli)) {
      Outlook outlook = Outlook.of(query);
      asked = QuestionName.find(outlook, typed);
      for (String digits : forecasts) {
        KeptForecast forecast = ForecastName.find(query, digits);
        if (isUnder(outlook, asked, forecast)) {
          cli.err().line(forecast.id().shown() + " is under " + asked.id() + " already.");
        } else {
          found.add(forecast);
        }
      }
    }
    add(cli, asked, found);
    return 0;
  }

  private static boolean isUnder(Outlook outlook, AskedQuestion asked, KeptForecast forecast) {
    return outlook.version(forecast.id()).filter(one -> one.isUnder(asked)).isPresent();
  }

  private void add(Cli cli, AskedQuestion asked, List<KeptForecast> found) {
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      for (KeptForecast forecast : found) {
        Ruling ruling = writer.addToQuestion(asked.id(), forecast.id(), author.sign(cli, note));
        cli.out()
            .line(
                "Ruling "
                    + ruling.number()
                    + ": "
                    + forecast.id().shown()
                    + " under "
                    + asked.id());
        String words = SafeText.ofOneLine(forecast.words().statement().words());
        cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
      }
    }
  }
}
