package hearsay.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * A record that another one stands within, as a reader of the other one needs it: in <i>the Post
 * reported, citing the ministry, that ...</i> the Post relays the ministry.
 *
 * @param record its name; it is an entry of its own
 * @param source the words that name who relays
 * @param rejection the ruling that rejects it, if one is in force; what it relays is not rejected
 *     by that
 */
public record Relay(
    RecordId record, Optional<Evidence> source, Evidence cue, Optional<Ruling> rejection) {
  public Relay {
    Objects.requireNonNull(record);
    Objects.requireNonNull(source);
    Objects.requireNonNull(cue);
    Objects.requireNonNull(rejection);
  }
}
