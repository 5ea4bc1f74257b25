package hearsay.app.cli;

import hearsay.drift.DriftKind;
import hearsay.forecast.ForecastKind;
import hearsay.forecast.VerbalProbability;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.AskedQuestion;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.ForecastWitness;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.Verdict;
import hearsay.outlook.JoinedForecast.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints forecasts for people: the day and the holder, the statement with its event marked, how
 * likely, if what, and where it stands; under it who else reports it, what became of it, and every
 * later version.
 */
final class ForecastText {
  private static final String MARGIN = "  ";
  private static final String DEEPER = "    ";

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;
  private final LocalDate today;
  private final boolean why;

  ForecastText(Cli cli, LedgerPaths paths, boolean why) {
    this.out = cli.out();
    this.paths = paths;
    this.columns = cli.surroundings().columns();
    this.today = cli.surroundings().today();
    this.why = why;
  }

  void print(List<ForecastEntry> entries) {
    if (entries.isEmpty()) {
      out.line("No forecast fits.");
      return;
    }
    entries.forEach(this::print);
    long wordings =
        entries.stream()
            .flatMap(entry -> entry.versions().stream())
            .mapToLong(version -> version.witnesses().size())
            .sum();
    String more = wordings > entries.size() ? ", " + Counted.of(wordings, "wording") : "";
    out.line(out.styled(Style.DIM, Counted.of(entries.size(), "forecast") + more));
  }

  private void print(ForecastEntry entry) {
    boolean first = true;
    for (ForecastVersion version : entry.versions()) {
      printHead(entry, version, first);
      ForecastWords.statement(version.first())
          .wrap(columns - MARGIN.length(), out)
          .forEach(line -> out.line(MARGIN + line));
      printDim(ForecastWords.meaning(version.first()));
      printDim(ForecastWords.place(version.first(), paths));
      printReasons(version.witnesses().get(0));
      version.witnesses().stream().skip(1).forEach(witness -> printAlso(version, witness));
      printRulings(version);
      first = false;
    }
    out.blank();
  }

  private void printHead(ForecastEntry entry, ForecastVersion version, boolean isFirst) {
    String day = version.first().dueDay().map(LocalDate::toString).orElse("no day");
    String id = out.styled(Style.DIM, version.id().shown());
    if (!isFirst) {
      String changes = MARGIN + "then, " + changes(version) + ": ";
      out.line(changes + out.styled(Style.BOLD, day) + MARGIN + id + notes(version, Stream.of()));
      return;
    }
    Stream<String> more =
        Stream.of(
            entry.articles() > 1 ? Counted.of(entry.articles(), "article") : "",
            entry.versions().size() > 1 ? Counted.of(entry.versions().size(), "version") : "");
    out.line(
        out.styled(Style.BOLD, day)
            + MARGIN
            + id
            + MARGIN
            + SafeText.ofOneLine(holder(entry))
            + notes(version, more));
  }

  private static String changes(ForecastVersion version) {
    return version.changes().isEmpty() ? "in other words" : names(version) + " changed";
  }

  private static String names(ForecastVersion version) {
    return version.changes().stream().map(ForecastText::name).collect(Collectors.joining(" and "));
  }

  private static String name(DriftKind kind) {
    return kind == DriftKind.HEDGE ? "likelihood" : kind.label();
  }

  /** Whose forecast it is; without anybody named that is the article's own. */
  static String holder(ForecastEntry entry) {
    return entry
        .holder()
        .map(Quoted::name)
        .or(() -> entry.versions().get(0).first().article().metadata().outlet())
        .orElse("(the article)");
  }

  private String notes(ForecastVersion version, Stream<String> more) {
    ForecastKind kind = version.first().kind();
    Stream<String> own =
        Stream.of(
            kind == ForecastKind.PREDICTION ? "" : kind.name().toLowerCase(Locale.ROOT),
            isOverdue(version) ? "overdue" : "");
    return out.styled(
        Style.DIM,
        Stream.concat(own, more)
            .filter(note -> !note.isEmpty())
            .map(note -> MARGIN + note)
            .collect(Collectors.joining()));
  }

  private boolean isOverdue(ForecastVersion version) {
    return !version.isResolved()
        && version.first().dueDay().filter(day -> day.isBefore(today)).isPresent();
  }

