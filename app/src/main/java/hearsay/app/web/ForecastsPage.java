package hearsay.app.web;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastFilter;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptForecast;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is said to come, by the day on which it is due. */
final class ForecastsPage implements Page {
  private static final int SOON_DAYS = 30;

  /** What the page shows. */
  record View(
      List<Group> groups,
      int all,
      Asked asked,
      List<Lexicon> lexicons,
      Optional<Lexicon> lexicon,
      Paging paging) {}

  /** Forecasts that are due at about the same time. */
  record Group(String name, List<Foretold> forecasts) {}

  /** What was asked, as it was typed. */
  record Asked(String words, String speaker, String kind, String state, String lexicon) {}

  /** A lexicon that one may choose. */
  record Lexicon(String name, String source, String interval, boolean isSurvey) {
    static Lexicon of(ProbabilityLexicon lexicon) {
      return new Lexicon(
          lexicon.name(),
          lexicon.source(),
          lexicon.interval(),
          lexicon.kind() == ProbabilityLexicon.Kind.SURVEY);
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::forecasts, "Forecasts are being gathered.", board -> answer(visit, board));
  }

  private static Answer answer(Visit visit, Board board) {
    Asked asked =
        new Asked(
            visit.value("q").orElse(""),
            visit.value("speaker").orElse(""),
            visit.value("kind").orElse(""),
            visit.value("state").orElse("open"),
            visit.value("lexicon").orElse(""));
    ForecastFilter filter =
        new ForecastFilter(
            visit.value("speaker"),
            visit.value("q"),
            visit.value("kind").map(ForecastsPage::kind),
            Optional.empty(),
            Optional.empty());
    Predicate<ForecastVersion> state = state(asked.state(), visit.today());
    List<ForecastEntry> listed =
        board.candidates(filter).stream().filter(entry -> isShown(entry, filter, state)).toList();
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().forecasts(listed));
    }
    Paging paging = Paging.of(visit, listed.size());
    Optional<ProbabilityLexicon> lexicon = visit.value("lexicon").map(Scored::lexicon);
    List<Foretold> shown =
        paging.of(listed).stream()
            .flatMap(entry -> shown(entry, filter, state).stream())
            .map(version -> foretold(version, visit.today(), lexicon))
            .toList();
    return new Answer.Shown(
        "forecasts",
        "Forecasts",
        new View(
            groups(shown, visit.today()),
            listed.size(),
            asked,
            lexicons(),
            lexicon.map(Lexicon::of),
            paging));
  }

  /** The latest version that was asked for; one forecast of many articles is one. */
  private static Optional<ForecastVersion> shown(
      ForecastEntry entry, ForecastFilter filter, Predicate<ForecastVersion> state) {
    return entry.versions().stream()
        .filter(state)
        .filter(version -> passes(entry, version, filter))
        .reduce((earlier, later) -> later);
  }

  private static boolean isShown(
      ForecastEntry entry, ForecastFilter filter, Predicate<ForecastVersion> state) {
    boolean isAll = filter.equals(ForecastFilter.ALL);
    // A loop, because a large ledger is gone through for every page.
    for (ForecastVersion version : entry.versions()) {
      if (state.test(version) && (isAll || passes(entry, version, filter))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(
      ForecastEntry entry, ForecastVersion version, ForecastFilter filter) {
    boolean isHolder = filter.speaker().filter(entry::isHeldBy).isPresent();
    return version.passes(filter) || (isHolder && version.passes(filter.withoutSpeaker()));
  }

  private static ForecastKind kind(String typed) {
    return Stream.of(ForecastKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> new BadRequest("A kind is prediction, plan or open."));
  }

  /** Those that one may choose. */
  static List<Lexicon> lexicons() {
    return ProbabilityLexicon.names().stream()
        .flatMap(name -> ProbabilityLexicon.shipped(name).stream())
        .map(Lexicon::of)
        .toList();
  }

  private static Predicate<ForecastVersion> state(String state, LocalDate today) {
    return switch (state) {
      case "ruled" -> ForecastVersion::isResolved;
      case "overdue" ->
          one -> !one.isResolved() && one.first().dueDay().filter(today::isAfter).isPresent();
      case "all" -> one -> true;
      default -> one -> !one.isResolved();
    };
  }

  /** A forecast with its words of likelihood read by another lexicon. */
  static Foretold foretold(
      ForecastVersion version, LocalDate today, Optional<ProbabilityLexicon> lexicon) {
    KeptForecast forecast = version.first();
    Foretold foretold = Foretold.of(version, today);
    boolean isOpen = forecast.kind() == ForecastKind.OPEN;
    Optional<Foretold.Band> band =
        lexicon
            .filter(any -> !isOpen)
            .flatMap(
                chosen ->
                    forecast
                        .words()
                        .likelihood()
                        .map(Evidence::words)
                        .map(words -> Foretold.band(chosen.meaning(words))));
    return band.map(foretold::with).orElse(foretold);
  }

  private static List<Group> groups(List<Foretold> forecasts, LocalDate today) {
    String soon = today.plusDays(SOON_DAYS).toString();
    return Stream.of(
            group("Ruled on", forecasts, one -> one.came().isPresent()),
            group("Overdue", forecasts, one -> isOpen(one) && isDue(one, Foretold.Due::isPast)),
            group(
                "Due within " + SOON_DAYS + " days",
                forecasts,
                one ->
                    isOpen(one)
                        && isDue(one, due -> !due.isPast() && due.usual().compareTo(soon) <= 0)),
            group(
                "Due later",
                forecasts,
                one -> isOpen(one) && isDue(one, due -> due.usual().compareTo(soon) > 0)),
            group("Never said by when", forecasts, one -> isOpen(one) && one.due().isEmpty()))
        .filter(group -> !group.forecasts().isEmpty())
        .toList();
  }

  private static boolean isOpen(Foretold one) {
    return one.came().isEmpty();
  }

  private static boolean isDue(Foretold one, Predicate<Foretold.Due> when) {
    return one.due().filter(when).isPresent();
  }

  private static Group group(String name, List<Foretold> all, Predicate<Foretold> belongs) {
    return new Group(name, all.stream().filter(belongs).toList());
  }
}
