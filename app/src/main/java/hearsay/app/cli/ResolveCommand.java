package hearsay.app.cli;

import hearsay.ledger.AskedQuestion;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Outlook;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.scoring.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay resolve}: says what became of a forecast. */
@Command(
    name = "resolve",
    description = {
      "Say what became of a forecast as it is worded, or of what a question asks; hearsay undo takes"
          + " the ruling back. A later one takes its place, and the log keeps both."
    },
    sortOptions = false)
final class ResolveCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(
      index = "0",
      paramLabel = "FORECAST",
      description = {
        "The digits of the forecast, or the first of them; or the id of a question, which settles"
            + " every forecast under it. Whoever else reports a forecast is settled with it."
      })
  private String typed;

  @Parameters(
      index = "1",
      paramLabel = "OUTCOME",
      description = {
        "yes: it came as said. no: it did not. condition-unmet: what it hung on never came."
            + " annulled: the question fell away. ambiguous: it can be argued both ways."
            + " unresolvable: too vague to rule on."
      })
  private String outcome;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      description = "The day on which that was settled: 2031-03-04.")
  private String on;

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "TEXT",
      description =
          "What shows it: an address, words, or a passage of an article of the ledger,"
              + " ARTICLE:120-180, counted in characters of its text and shown when it is kept.")
  private String evidence;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    Resolution resolution = new Resolution(outcome(), day(), evidence.strip());
    return QuestionName.isOne(typed) ? ofQuestion(resolution) : ofForecast(resolution);
  }

  private int ofQuestion(Resolution resolution) {
    AskedQuestion question;
    Optional<CitedPassage> passage;
    try (LedgerQuery query = ledger.existing(cli).openQuery()) {
      passage = CitedPassage.in(query, ledger.paths(cli), resolution.evidence());
      Outlook outlook = Outlook.of(query);
      question = QuestionName.find(outlook, typed);
      question.members().stream()
          .flatMap(member -> outlook.version(member.forecast()).stream())
          .distinct()
          .forEach(version -> warn(version, resolution.on()));
    }
    question.resolution().ifPresent(this::sayReplaced);
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.resolveQuestion(question.id(), resolution, author.sign(cli, note));
      say(ruling, question.id(), resolution, question.title());
    }
    passage.ifPresent(this::say);
    return 0;
  }

  private int ofForecast(Resolution resolution) {
    KeptForecast forecast;
    Optional<CitedPassage> passage;
    try (LedgerQuery query = ledger.existing(cli).openQuery()) {
      passage = CitedPassage.in(query, ledger.paths(cli), resolution.evidence());
      forecast = ForecastName.find(query, typed);
      RecordId id = forecast.id();
      Optional<ForecastVersion> version = Outlook.of(query).version(id);
      version.ifPresent(one -> warn(one, resolution.on()));
      version.ifPresent(one -> sayContradicted(one, id, resolution));
    }
    forecast.resolution().ifPresent(this::sayReplaced);
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.resolve(forecast.id(), resolution, author.sign(cli, note));
      say(ruling, forecast.id().shown(), resolution, forecast.words().statement().words());
    }
    passage.ifPresent(this::say);
    return 0;
  }

  private void warn(ForecastVersion version, LocalDate on) {
    version
        .first()
        .dueDay()
        .filter(on::isBefore)
        .ifPresent(due -> cli.err().line("Resolved before it is due on " + due + "."));
  }

  private void sayReplaced(Ruling before) {
    cli.err()
        .line(
            "Takes the place of ruling "
                + before.number()
                + ": "
                + shown(before.resolution().orElseThrow())
                + ".");
  }

  /** Rulings on other witnesses, or on a question, stand beside this one. */
  private void sayContradicted(ForecastVersion version, RecordId forecast, Resolution resolution) {
    version.verdicts().stream()
        .filter(one -> !one.ruling().record().equals(Optional.of(forecast)))
        .filter(one -> one.outcome() != resolution.outcome())
        .forEach(
            one ->
                cli.err()
                    .line(
                        "Contradicts ruling "
                            + one.ruling().number()
                            + " on the same forecast: "
                            + name(one.outcome())
                            + " on "
                            + one.on()
                            + "."));
  }

  private void say(Ruling ruling, String id, Resolution resolution, String words) {
    cli.out().line("Ruling " + ruling.number() + ": " + id + " " + shown(resolution));
    String line = SafeText.ofOneLine(words);
    cli.out().line("  " + DisplayWidth.fit(line, cli.surroundings().columns() - 2));
  }

  private void say(CitedPassage passage) {
    String line = "as shown by: “" + SafeText.ofOneLine(passage.words()) + "”";
    cli.out().line("  " + DisplayWidth.fit(line, cli.surroundings().columns() - 2));
  }

  /** The outcome with its day: <i>condition-unmet on 2031-03-04</i>. */
  static String shown(Resolution resolution) {
    return name(resolution.outcome()) + " on " + resolution.on();
  }

  /** An outcome as people type it. */
  static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Outcome outcome() {
    return Arrays.stream(Outcome.values())
        .filter(one -> one != Outcome.OPEN && name(one).equals(outcome.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "OUTCOME is yes, no, annulled, ambiguous, condition-unmet or unresolvable, not "
                        + outcome));
  }

  private LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(on);
      if (!day.isAfter(cli.surroundings().today())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw wrong("--on takes a day (2031-03-04), not " + on);
    }
    throw wrong("--on " + on + " is in the future");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
