package hearsay.app.cli;

import hearsay.intake.Refusal;
import java.util.List;

/** Prints what was refused, a line each: the place, then the reason. */
final class RefusalLines {
  private final Output out;
  private final LedgerPaths paths;
  private final int columns;

  RefusalLines(Output out, LedgerPaths paths, int columns) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
  }

  void print(List<Refusal> refusals, int limit) {
    List<Refusal> shown = refusals.stream().limit(limit).toList();
    int widest =
        shown.stream()
            .mapToInt(refusal -> DisplayWidth.of(paths.shown(refusal.origin())))
            .reduce(0, Math::max);
    int placeColumns = Math.min(widest, columns / 2);
    for (Refusal refusal : shown) {
      String place = paths.shown(refusal.origin());
      String reason = SafeText.ofOneLine(refusal.reason());
      boolean fits = DisplayWidth.of(place) <= placeColumns;
      String start = fits ? DisplayWidth.pad(place, placeColumns) : place;
      out.line("  " + start + "  " + out.styled(Style.WARNING, reason));
    }
    if (refusals.size() > limit) {
      out.line("  and " + Counted.number(refusals.size() - limit) + " more: hearsay brief --json");
    }
  }
}
