package hearsay.reuse;

import hearsay.intake.ArticleKey;
import java.util.Comparator;

/**
 * One version of one article: what evidence is keyed by. Two texts under one key are two versions,
 * and are never linked with each other.
 *
 * @param sha256 of the text, in hexadecimal
 */
public record ArticleVersion(ArticleKey key, String sha256) implements Comparable<ArticleVersion> {
  private static final Comparator<ArticleVersion> ORDER =
      Comparator.comparing((ArticleVersion version) -> version.key().value())
          .thenComparing(ArticleVersion::sha256);

  /** By key, then by text. */
  @Override
  public int compareTo(ArticleVersion other) {
    return ORDER.compare(this, other);
  }
}
