package hearsay.app.web;

import hearsay.app.cli.RuledForecasts;
import hearsay.app.cli.ScoreSheet;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.scoring.BrierScore;
import hearsay.scoring.CalibrationCurve;
import hearsay.scoring.Decomposition;
import hearsay.scoring.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of some forecasts, as pages show it: what needs no lexicon first.
 *
 * @param ruled how many were ruled on
 * @param contradicted on how many rulings contradict one another
 * @param vague the share that nobody can rule on
 * @param scored how many count for a score
 * @param lexicon under which they are
 * @param figures the scores; empty below thirty
 * @param curve of the same
 * @param each in place of a grade, those that count for a score
 */
record Scored(
    int ruled,
    List<SpeakerPage.Counted> outcomes,
    int contradicted,
    String vague,
    List<ScoreCard.Called> called,
    ScoreCard.Called plans,
    int scored,
    Lexicons lexicon,
    List<Figure> figures,
    Optional<CurveDrawing> curve,
    List<Each> each) {
  /** So many stand in the list; below a grade there are fewer. */
  static final int LEAST_FOR_A_GRADE = Decomposition.LEAST_FOR_A_GRADE;

  /** The lexicon that was asked for, and the other one; empty where that has no grade. */
  record Lexicons(String first, String second) {}

  /**
   * One figure under two lexicons.
   *
   * @param means what is good, for whoever does not know it
   */
  record Figure(String name, String means, String first, String second) {}

  /**
   * One forecast with what its range can score.
   *
   * @param brier the best and the worst, from 0, right and sure, to 1
   */
  record Each(Foretold forecast, String holder, String outcome, String brier) {}

  static Scored of(ScoreSheet sheet, Visit visit) {
    ScoreCard card = sheet.first();
    Optional<ScoreCard.Grade> second = sheet.second().grade();
    return new Scored(
        card.ruled(),
        card.outcomes().entrySet().stream()
            .map(one -> new SpeakerPage.Counted(Foretold.outcome(one.getKey()), one.getValue()))
            .toList(),
        card.contradicted(),
        card.vagueness().unresolvable() == 0
            ? ""
            : CurveDrawing.percent(card.vagueness().share()) + " of " + card.vagueness().ruled(),
        card.called(),
        card.plans(),
        card.scored(),
        new Lexicons(
            card.grade().map(ScoreCard.Grade::lexicon).orElse(""),
            second.map(ScoreCard.Grade::lexicon).orElse("")),
        card.grade().map(first -> figures(first, second)).orElse(List.of()),
        card.grade().map(one -> CurveDrawing.of(CalibrationCurve.of(one.points()))),
        card.grade().isPresent() ? List.of() : each(sheet.ruled(), visit));
  }

  private static List<Each> each(RuledForecasts ruled, Visit visit) {
    return ruled.all().stream()
        .filter(ruled::isScored)
        .map(
            one -> {
              BrierScore.Band band = one.forecast().band();
              return new Each(
                  Foretold.of(one.version(), visit.today()),
                  one.holder(),
                  one.version().outcome().map(Foretold::outcome).orElse(""),
                  String.format(Locale.ROOT, "%.2f to %.2f", band.best(), band.worst()));
            })
        .toList();
  }

  private static List<Figure> figures(ScoreCard.Grade first, Optional<ScoreCard.Grade> second) {
    List<String> a = values(first);
    List<String> b = second.map(Scored::values).orElseGet(() -> a.stream().map(v -> "–").toList());
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      figures.add(new Figure(NAMES.get(i).get(0), NAMES.get(i).get(1), a.get(i), b.get(i)));
    }
    return figures;
  }

  private static final List<List<String>> NAMES =
      List.of(
          List.of("scored forecasts", ""),
          List.of(
              "Brier score, best to worst",
              "what the ranges allow; 0 is right and sure, 1 wrong and sure"),
          List.of("expected under the survey", "the mean over what its readers answered"),
          List.of("proper score of bins", "0 is best; speakers are placed by it"),
          List.of("Brier score at the middle", "the sum of the next three"),
          List.of("= reliability", "0 is best: as often as was said"),
          List.of("− resolution", "more is better: knows one from another"),
          List.of("+ uncertainty", "of the base rate, nobody’s fault"));

  private static List<String> values(ScoreCard.Grade grade) {
    return List.of(
        Integer.toString(grade.points().size()),
        number(grade.band().best()) + " to " + number(grade.band().worst()),
        grade.expectation().map(Scored::number).orElse("no survey"),
        number(grade.bins()) + interval(grade.binsInterval()),
        number(grade.parts().score()) + interval(grade.scoreInterval()),
        number(grade.parts().reliability()) + interval(grade.partIntervals().reliability()),
        number(grade.parts().resolution()) + interval(grade.partIntervals().resolution()),
        number(grade.parts().uncertainty()));
  }

  private static String interval(Decomposition.Interval interval) {
    return " (" + number(interval.low()) + " to " + number(interval.high()) + ")";
  }

  static String number(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }

  /** The lexicon that an address names. */
  static ProbabilityLexicon lexicon(String typed) {
    return ProbabilityLexicon.shipped(typed)
        .orElseThrow(
            () ->
                new BadRequest(
                    "A lexicon is one of " + String.join(", ", ProbabilityLexicon.names()) + "."));
  }
}
