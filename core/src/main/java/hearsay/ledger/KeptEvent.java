package hearsay.ledger;

import hearsay.story.DatedEvent;
import hearsay.story.EventReport;
import hearsay.text.CodePointSpan;
import hearsay.time.Certainty;
import hearsay.time.TimeInterval;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One dated event of one article, as the ledger keeps it. Three times stand apart: when it took
 * place, when it was published, and when it was read.
 *
 * @param article the version that puts it on the calendar
 * @param sentence the evidence
 * @param line the line of the article's file that the sentence begins on, from 1; for a record of
 *     many in one file, that record's
 * @param words the sentence's words
 * @param time the words of the sentence that say when
 * @param value their TIMEX3 value
 * @param interval when it took place or is to take place
 * @param certainty how that came about
 * @param role what the article does with that time
 * @param published the days on which the article can have been published; empty where nothing tells
 * @param read when it was read first, by our clock
 * @param reporter who reports it; empty where the article itself does
 */
public record KeptEvent(
    ArticleSummary article,
    CodePointSpan sentence,
    int line,
    String words,
    CodePointSpan time,
    String value,
    TimeInterval interval,
    Certainty certainty,
    DatedEvent.Role role,
    Optional<PublicationDays> published,
    Instant read,
    Optional<Reporter> reporter) {
  /**
   * Who reports an event inside an article.
   *
   * @param record the attribution whose content it stands in
   * @param words the words that name its source
   * @param speaker who is behind them, sure or not
   */
  public record Reporter(RecordId record, Optional<String> words, Optional<SpokenBy> speaker) {
    /** The name of who is behind it where that is sure, else the words of the source. */
    public Optional<String> name() {
      return speaker.filter(SpokenBy::isSure).map(SpokenBy::name).or(this::words);
    }
  }

  public KeptEvent {
    Objects.requireNonNull(words);
    if (time.start() < sentence.start() || time.end() > sentence.end()) {
      throw new IllegalArgumentException("a time at " + time + " outside of " + sentence);
    }
  }

  /** The words that say when. */
  public String timeWords() {
    return words.substring(at(time.start()), at(time.end()));
  }

  /** As evidence for a timeline over many articles. */
  EventReport report() {
    String others = words.substring(0, at(time.start())) + words.substring(at(time.end()));
    return new EventReport(
        new EventReport.Place(article.textName(), time.start()),
        new EventReport.Place(article.textName(), sentence.start()),
        others,
        interval,
        role);
  }

  /** Where a place of the text is in the sentence's words. */
  private int at(int codePoint) {
    return words.offsetByCodePoints(0, codePoint - sentence.start());
  }
}
