package hearsay.story;

import hearsay.time.TimeInterval;
import java.util.Objects;

/**
 * What one article tells of one dated event, as far as it helps to know the event again in another
 * article.
 *
 * @param place where the words of its time stand; the same place is the same report
 * @param sentence the place of the sentence; two times in one sentence are two events
 * @param words the sentence without the words of its time
 * @param interval when, by this article
 * @param role what the article does with that time
 */
public record EventReport(
    Place place, Place sentence, String words, TimeInterval interval, DatedEvent.Role role) {
  /**
   * A place in an article.
   *
   * @param article the article's version, by any name that is used for it always
   * @param start code points before what stands there
   */
  public record Place(String article, int start) implements Comparable<Place> {
    public Place {
      Objects.requireNonNull(article);
    }

    @Override
    public int compareTo(Place other) {
      int byArticle = article.compareTo(other.article);
      return byArticle != 0 ? byArticle : Integer.compare(start, other.start);
    }
  }

  public EventReport {
    Objects.requireNonNull(place);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(words);
    Objects.requireNonNull(interval);
    Objects.requireNonNull(role);
  }
}
