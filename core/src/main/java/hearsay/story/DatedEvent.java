package hearsay.story;

import hearsay.text.Span;
import hearsay.time.Certainty;
import hearsay.time.TimeInterval;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that an article puts on the calendar, with the sentence that says so. When it took
 * place is one thing, when it was published another, and when it was read a third: only the first
 * stands here.
 *
 * @param sentence the evidence
 * @param time the words that say when, inside the sentence
 * @param value their TIMEX3 value; of a stretch, both values with a slash between them
 * @param interval when, without a zone
 * @param certainty how the value came about
 * @param role what the article does with it
 * @param reportedIn which of the article's attributions it is part of the content of, as a place in
 *     their list: whoever is behind that one reports it; empty where the article itself does
 */
public record DatedEvent(
    Span sentence,
    Span time,
    String value,
    TimeInterval interval,
    Certainty certainty,
    Role role,
    Optional<Integer> reportedIn) {
  /** What an article does with a time. */
  public enum Role {
    /** Something took place then. */
    HAPPENED,
    /** Something is to take place then: planned, due, forecast. */
    EXPECTED,
    /** Somebody spoke then: <i>said on Tuesday</i>. What they spoke of is dated apart. */
    SAID
  }

  public DatedEvent {
    Objects.requireNonNull(value);
    Objects.requireNonNull(interval);
    Objects.requireNonNull(certainty);
    Objects.requireNonNull(role);
    Objects.requireNonNull(reportedIn);
    if (!sentence.contains(time)) {
      throw new IllegalArgumentException("a time at " + time + " outside of " + sentence);
    }
  }

  /**
   * The same for an article of which some attributions are left.
   *
   * @param places where those stood in the list, ascending
   */
  public DatedEvent among(List<Integer> places) {
    Optional<Integer> left =
        reportedIn
            .map(place -> Collections.binarySearch(places, place))
            .filter(place -> place >= 0);
    return new DatedEvent(sentence, time, value, interval, certainty, role, left);
  }
}