  /** Where else it stands, and what is said otherwise there. */
  private void printAlso(ForecastVersion version, ForecastWitness witness) {
    List<String> notes = new ArrayList<>(ForecastWords.also(witness.forecast(), paths).toList());
    notes.set(0, "also " + notes.get(0));
    String statement = witness.forecast().words().statement().words();
    if (!statement.equalsIgnoreCase(version.first().words().statement().words())) {
      notes.add("“" + statement + "”");
    }
    witness.drift().forEach(kind -> notes.add(drift(kind, witness.forecast())));
    printDim(notes.stream());
    printReasons(witness);
  }

  private static String drift(DriftKind kind, KeptForecast forecast) {
    return switch (kind) {
      case HEDGE ->
          "other likelihood, "
              + forecast
                  .probability()
                  .filter(said -> said.low().isPresent())
                  .map(ForecastWords::range)
                  .orElse("no range");
      case CONDITION -> left("condition", forecast.words().condition());
      case HORIZON -> left("horizon", forecast.words().horizon());
      default -> kind.label();
    };
  }

  private static String left(String part, Optional<Evidence> words) {
    return words.isPresent() ? "with a " + part : "without the " + part;
  }

  private void printRulings(ForecastVersion version) {
    if (version.isContradicted()) {
      String line = "rulings contradict one another; it counts as open";
      out.line(DEEPER + out.styled(Style.WARNING, line));
    }
    version.verdicts().forEach(this::printVerdict);
    version.questions().forEach(this::printQuestion);
  }

  private void printVerdict(Verdict verdict) {
    String line =
        Stream.of(
                ResolveCommand.name(verdict.outcome()) + " on " + verdict.on(),
                verdict.ruling().question().map(id -> "by question " + id).orElse(""),
                verdict.isTurned() ? "turned round" : "",
                verdict.ruling().resolution().orElseThrow().evidence(),
                verdict.ruling().signature().note(),
                "ruling " + verdict.ruling().number() + LogCommand.by(verdict.ruling()))
            .filter(note -> !note.isEmpty())
            .map(SafeText::ofOneLine)
            .collect(Collectors.joining(" · "));
    DisplayWidth.wrap(line, columns - DEEPER.length()).forEach(part -> out.line(DEEPER + part));
  }

  private void printQuestion(AskedQuestion question) {
    printDim(Stream.of("question " + question.id(), question.title()));
  }

  private void printReasons(ForecastWitness witness) {
    if (why) {
      KeptForecast forecast = witness.forecast();
      printDim(
          Stream.of(
                  Optional.of(tie(witness)).filter(words -> !words.isEmpty()),
                  Optional.of(forecast.rule()),
                  Optional.of(String.format(Locale.ROOT, "%.2f", forecast.confidence())),
                  forecast.probability().map(ForecastText::row),
                  forecast.due().map(ForecastText::day),
                  Optional.of("version " + version(forecast.article())))
              .flatMap(Optional::stream));
    }
  }

  private static String version(ArticleSummary article) {
    return article.version().substring(0, ArticleSummary.SHOWN_DIGITS);
  }

  private static String tie(ForecastWitness witness) {
    Tie tie = witness.tie();
    return switch (tie.rule()) {
      case FIRST -> "";
      case SAME_EVENT ->
          "same holder, "
              + tie.shared()
              + " of "
              + Counted.of(tie.together(), "telling word")
              + " the same";
      case SAME_SENTENCE -> "the same sentence as in another article";
    };
  }

  private static String row(VerbalProbability probability) {
    return probability.rule()
        + probability.row().map(row -> " " + row).orElse("")
        + " ("
        + probability.interval()
        + ")";
  }

  private static String day(KeptForecast.Due due) {
    return "due by "
        + due.convention()
        + due.ends()
            .filter(ends -> !ends.strict().equals(ends.lenient()))
            .map(ends -> ", " + ends.strict() + " at the earliest, " + ends.lenient() + " at last")
            .orElse("");
  }

  private void printDim(Stream<String> notes) {
    String line = notes.map(SafeText::ofOneLine).collect(Collectors.joining(" · "));
    if (!line.isEmpty()) {
      DisplayWidth.wrap(line, columns - DEEPER.length())
          .forEach(part -> out.line(DEEPER + out.styled(Style.DIM, part)));
    }
  }
}
