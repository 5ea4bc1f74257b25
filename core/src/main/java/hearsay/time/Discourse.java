package hearsay.time;

import hearsay.text.Span;
import java.time.LocalDateTime;

/**
 * What a text has spoken of so far, in the order of its words: the last time on the calendar, the
 * last day, the last period of accounts. Confined to one pass over one text.
 */
final class Discourse {
  /** A time and the expression that it was read from. */
  record Place(TimeInterval interval, Span span, int sentence) {}

  /**
   * A period of accounts is forgotten after so many characters: half a dozen paragraphs. Swept from
   * 400 to 6000 on TimeBank (value F1 82.1, 82.4, 82.5, 82.6, 82.7): the memory of one matter, not
   * of a long article.
   */
  private static final int PERIOD_REACH = 2500;

  /** <i>A year earlier</i> is counted from a date so near, else from publication, in characters. */
  private static final int NAMED_REACH = 200;

  /** What lies further away is counted from by nothing, so that counting ends somewhere. */
  private static final int LAST_YEAR = 100_000;

  private final LocalDateTime published;
  private final boolean isNarrative;
  private final NumericOrder order;
  private Place last;
  private Place lastDay;
  private Place lastNamed;
  private Place lastPeriod;

  /**
   * @param published the begin of the day or the minute of publication; {@code null} if unknown
   * @param isNarrative whether the text tells of a time long before its publication, so that what
   *     it leaves open hangs on what it named before
   */
  Discourse(LocalDateTime published, boolean isNarrative, NumericOrder order) {
    this.published = published;
    this.isNarrative = isNarrative;
    this.order = order;
  }

  NumericOrder order() {
    return order;
  }

  boolean isNarrative() {
    return isNarrative;
  }

  /** The time of publication; {@code null} if it is not known. */
  LocalDateTime published() {
    return published;
  }

  /** The last time spoken of; {@code null} before the first. */
  Place last() {
    return last;
  }

  Place lastDay() {
    return lastDay;
  }

  /** The last time that was named, not counted; {@code null} if none or too far before. */
  Place named(Span from) {
    boolean near = lastNamed != null && from.start() - lastNamed.span().end() < NAMED_REACH;
    return near ? lastNamed : null;
  }

  /** The last period of accounts, if the text spoke of it not long before; else {@code null}. */
  Place period(Span from) {
    boolean near = lastPeriod != null && from.start() - lastPeriod.span().end() < PERIOD_REACH;
    return near ? lastPeriod : null;
  }

  private boolean isOver(Place place) {
    return published == null || !place.interval().end().isAfter(published);
  }

  /** <i>The first nine months</i>: what is compared with a year ago is no quarter then. */
  private static boolean isMonthsOfAccounts(TimePhrase phrase) {
    Expression said = phrase.expression();
    return said.kind() == Expression.Kind.LENGTH
        && said.unit() == Grain.MONTH
        && said.direction() == Direction.UNSTATED
        && phrase.isDefinite();
  }

  void note(TimePhrase phrase, Meaning meaning) {
    if (isMonthsOfAccounts(phrase)) {
      lastPeriod = null;
    }
    if (meaning.interval().isEmpty() || meaning.type() == TimexType.DURATION) {
      return;
    }
    if (Math.abs(meaning.interval().get().start().getYear()) > LAST_YEAR) {
      return;
    }
    Place place = new Place(meaning.interval().get(), phrase.span(), phrase.sentence());
    Grain grain = place.interval().grain();
    last = place;
    if (grain.compareTo(Grain.DAY) <= 0) {
      lastDay = place;
    }
    boolean named = phrase.expression().kind() == Expression.Kind.NAMED;
    lastNamed = named ? place : lastNamed;
    boolean accounted = Lean.of(phrase.clause()) != Direction.FUTURE || isOver(place);
    if (named && accounted && (grain == Grain.QUARTER || grain == Grain.HALF)) {
      lastPeriod = place;
    }
  }
}
