package hearsay.encoder;

import java.util.Optional;

/**
 * A draft and who relays it.
 *
 * @param outer the one within whose words it stands; empty for an outermost one
 */
record Chained(Draft draft, Optional<Chained> outer) {}
