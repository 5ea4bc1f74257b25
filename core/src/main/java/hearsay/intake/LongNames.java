package hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses articles whose id, address, path or outlet is longer than any is: ledgers look articles
 * up by these, and servers have a limit for what can be looked up.
 */
final class LongNames {
  /**
   * The longest, in bytes. PostgreSQL's indexes take 2,704; addresses in practice stay below 2,000.
   */
  static final int MOST_BYTES = 2_000;

  private LongNames() {}

  /** The same, or why it is not read. */
  static Intake refused(Intake taken) {
    if (!(taken instanceof Article article)) {
      return taken;
    }
    if (isLong(article.key().value())) {
      return refusal(article, "its id, address or path");
    }
    Optional<String> outlet = article.metadata().outlet();
    return outlet.isPresent() && isLong(outlet.get())
        ? refusal(article, "the name of its outlet")
        : article;
  }

  private static boolean isLong(String name) {
    return name.length() > MOST_BYTES / 3
        && name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  private static Refusal refusal(Article article, String what) {
    return Refusal.of(
        article.origin(), "long-name", what + " is longer than 2,000 bytes, the limit for names");
  }
}
