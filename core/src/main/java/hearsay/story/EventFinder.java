package hearsay.story;

import hearsay.statement.Attribution;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import hearsay.time.Grain;
import hearsay.time.Tense;
import hearsay.time.TimeInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what an article puts on the calendar: each time that lies there, in a clause with a verb,
 * with its sentence. Grows with the text and with sorting only. Not safe for use by two threads at
 * once.
 */
public final class EventFinder {
  /** What a whole sentence ends with. */
  private static final String FINAL = ".!?”\"’'";

  /** A whole sentence has so many characters beside the time; date lines and captions have less. */
  private static final int LEAST_LENGTH = 40;

  /** No part of a dateline before and behind the date is longer, in characters. */
  private static final int DATELINE = 60;

  private final SentenceFinder sentences = new SentenceFinder();

  /**
   * The dated events of an article in text order.
   *
   * @param own the paragraphs that are the article's own, in text order
   * @param attributions who says what in it; those of them that are less sure than {@code least}
   *     report nothing
   */
  public List<DatedEvent> find(
      SourceText text,
      List<Span> own,
      ArticleTimes times,
      List<Attribution> attributions,
      double least) {
    List<DatedTime> dated = DatedTime.of(times.expressions());
    if (dated.isEmpty()) {
      return List.of();
    }
    Reporting reporting = new Reporting(attributions, least);
    Optional<TimeInterval> published = times.published().interval();
    List<DatedEvent> events = new ArrayList<>();
    for (Evidence evidence : evidence(text, own, dated)) {
      DatedTime time = evidence.time();
      Optional<Integer> reportedIn = reporting.contentOf(time.span());
      boolean said =
          reportedIn.isEmpty() && reporting.isTimeOfSaying(time.span(), evidence.sentence());
      if (said || time.tense() != Tense.UNKNOWN || isWhole(text, evidence)) {
        events.add(
            new DatedEvent(
                evidence.sentence(),
                time.span(),
                time.value(),
                time.interval(),
                time.certainty(),
                said ? DatedEvent.Role.SAID : role(time, published),
                reportedIn));
      }
    }
    return events;
  }

  /** A time and the sentence that it stands in. */
  private record Evidence(DatedTime time, Span sentence) {}

  private List<Evidence> evidence(SourceText text, List<Span> own, List<DatedTime> dated) {
    List<Evidence> found = new ArrayList<>();
    int next = 0;
    for (Span paragraph : own) {
      while (next < dated.size() && dated.get(next).span().start() < paragraph.start()) {
        next++;
      }
      if (next < dated.size() && paragraph.contains(dated.get(next).span())) {
        for (Span sentence : sentences.find(text, paragraph)) {
          while (next < dated.size() && dated.get(next).span().start() < sentence.end()) {
            DatedTime time = dated.get(next++);
            if (sentence.contains(time.span()) && !isDateline(text, sentence, time.span())) {
              found.add(new Evidence(time, sentence));
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether a sentence in whose clause no verb was known is one all the same, and no heading. */
  private static boolean isWhole(SourceText text, Evidence evidence) {
    Span sentence = evidence.sentence();
    boolean ends = FINAL.indexOf(text.charAt(sentence.end() - 1)) >= 0;
    return ends && sentence.length() - evidence.time().span().length() >= LEAST_LENGTH;
  }

  /** <i>PORT HALE, March 4 (Quillon) —</i>: when it was written, no event. */
  private static boolean isDateline(SourceText text, Span sentence, Span time) {
    boolean isPlace = time.start() > sentence.start();
    for (int i = sentence.start(); isPlace && i < time.start(); i++) {
      isPlace = i - sentence.start() < DATELINE && !Character.isLowerCase(text.charAt(i));
    }
    int end = time.end();
    while (end < sentence.end() && end - time.end() < DATELINE && !isDash(text.charAt(end))) {
      end++;
    }
    return isPlace && end < sentence.end() && isDash(text.charAt(end));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  /** By the calendar where it decides, else by the tense of the clause. */
  private static DatedEvent.Role role(DatedTime time, Optional<TimeInterval> published) {
    TimeInterval interval = time.interval();
    boolean isAhead = published.filter(now -> !interval.start().isBefore(now.end())).isPresent();
    boolean isOver = published.filter(now -> isSaidToBeOver(interval, now)).isPresent();
    boolean isPlanned = time.tense() == Tense.FUTURE && !isOver;
    return isAhead || isPlanned ? DatedEvent.Role.EXPECTED : DatedEvent.Role.HAPPENED;
  }

  private static boolean isSaidToBeOver(TimeInterval interval, TimeInterval published) {
    return !interval.end().isAfter(Grain.DAY.floor(published.start()));
  }
}
