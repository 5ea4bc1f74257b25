package hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Prints what came of a run of {@code hearsay read}, for people. */
final class ReportText {
  private static final int SHOWN = 20;

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;

  ReportText(Output out, LedgerPaths paths, int columns) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
  }

  void print(ReadReport report) {
    out.line(summary(report));
    new RefusalLines(out, paths, columns).print(report.refusals(), SHOWN);
    printNotes(report.notes());
    out.blank();
  }

  private static String summary(ReadReport report) {
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(report.articles(), "article new", "articles new"));
    parts.add(Counted.of(report.versions(), "new version"));
    parts.add(Counted.number(report.unchanged()) + " unchanged");
    parts.add(Counted.number(report.refused()) + " refused");
    if (report.takenDown() > 0) {
      parts.add(Counted.number(report.takenDown()) + " left out (taken down)");
    }
    if (report.passedOver() > 0) {
      parts.add(Counted.of(report.passedOver(), "file") + " of other kinds passed over");
    }
    return "Read: " + String.join(", ", parts);
  }

  private void printNotes(List<String> notes) {
    for (String note : notes.stream().limit(SHOWN).toList()) {
      DisplayWidth.wrap(note, columns - 2).forEach(line -> out.line("  " + line));
    }
    if (notes.size() > SHOWN) {
      out.line("  and " + Counted.number(notes.size() - SHOWN) + " more notes: --json");
    }
  }
}
