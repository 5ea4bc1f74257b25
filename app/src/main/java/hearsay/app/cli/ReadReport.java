package hearsay.app.cli;

import hearsay.intake.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one run of {@code hearsay read}.
 *
 * @param articles articles that the ledger did not hold
 * @param versions new texts of articles that it held
 * @param unchanged texts that it held
 * @param takenDown articles that a person took out, and that stayed out
 * @param refused how many things could not be read
 * @param passedOver how many files in folders are of no kind that is read
 * @param addressesRefused how many of those are addresses of the web
 * @param refusals the first of what was refused
 * @param notes the first of what else was noticed, a line each
 * @param isStopped whether the run was stopped before its end
 */
public record ReadReport(
    long articles,
    long versions,
    long unchanged,
    long takenDown,
    long refused,
    long passedOver,
    long addressesRefused,
    List<Refusal> refusals,
    List<String> notes,
    boolean isStopped) {
  public ReadReport {
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /** The same with one more note. */
  ReadReport with(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new ReadReport(
        articles,
        versions,
        unchanged,
        takenDown,
        refused,
        passedOver,
        addressesRefused,
        refusals,
        more,
        isStopped);
  }

  /** Whether any article was read, or found unchanged. */
  boolean readAnything() {
    return articles + versions + unchanged > 0;
  }
}
