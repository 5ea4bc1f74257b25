package hearsay.intake;

import java.util.Objects;
import java.util.Optional;

/**
 * How a page came into an archive.
 *
 * @param address where it was fetched from
 * @param fetched when, in ISO 8601, as the archive says
 * @param pageSha256 of the page's bytes as they were sent, once the codings of the transfer are off
 */
public record Capture(Fact address, Optional<Fact> fetched, String pageSha256) {
  public Capture {
    Objects.requireNonNull(address);
    Objects.requireNonNull(fetched);
    Objects.requireNonNull(pageSha256);
  }
}
