package hearsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when the bytes of a version were fetched from the web: what is needed to show later
 * what stood there.
 *
 * @param at when they came, by our clock
 * @param requested the address that was asked for
 * @param redirects the ways on from there, in order
 * @param address where they were in the end
 * @param media what the server said that they are; blank where it said nothing
 * @param etag the server's name for them
 * @param lastModified when the server says that they last changed, in its words
 * @param sha256 the hash of the file that came, packing and transfer undone; for an article that is
 *     a whole page that of its original bytes
 */
public record Retrieval(
    Instant at,
    String requested,
    List<Redirect> redirects,
    String address,
    String media,
    Optional<String> etag,
    Optional<String> lastModified,
    String sha256) {
  /**
   * A server that sent us on.
   *
   * @param status from 300 to 399
   * @param from the address that was asked
   */
  public record Redirect(int status, String from) {}

  public Retrieval {
    Objects.requireNonNull(at);
    Objects.requireNonNull(media);
    redirects = List.copyOf(redirects);
  }
}
