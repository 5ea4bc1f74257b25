package hearsay.ledger;

import java.time.Instant;

/**
 * Who decided something, when, and why: what stands under each {@link Ruling}.
 *
 * @param author who, as they call themselves: nobody checks it; never empty
 * @param note why; empty where nothing was said
 */
public record Signature(String author, Instant at, String note) {
  /** What stands for an author where the log does not know one. */
  public static final String UNKNOWN = "unknown";

  /** What Hearsay signs with where nobody was asked. */
  public static final String LEARNED = "hearsay";

  public Signature {
    author = author.isBlank() ? UNKNOWN : author.strip();
  }
}
