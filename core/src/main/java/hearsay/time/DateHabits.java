package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an outlet orders the numbers of a date, as far as its domain tells where it is at home:
 * {@code date-habits.tsv}. A domain of no country tells nothing.
 */
public final class DateHabits {
  private static final Map<String, NumericOrder> BY_DOMAIN = byDomain();

  /** No address that is worth a look is longer, in characters. */
  private static final int LONGEST = 2_000;

  private DateHabits() {}

  /**
   * The habit of whoever published an article.
   *
   * @param address where it was published
   * @param outlet by whom; a name that is a domain (<i>Quay.co.uk</i>) tells as much
   */
  public static NumericOrder of(Optional<String> address, Optional<String> outlet) {
    return address
        .flatMap(DateHabits::host)
        .flatMap(DateHabits::habit)
        .or(() -> outlet.flatMap(DateHabits::habit))
        .orElse(NumericOrder.UNKNOWN);
  }

  private static Optional<String> host(String address) {
    try {
      return address.length() > LONGEST
          ? Optional.empty()
          : Optional.ofNullable(URI.create(address.strip()).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By what stands behind the last period. */
  private static Optional<NumericOrder> habit(String domain) {
    int period = domain.lastIndexOf('.');
    return period <= 0
        ? Optional.empty()
        : Optional.ofNullable(
            BY_DOMAIN.get(domain.substring(period + 1).strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, NumericOrder> byDomain() {
    Map<String, NumericOrder> orders = new HashMap<>();
    for (RuleTable.Row row : RuleTable.load(DateHabits.class, "date-habits.tsv").rows()) {
      NumericOrder order =
          NumericOrder.valueOf(row.id().replace('-', '_').toUpperCase(Locale.ROOT));
      row.words("domains").forEach(domain -> orders.put(domain, order));
    }
    return Map.copyOf(orders);
  }
}
