package hearsay.app.web;

import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What people decided, the latest first. */
final class LogPage implements Page {
  /** What the page shows. */
  record View(List<Line> lines, Paging paging) {}

  /**
   * One ruling.
   *
   * @param about where to see what it is about; empty where there is nothing to see
   * @param canBeUndone whether it holds and is one that can be taken back
   */
  record Line(
      long number,
      String at,
      String by,
      String action,
      String words,
      String note,
      String detail,
      Optional<String> about,
      Optional<Long> undone,
      boolean canBeUndone,
      boolean isAdrift) {}

  @Override
  public Answer answer(Visit visit) {
    List<Ruling> rulings = visit.query().rulings();
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().log(rulings));
    }
    List<Ruling> latest = new ArrayList<>(rulings);
    Collections.reverse(latest);
    Paging paging = Paging.of(visit, latest.size());
    return new Answer.Shown(
        "log", "Rulings", new View(paging.of(latest).stream().map(LogPage::line).toList(), paging));
  }

  private static Line line(Ruling ruling) {
    boolean isUndo = ruling.action() == Ruling.Action.UNDO;
    boolean isRemoval = ruling.action() == Ruling.Action.REMOVE;
    return new Line(
        ruling.number(),
        ruling.signature().at().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' '),
        ruling.signature().author(),
        Door.action(ruling),
        ruling.words(),
        ruling.signature().note(),
        ruling.resolution().map(LogPage::detail).or(ruling::name).orElse(""),
        about(ruling),
        ruling.undone(),
        !isUndo && ruling.undone().isEmpty(),
        !isUndo && !isRemoval && !ruling.isAnchored());
  }

  private static String detail(Resolution resolution) {
    return Foretold.outcome(resolution.outcome())
        + " on "
        + resolution.on()
        + ": "
        + resolution.evidence();
  }

  private static Optional<String> about(Ruling ruling) {
    if (!ruling.isAnchored() || ruling.action() == Ruling.Action.UNDO) {
      return Optional.empty();
    }
    boolean isForecast = ruling.action() == Ruling.Action.RESOLVE;
    return ruling
        .record()
        .map(record -> isForecast ? Links.forecast(record) : Links.record(record))
        .or(() -> ruling.article().map(Links::article));
  }
}
