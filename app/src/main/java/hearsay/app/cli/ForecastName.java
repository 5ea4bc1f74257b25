package hearsay.app.cli;

import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import java.util.List;

/** Finds the one forecast that a person means by its first digits. */
final class ForecastName {
  private ForecastName() {}

  static KeptForecast find(LedgerQuery query, String typed) {
    List<KeptForecast> found = query.forecasts(typed);
    if (found.size() == 1) {
      return found.get(0);
    }
    String what = found.isEmpty() ? "no forecast begins with " : "several forecasts begin with ";
    throw new LedgerException(
        what + typed, "The digits stand before each forecast: hearsay forecasts --all");
  }
}
