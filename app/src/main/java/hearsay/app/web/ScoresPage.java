package hearsay.app.web;

import hearsay.app.cli.RuledForecasts;
import hearsay.app.cli.ScoreSheet;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.scoring.ScoreCard;
import hearsay.scoring.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How forecasts came out that were ruled on: as figures, or as the curve alone. */
final class ScoresPage implements Page {
  /** What the page shows. */
  record View(
      Asked asked,
      List<ForecastsPage.Lexicon> lexicons,
      String title,
      Scored scored,
      List<Place> places,
      boolean isShared,
      String asks) {}

  /** What was asked, as it was typed. */
  record Asked(String speaker, String outlet, String lexicon, int least) {}

  /**
   * A speaker among others.
   *
   * @param place with a mark where others share it; empty without a grade
   * @param grade the score; without one, the words that were used most
   */
  record Place(
      String place, String name, int ruled, int scored, String vague, String grade, String asks) {}

  private final boolean isCurve;

  private ScoresPage(boolean isCurve) {
    this.isCurve = isCurve;
  }

  /** Scores, and who did how well. */
  static ScoresPage ofFigures() {
    return new ScoresPage(false);
  }

  /** What was said against what came. */
  static ScoresPage ofCurve() {
    return new ScoresPage(true);
  }

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::forecasts, "Forecasts are being gathered.", board -> answer(visit, board));
  }

  private Answer answer(Visit visit, Board board) {
    Asked asked =
        new Asked(
            visit.value("speaker").orElse(""),
            visit.value("outlet").orElse(""),
            visit.value("lexicon").orElse(ScoreSheet.USUAL_LEXICON),
            visit.number("min", ScoreSheet.USUAL_LEAST));
    ScoreSheet sheet = ScoreSheet.of(board.entries(), asked(visit, asked));
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().scores(sheet));
    }
    return new Answer.Shown(
        isCurve ? "calibration" : "scores",
        isCurve ? "Calibration" : "Scores",
        new View(
            asked,
            ForecastsPage.lexicons(),
            sheet.title(),
            Scored.of(sheet, visit),
            places(sheet.standings(), asked),
            sheet.standings().stream().anyMatch(Standing::isShared),
            asks(asked, asked.speaker())));
  }

  private static ScoreSheet.Asked asked(Visit visit, Asked asked) {
    Optional<ProbabilityLexicon> second = visit.value("second").map(Scored::lexicon);
    return new ScoreSheet.Asked(
        new RuledForecasts.Selection(
            visit.value("speaker"), visit.value("outlet"), visit.value("possible").isPresent()),
        Scored.lexicon(asked.lexicon()),
        second,
        asked.least());
  }

  /** The same question about somebody, ready to be added to an address. */
  private static String asks(Asked asked, String speaker) {
    return "?speaker="
        + Links.encoded(speaker)
        + "&outlet="
        + Links.encoded(asked.outlet())
        + "&lexicon="
        + Links.encoded(asked.lexicon())
        + "&min="
        + asked.least();
  }

  private static List<Place> places(List<Standing> standings, Asked asked) {
    boolean isRanked = standings.stream().filter(one -> one.place().isPresent()).count() > 1;
    return standings.stream()
        .map(
            one ->
                new Place(
                    one.place()
                        .filter(any -> isRanked)
                        .map(n -> n + (one.isShared() ? " =" : ""))
                        .orElse(""),
                    one.name(),
                    one.card().ruled(),
                    one.card().scored(),
                    CurveDrawing.percent(one.card().vagueness().share()),
                    one.card().grade().map(ScoresPage::grade).orElseGet(() -> called(one.card())),
                    asks(asked, one.name())))
        .toList();
  }

  private static String grade(ScoreCard.Grade grade) {
    return Scored.number(grade.bins())
        + " ("
        + Scored.number(grade.binsInterval().low())
        + " to "
        + Scored.number(grade.binsInterval().high())
        + ")";
  }

  /** In place of a grade, the words that were used most. */
  private static String called(ScoreCard card) {
    return card.called().stream()
        .limit(2)
        .map(one -> "“" + one.phrase() + "” " + one.happened() + " of " + one.count())
        .collect(Collectors.joining(", "));
  }
}
