package hearsay.story;

import hearsay.time.TimeInterval;
import java.util.List;

/**
 * One event of a timeline.
 *
 * @param interval when: what all its reports allow
 * @param reports who tells of it, in the order of their places
 * @param elsewhere reports that seem to tell of the same and put it on days that these do not
 *     allow; each stands in an event of its own as well
 */
public record TimelineEvent(
    TimeInterval interval, List<EventReport> reports, List<EventReport> elsewhere) {
  public TimelineEvent {
    reports = List.copyOf(reports);
    elsewhere = List.copyOf(elsewhere);
  }
}
