package hearsay.store;

import java.util.List;

/**
 * What a check of a whole ledger found.
 *
 * @param articles how many were checked
 * @param versions how many texts were hashed again
 * @param records how many records were named again
 * @param spans how many stretches were cut again
 * @param originalsCompared how many files or lines still stand where they were read, and were
 *     compared
 * @param originalsMissing how many stand there no more, which is no problem of the ledger
 * @param problems each in one sentence that names the place; empty where everything agrees
 */
public record VerifyReport(
    int articles,
    int versions,
    int records,
    int spans,
    int originalsCompared,
    int originalsMissing,
    List<String> problems) {
  public VerifyReport {
    problems = List.copyOf(problems);
  }
}
