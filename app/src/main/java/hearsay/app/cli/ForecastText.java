package hearsay.app.cli;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.VerbalProbability;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints forecasts for people: the day and the holder, the statement with its event marked, how
 * likely, if what, and where it stands.
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

  void print(List<KeptForecast> forecasts) {
    if (forecasts.isEmpty()) {
      out.line("No forecast fits.");
      return;
    }
    forecasts.forEach(this::print);
    out.line(out.styled(Style.DIM, Counted.of(forecasts.size(), "forecast")));
  }

  private void print(KeptForecast forecast) {
    out.line(
        out.styled(Style.BOLD, forecast.dueDay().map(LocalDate::toString).orElse("no day"))
            + MARGIN
            + out.styled(Style.DIM, forecast.id().shown())
            + MARGIN
            + SafeText.ofOneLine(holder(forecast))
            + out.styled(Style.DIM, notes(forecast)));
    printStatement(forecast);
    printDim(meaning(forecast));
    printDim(place(forecast));
    forecast.resolution().ifPresent(this::printResolution);
    if (why) {
      printDim(reasons(forecast));
    }
    out.blank();
  }

  /** Whose forecast it is; without anybody named that is the article's own. */
  static String holder(KeptForecast forecast) {
    return forecast
        .holder()
        .map(Quoted::name)
        .or(() -> forecast.article().metadata().outlet())
        .orElse("(the article)");
  }

  private String notes(KeptForecast forecast) {
    return Stream.of(
            forecast.kind() == ForecastKind.PREDICTION ? "" : lower(forecast.kind()),
            isOverdue(forecast) ? "overdue" : "")
        .filter(note -> !note.isEmpty())
        .map(note -> MARGIN + note)
        .collect(Collectors.joining());
  }

  private boolean isOverdue(KeptForecast forecast) {
    return forecast.resolution().isEmpty()
        && forecast.dueDay().filter(day -> day.isBefore(today)).isPresent();
  }

  private void printResolution(Ruling ruling) {
    Resolution resolution = ruling.resolution().orElseThrow();
    String line =
        Stream.of(
                ResolveCommand.shown(resolution),
                resolution.evidence(),
                ruling.note(),
                "ruling " + ruling.number())
            .filter(note -> !note.isEmpty())
            .map(SafeText::ofOneLine)
            .collect(Collectors.joining(" · "));
    DisplayWidth.wrap(line, columns - DEEPER.length()).forEach(part -> out.line(DEEPER + part));
  }

  private void printStatement(KeptForecast forecast) {
    Evidence statement = forecast.words().statement();
    String words = statement.words();
    StyledText styled = new StyledText();
    int done = 0;
    for (Evidence part : forecast.words().event()) {
      int from = words.offsetByCodePoints(0, part.place().start() - statement.place().start());
      int to = words.offsetByCodePoints(from, part.place().length());
      styled.add(Style.PLAIN, SafeText.of(words.substring(done, from)));
      styled.add(Style.CUE, SafeText.of(words.substring(from, to)));
      done = to;
    }
    styled.add(Style.PLAIN, SafeText.of(words.substring(done)));
    styled.wrap(columns - MARGIN.length(), out).forEach(line -> out.line(MARGIN + line));
  }

  private static Stream<String> meaning(KeptForecast forecast) {
    return Stream.of(
            forecast.words().likelihood().map(said -> likelihood(said, forecast)),
            forecast.words().condition().map(said -> "condition: “" + said.words() + "”"),
            forecast.negative() ? Optional.of("says that it will not") : Optional.<String>empty())
        .flatMap(Optional::stream);
  }

  private static String likelihood(Evidence said, KeptForecast forecast) {
    String band =
        forecast
            .probability()
            .filter(probability -> probability.low().isPresent())
            .map(ForecastText::band)
            .orElse("no range");
    return "“" + said.words() + "”: " + band;
  }

  private static String band(VerbalProbability probability) {
    return percent(probability.low().orElseThrow())
        + " to "
        + percent(probability.high().orElseThrow())
        + " %"
        + probability.median().map(middle -> ", median " + percent(middle)).orElse("")
        + " ("
        + probability.lexicon()
        + ")";
  }

  /** Percent with one decimal at most, which is more than any survey has. */
  static String percent(double percent) {
    String digits = String.format(Locale.ROOT, "%.1f", percent);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  private Stream<String> place(KeptForecast forecast) {
    ArticleSummary article = forecast.article();
    int line = forecast.words().statement().line();
    return Stream.of(
            Optional.of(paths.shown(article.origin().path(), line)),
            article.metadata().outlet(),
            forecast.published().map(ForecastText::published))
        .flatMap(Optional::stream);
  }

  private static String published(PublicationDays days) {
    return "published " + new CalendarDays(days.earliest(), days.latest()).shown();
  }

  private static Stream<String> reasons(KeptForecast forecast) {
    return Stream.of(
            Optional.of(forecast.rule()),
            Optional.of(String.format(Locale.ROOT, "%.2f", forecast.confidence())),
            forecast.probability().map(ForecastText::row),
            forecast.due().map(ForecastText::day),
            Optional.of(
                "version "
                    + forecast.article().version().substring(0, ArticleSummary.SHOWN_DIGITS)))
        .flatMap(Optional::stream);
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

  private static String lower(ForecastKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void printDim(Stream<String> notes) {
    String line = notes.map(SafeText::ofOneLine).collect(Collectors.joining(" · "));
    if (!line.isEmpty()) {
      DisplayWidth.wrap(line, columns - DEEPER.length())
          .forEach(part -> out.line(DEEPER + out.styled(Style.DIM, part)));
    }
  }
}
