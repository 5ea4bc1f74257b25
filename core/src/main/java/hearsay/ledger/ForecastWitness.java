package hearsay.ledger;

import hearsay.drift.DriftKind;
import hearsay.outlook.JoinedForecast.Tie;
import java.util.Objects;
import java.util.Set;

/**
 * One article's wording of a forecast.
 *
 * @param forecast as the ledger keeps it
 * @param drift what it says otherwise than the first witness of its version
 * @param tie how it is known to be the same forecast
 */
public record ForecastWitness(KeptForecast forecast, Set<DriftKind> drift, Tie tie) {
  public ForecastWitness {
    Objects.requireNonNull(forecast);
    Objects.requireNonNull(drift);
    Objects.requireNonNull(tie);
  }
}
