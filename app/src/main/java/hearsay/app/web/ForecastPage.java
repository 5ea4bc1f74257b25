package hearsay.app.web;

import hearsay.forecast.ProbabilityLexicon;
import hearsay.intake.Article;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.ForecastWitness;
import hearsay.ledger.KeptForecast;
import hearsay.scoring.Outcome;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One forecast: its words, what they mean, and what became of it. */
final class ForecastPage implements Page {
  private static final long PATIENCE_MILLIS = 1_200;

  /**
   * What the page shows.
   *
   * @param witnesses other reports of the same stand
   * @param versions other stands of the same speaker on the same event, in order
   */
  record View(
      Foretold forecast,
      List<Foretold> witnesses,
      List<Foretold> versions,
      List<List<MarkedText.Piece>> context,
      List<Meaning> meanings,
      List<String> outcomes,
      String rule,
      String today) {}

  /** What the words of likelihood mean by one lexicon. */
  record Meaning(String lexicon, String source, Foretold.Band band) {}

  @Override
  public Answer answer(Visit visit) {
    List<KeptForecast> found = visit.query().forecasts(visit.needed("forecast"));
    if (found.size() != 1) {
      return Answer.Wrong.notFound(
          "No forecast has this name.", "The board of forecasts lists those that there are.");
    }
    KeptForecast forecast = found.get(0);
    Optional<Board> board = visit.ifKnown(WholeLedger::forecasts, PATIENCE_MILLIS);
    if (visit.wantsJson() && board.isEmpty()) {
      return new Answer.NotYet("Forecasts are being gathered.");
    }
    List<ForecastEntry> joined =
        board.flatMap(known -> known.entry(forecast.id())).stream().toList();
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().forecasts(joined));
    }
    Article article =
        visit.query().article(forecast.article().key(), forecast.article().version()).orElseThrow();
    return new Answer.Shown(
        "forecast",
        "Forecast",
        new View(
            versions(joined)
                .filter(has(forecast))
                .findFirst()
                .map(Foretold.of(forecast, visit.today())::within)
                .orElseGet(() -> Foretold.of(forecast, visit.today())),
            versions(joined)
                .filter(has(forecast))
                .flatMap(version -> version.witnesses().stream())
                .map(ForecastWitness::forecast)
                .filter(one -> !one.id().equals(forecast.id()))
                .map(one -> Foretold.of(one, visit.today()))
                .toList(),
            versions(joined)
                .filter(Predicate.not(has(forecast)))
                .map(version -> Foretold.of(version, visit.today()))
                .toList(),
            context(forecast, article),
            meanings(forecast),
            Arrays.stream(Outcome.values())
                .filter(one -> one != Outcome.OPEN)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList(),
            forecast.rule(),
            visit.today().toString()));
  }

  private static Predicate<ForecastVersion> has(KeptForecast forecast) {
    return version -> version.hasWitness(forecast.id());
  }

  private static Stream<ForecastVersion> versions(List<ForecastEntry> joined) {
    return joined.stream().flatMap(entry -> entry.versions().stream());
  }

  private static List<List<MarkedText.Piece>> context(KeptForecast forecast, Article article) {
    List<MarkedText.Mark> marks = new ArrayList<>();
    KeptForecast.Words words = forecast.words();
    words.event().forEach(part -> add(marks, article, Optional.of(part), "forecast"));
    add(marks, article, words.likelihood(), "likelihood");
    add(marks, article, words.condition(), "condition");
    add(marks, article, words.horizon(), "date");
    add(marks, article, words.holder(), "source");
    Span statement = article.text().units(words.statement().place());
    List<Span> around =
        ParagraphFinder.find(article.text()).stream()
            .filter(span -> span.overlaps(statement))
            .toList();
    return new MarkedText(article.text().toString(), marks).cut(around);
  }

  private static void add(
      List<MarkedText.Mark> marks, Article article, Optional<Evidence> part, String layer) {
    part.ifPresent(
        one -> marks.add(new MarkedText.Mark(article.text().units(one.place()), layer, "part")));
  }

  private static List<Meaning> meanings(KeptForecast forecast) {
    boolean hasDegree = forecast.probability().filter(said -> said.low().isPresent()).isPresent();
    if (!hasDegree || forecast.words().likelihood().isEmpty()) {
      return List.of();
    }
    String words = forecast.words().likelihood().get().words();
    return ProbabilityLexicon.names().stream()
        .flatMap(name -> ProbabilityLexicon.shipped(name).stream())
        .map(
            lexicon ->
                new Meaning(
                    lexicon.name(), lexicon.source(), Foretold.band(lexicon.meaning(words))))
        .filter(meaning -> meaning.band().isRange())
        .toList();
  }
}
