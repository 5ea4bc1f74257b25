package hearsay.app.web;

import hearsay.app.cli.ReadReport;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Where files are dropped, and what came of those that were. */
final class ImportPage implements Page {
  /** So much is taken at once. */
  static final int MOST_MEGABYTES = 256;

  static final long MOST_BYTES = (long) MOST_MEGABYTES << 20;

  /** What the last import of this desk came to. It is the desk's own memory, nobody's ledger. */
  static final AtomicReference<Done> LAST = new AtomicReference<>();

  /** What the page shows. */
  record View(int megabytes, Done last) {}

  /** What came of an import. */
  record Done(
      long articles,
      long versions,
      long unchanged,
      long takenDown,
      long refusedCount,
      List<BriefingPage.Refused> refused,
      List<String> notes) {
    static Done of(ReadReport report) {
      return new Done(
          report.articles(),
          report.versions(),
          report.unchanged(),
          report.takenDown(),
          report.refused(),
          report.refusals().stream()
              .limit(SHOWN)
              .map(one -> new BriefingPage.Refused(one.origin().toString(), one.reason()))
              .toList(),
          report.notes().stream().limit(SHOWN).toList());
    }
  }

  private static final int SHOWN = 50;

  /** What a page without anything to show says. */
  static View limits() {
    return new View(MOST_MEGABYTES, null);
  }

  @Override
  public Answer answer(Visit visit) {
    return new Answer.Shown("import", "Read files", new View(MOST_MEGABYTES, LAST.get()));
  }
}
