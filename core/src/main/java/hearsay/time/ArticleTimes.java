package hearsay.time;

import hearsay.text.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When an article was published, and the times that it speaks of.
 *
 * @param reader which reader found them; {@link #NOBODY} where nobody was asked
 * @param published by its metadata, or else by its words; unknown where neither tell
 * @param stated what its words tell, where the metadata do not
 * @param expressions the expressions of time with their values, in text order
 */
public record ArticleTimes(
    String reader, PublishedAt published, PublicationDate stated, List<Timex> expressions) {
  /** Today's reader: changes whenever the same text may give other times. */
  public static final String VERSION = "times-1";

  public static final String NOBODY = "none";

  /** Of an article whose times were not asked for. */
  public static final ArticleTimes NONE =
      new ArticleTimes(NOBODY, PublishedAt.UNKNOWN, PublicationDate.UNKNOWN, List.of());

  public ArticleTimes {
    Objects.requireNonNull(reader);
    Objects.requireNonNull(published);
    Objects.requireNonNull(stated);
    expressions = List.copyOf(expressions);
  }

  /** Reads an article of an outlet whose habits are not known. */
  public static ArticleTimes read(SourceText text, Optional<String> metadata) {
    return read(text, metadata, NumericOrder.UNKNOWN);
  }

  /**
   * Reads an article. Linear.
   *
   * @param metadata when it was published, in the words of its metadata; words that are no date
   *     count as none
   * @param habit how the outlet orders the numbers of a date; the article's own dates go before it
   */
  public static ArticleTimes read(SourceText text, Optional<String> metadata, NumericOrder habit) {
    Optional<PublishedAt> said = metadata.flatMap(PublishedAt::parse);
    List<TimePhrase> phrases = new TimexTagger().find(text);
    PublicationDate stated =
        said.isPresent() ? PublicationDate.UNKNOWN : PublicationDate.of(text, phrases);
    PublishedAt published = said.orElseGet(stated::publishedAt);
    return new ArticleTimes(
        VERSION, published, stated, TimexNormalizer.normalize(phrases, published, habit));
  }
}
