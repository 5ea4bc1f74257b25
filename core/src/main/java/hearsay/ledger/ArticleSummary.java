package hearsay.ledger;

import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;

/**
 * One version of an article, without its text.
 *
 * @param key the article
 * @param version the SHA-256 of the version's text in hexadecimal
 * @param number which of the article's versions this is, from 1 in the order they came in
 * @param versions how many there are
 * @param isCurrent whether it is the one that was seen last
 * @param origin where it was read, the path as the ledger keeps it
 * @param metadata what it says of itself
 * @param reader the reader that made its records
 * @param timeReader the reader that found its times; {@code none} where nobody looked for them
 * @param records how many attributions it has, rejected ones left out
 */
public record ArticleSummary(
    ArticleKey key,
    String version,
    int number,
    int versions,
    boolean isCurrent,
    Origin origin,
    Metadata metadata,
    String reader,
    String timeReader,
    int records) {
  /** So many digits of a version are shown to people. */
  public static final int SHOWN_DIGITS = 12;

  /** The name by which this text of this article is known as evidence. */
  public String textName() {
    return key.value() + '\n' + version;
  }
}
