package hearsay.speaker;

import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one article knows of one of its speakers, as far as it helps to know the speaker again in
 * another article.
 *
 * @param place where it comes from; the same place is the same evidence
 * @param name the fullest form of the name
 * @param kind what it is
 * @param gender what the article tells of it; a given name alone tells nothing
 * @param credentials the words of its credentials
 */
public record SpeakerEvidence(
    Place place, String name, SpeakerKind kind, Gender gender, List<String> credentials) {
  /**
   * A speaker's place.
   *
   * @param article the article's version, by any name that is used for it always
   * @param start code points before the speaker's name there
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

  public SpeakerEvidence {
    credentials = List.copyOf(credentials);
  }

  /** The evidence of all speakers of an article. */
  public static List<SpeakerEvidence> of(String article, SourceText text, Speakers speakers) {
    List<SpeakerEvidence> all = new ArrayList<>();
    for (Speaker speaker : speakers.all()) {
      all.add(
          new SpeakerEvidence(
              new Place(article, text.codePoints(speaker.name()).start()),
              text.cut(speaker.name()),
              speaker.kind(),
              speaker.toldGender(),
              speaker.credentials().stream().map(one -> text.cut(one.span())).toList()));
    }
    return all;
  }
}
