package hearsay.app.cli;

import hearsay.forecast.VerbalProbability;
import hearsay.ledger.Evidence;
import hearsay.scoring.BrierScore;
import hearsay.scoring.CalibrationCurve;
import hearsay.scoring.Decomposition;
import hearsay.scoring.Outcome;
import hearsay.scoring.ScoreCard;
import hearsay.scoring.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints scores for people: what needs no lexicon first. */
final class ScoresText {
  private static final String MARGIN = "  ";
  private static final int LABEL = 34;
  private static final int FIGURE = 24;
  private static final int PHRASE = 26;
  private static final int CALLED = 42;
  private static final int NAME = 28;
  private static final int SCALE = 40;

  private final Output out;
  private final int columns;
  private final int least;

  ScoresText(Cli cli, int least) {
    this.out = cli.out();
    this.columns = cli.surroundings().columns();
    this.least = least;
  }

  void print(ScoreSheet sheet) {
    ScoreCard card = sheet.first();
    if (card.ruled() == 0) {
      out.line("No forecast that fits was ruled on.");
      out.line("What is due: hearsay forecasts --overdue; then hearsay resolve.");
      return;
    }
    String title = SafeText.ofOneLine(sheet.title());
    out.line(
        out.styled(Style.BOLD, title) + ": " + Counted.of(card.ruled(), "forecast") + " ruled on");
    wrapped(outcomes(card));
    out.blank();
    printCalled(card);
    if (sheet.first().grade().isPresent()) {
      printGrades(sheet);
      printCurve(sheet.first().grade().get());
    } else {
      printList(sheet);
    }
    printStandings(sheet.standings());
  }

  private void wrapped(String line) {
    DisplayWidth.wrap(line, columns - MARGIN.length())
        .forEach(part -> out.line(MARGIN + out.styled(Style.DIM, part)));
  }

