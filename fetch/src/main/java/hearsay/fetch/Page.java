package hearsay.fetch;

import hearsay.intake.Original;
import java.time.Instant;
import java.util.List;

/**
 * A page as it was fetched, with all that is needed to show later where it came from.
 *
 * @param requested the address that was asked for
 * @param hops the redirects that led away from it, in order
 * @param address where the page was in the end
 * @param at when its head came, by our clock
 * @param type what the server says that it is
 * @param validators to ask again with
 * @param body the page's bytes once transfer and packing were undone, with their hash
 */
public record Page(
    WebAddress requested,
    List<Hop> hops,
    WebAddress address,
    Instant at,
    ContentType type,
    Validators validators,
    Original body) {
  public Page {
    hops = List.copyOf(hops);
  }
}
