package hearsay.ledger;

import hearsay.intake.ArticleKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A page that is looked at again and again because a feed names it, or the feed itself.
 *
 * @param feed the feed's address
 * @param address the page's; that of the feed for the feed itself
 * @param firstSeen when the feed named it first
 * @param lastNamed when the feed named it last
 * @param looks how it was looked at
 * @param article what was read there, if anything was
 */
public record WatchedPage(
    String feed,
    String address,
    Instant firstSeen,
    Instant lastNamed,
    Looks looks,
    Optional<ArticleKey> article) {
  /** The end of all watching. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * How a page was looked at.
   *
   * @param last when it was last; empty where it never was
   * @param due when it is to be looked at again; {@link #NEVER} where it is not
   * @param unchanged how often in a row it was as before
   * @param at the address that the next two belong to
   * @param etag to ask the server with
   * @param lastModified to ask the server with
   */
  public record Looks(
      Optional<Instant> last,
      Instant due,
      int unchanged,
      String at,
      Optional<String> etag,
      Optional<String> lastModified) {
    /** Of a page that is to be looked at for the first time. */
    public static Looks none(Instant due) {
      return new Looks(Optional.empty(), due, 0, "", Optional.empty(), Optional.empty());
    }

    /** The same, but not before a time that the host asks for. */
    public Looks until(Optional<Instant> asked) {
      boolean isLater = asked.isPresent() && asked.get().isAfter(due);
      return isLater ? new Looks(last, asked.get(), unchanged, at, etag, lastModified) : this;
    }
  }

  public WatchedPage {
    Objects.requireNonNull(feed);
    Objects.requireNonNull(address);
    Objects.requireNonNull(looks);
    Objects.requireNonNull(article);
  }

  /** A page that a feed names for the first time. */
  public static WatchedPage of(String feed, String address, Instant now) {
    return new WatchedPage(feed, address, now, now, Looks.none(now), Optional.empty());
  }

  /** The same, named by its feed once more. */
  public WatchedPage namedAt(Instant now) {
    return new WatchedPage(feed, address, firstSeen, now, looks, article);
  }

  /** The same after another look. */
  public WatchedPage with(Looks other) {
    return new WatchedPage(feed, address, firstSeen, lastNamed, other, article);
  }

  /** The same with what was read there. */
  public WatchedPage with(ArticleKey key) {
    return new WatchedPage(feed, address, firstSeen, lastNamed, looks, Optional.of(key));
  }
}
