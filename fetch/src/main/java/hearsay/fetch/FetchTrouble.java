package hearsay.fetch;

import java.io.IOException;

/**
 * Something did not work while a page was fetched. It becomes a value before it leaves the room.
 */
final class FetchTrouble extends IOException {
  private static final long serialVersionUID = 1;

  private final String rule;
  private final boolean isRefusal;

  private FetchTrouble(String rule, String reason, boolean isRefusal) {
    super(reason);
    this.rule = rule;
    this.isRefusal = isRefusal;
  }

  /** The server, or the network, did something that a page does not come by. */
  static FetchTrouble failed(String rule, String reason) {
    return new FetchTrouble(rule, reason, false);
  }

  /** We do not do that. */
  static FetchTrouble refused(String rule, String reason) {
    return new FetchTrouble(rule, reason, true);
  }

  String rule() {
    return rule;
  }

  boolean isRefusal() {
    return isRefusal;
  }
}