  private static String outcomes(ScoreCard card) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Outcome, Integer> one : card.outcomes().entrySet()) {
      parts.add(ResolveCommand.name(one.getKey()) + " " + one.getValue());
    }
    if (card.contradicted() > 0) {
      parts.add("contradicted " + card.contradicted());
    }
    if (card.vagueness().unresolvable() > 0) {
      parts.add(
          "too vague to rule on "
              + percent(card.vagueness().share())
              + " of "
              + card.vagueness().ruled());
    }
    return String.join(" · ", parts);
  }

  /** Of the n called likely, so many came: no lexicon is needed for that. */
  private void printCalled(ScoreCard card) {
    for (ScoreCard.Called one : card.called()) {
      String phrase =
          one.phrase().isEmpty() ? "nothing (no word of likelihood)" : "“" + one.phrase() + "”";
      printCalled(phrase, one, one.isScored() ? "" : "not scored");
    }
    if (card.plans().count() > 0) {
      printCalled("plans", card.plans(), "apart from forecasts");
    }
    if (!card.called().isEmpty() || card.plans().count() > 0) {
      out.blank();
    }
  }

  private void printCalled(String phrase, ScoreCard.Called one, String note) {
    String called =
        "of " + one.count() + " called " + DisplayWidth.fit(SafeText.ofOneLine(phrase), PHRASE);
    String came = one.happened() + " came";
    out.line(
        MARGIN
            + (note.isEmpty()
                ? DisplayWidth.pad(called, CALLED) + came
                : DisplayWidth.pad(called, CALLED)
                    + DisplayWidth.pad(came, 11)
                    + out.styled(Style.DIM, note)));
  }

  private void printGrades(ScoreSheet sheet) {
    ScoreCard.Grade first = sheet.first().grade().orElseThrow();
    Optional<ScoreCard.Grade> second = sheet.second().grade();
    row("Scores", first.lexicon(), second.map(ScoreCard.Grade::lexicon).orElse(fewer(sheet)));
    row("scored forecasts", sheet.first().scored() + "", sheet.second().scored() + "");
    row("Brier score, best to worst", band(first), second.map(ScoresText::band).orElse("-"));
    row("expected under the survey", expected(first), second.map(ScoresText::expected).orElse("-"));
    row("proper score of bins", bins(first), second.map(ScoresText::bins).orElse("-"));
    row("Brier score at the middle", score(first), second.map(ScoresText::score).orElse("-"));
    row(
        "= reliability (0 is best)",
        reliability(first),
        second.map(ScoresText::reliability).orElse("-"));
    row(
        "- resolution (more is better)",
        resolution(first),
        second.map(ScoresText::resolution).orElse("-"));
    row(
        "+ uncertainty of the base rate",
        uncertainty(first),
        second.map(ScoresText::uncertainty).orElse("-"));
    wrapped(
        "In brackets 95 % of a thousand samples drawn again. Brier scores are (p - o)², 0 to 1.");
    out.blank();
  }

  private static String fewer(ScoreSheet sheet) {
    return sheet.second().scored() + " have a range";
  }

  private void row(String label, String one, String other) {
    out.line(
        MARGIN + DisplayWidth.pad(label, LABEL) + DisplayWidth.pad(one, FIGURE) + other.strip());
  }

  private static String band(ScoreCard.Grade grade) {
    return number(grade.band().best()) + " to " + number(grade.band().worst());
  }

  private static String expected(ScoreCard.Grade grade) {
    return grade.expectation().map(ScoresText::number).orElse("no survey");
  }

  private static String bins(ScoreCard.Grade grade) {
    return number(grade.bins()) + interval(grade.binsInterval());
  }

  private static String score(ScoreCard.Grade grade) {
    return number(grade.parts().score()) + interval(grade.scoreInterval());
  }

  private static String reliability(ScoreCard.Grade grade) {
    return number(grade.parts().reliability()) + interval(grade.partIntervals().reliability());
  }

  private static String resolution(ScoreCard.Grade grade) {
    return number(grade.parts().resolution()) + interval(grade.partIntervals().resolution());
  }

  private static String uncertainty(ScoreCard.Grade grade) {
    return number(grade.parts().uncertainty());
  }

  private static String interval(Decomposition.Interval interval) {
    return " (" + number(interval.low()) + " to " + number(interval.high()) + ")";
  }

  static String number(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private void printCurve(ScoreCard.Grade grade) {
    out.line(MARGIN + "Calibration under " + grade.lexicon() + ": | said, ● came");
    for (CalibrationCurve.Point point : CalibrationCurve.of(grade.points()).points()) {
      out.line(
          MARGIN
              + String.format(Locale.ROOT, "said %5s  ", percent(point.probability()))
              + scale(point)
              + String.format(
                  Locale.ROOT, "  came %5s of %d", percent(point.frequency()), point.count()));
    }
    out.blank();
  }

  private static String scale(CalibrationCurve.Point point) {
    StringBuilder scale = new StringBuilder("·".repeat(SCALE + 1));
    int said = (int) Math.round(point.probability() * SCALE);
    int came = (int) Math.round(point.frequency() * SCALE);
    scale.setCharAt(said, '|');
    scale.setCharAt(came, '●');
    return scale.toString();
  }

  private void printList(ScoreSheet sheet) {
    int scored = sheet.first().scored();
    wrapped(
        "No grade: "
            + Counted.of(scored, "scored forecast")
            + " of at least "
            + Decomposition.LEAST_FOR_A_GRADE
            + (scored == 0 ? "." : ". Each with the Brier scores that its range allows:"));
    sheet.ruled().all().stream()
        .filter(sheet.ruled()::isScored)
        .forEach(one -> printScored(one, sheet.title().equals("All speakers")));
    out.blank();
  }

  private void printScored(RuledForecasts.Ruled one, boolean withHolder) {
    String outcome = one.version().outcome().map(ResolveCommand::name).orElseThrow();
    VerbalProbability said = one.forecast().probability().orElseThrow();
    BrierScore.Band band = one.forecast().band();
    String figures =
        DisplayWidth.pad(outcome, 4)
            + DisplayWidth.pad(
                String.format(Locale.ROOT, "%.2f to %.2f", band.best(), band.worst()), 14)
            + DisplayWidth.pad(ForecastWords.range(said), 15);
    String likelihood = one.version().first().words().likelihood().map(Evidence::words).orElse("");
    String words = one.version().first().words().statement().words();
    String holder = withHolder ? ForecastText.holder(one.entry()) + ": " : "";
    String line =
        SafeText.ofOneLine(
            holder + words + (words.contains(likelihood) ? "" : " (" + likelihood + ")"));
    int left = columns - MARGIN.length() - 10 - figures.length();
    out.line(
        MARGIN
            + out.styled(Style.DIM, one.version().id().shown() + "  ")
            + figures
            + DisplayWidth.fit(line, Math.max(10, left)));
  }

  private void printStandings(List<Standing> standings) {
    if (standings.isEmpty()) {
      return;
    }
    out.line(
        MARGIN
            + DisplayWidth.pad("Speakers with " + least + " or more", NAME + 6)
            + DisplayWidth.pad("ruled", 7)
            + DisplayWidth.pad("scored", 8)
            + DisplayWidth.pad("vague", 7)
            + "proper score of bins");
    boolean isRanked = standings.stream().filter(one -> one.place().isPresent()).count() > 1;
    standings.forEach(one -> print(one, isRanked));
    if (standings.stream().anyMatch(Standing::isShared)) {
      wrapped("= shares a place: the intervals overlap, so the figures do not tell who is better.");
    }
  }

  /** A place is one among others. */
  private void print(Standing one, boolean isRanked) {
    String place =
        one.place().filter(any -> isRanked).map(n -> n + (one.isShared() ? "=" : ".")).orElse("");
    String grade = one.card().grade().map(ScoresText::bins).orElse(called(one.card()));
    out.line(
        MARGIN
            + DisplayWidth.pad(place, 5)
            + out.styled(
                Style.SOURCE,
                DisplayWidth.pad(DisplayWidth.fit(SafeText.ofOneLine(one.name()), NAME), NAME))
            + " "
            + DisplayWidth.pad(one.card().ruled() + "", 7)
            + DisplayWidth.pad(one.card().scored() + "", 8)
            + DisplayWidth.pad(percent(one.card().vagueness().share()), 7)
            + DisplayWidth.fit(grade, Math.max(10, columns - MARGIN.length() - NAME - 28)));
  }

  /** In place of a grade, the words that were used most. */
  private static String called(ScoreCard card) {
    return card.called().stream()
        .limit(2)
        .map(one -> "“" + one.phrase() + "” " + one.happened() + " of " + one.count())
        .collect(Collectors.joining(", "));
  }
}
