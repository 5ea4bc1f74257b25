package hearsay.time;

import java.time.LocalDateTime;

/**
 * The time that an expression is counted from.
 *
 * @param time {@code null} where nothing is known to count from
 * @param anchor where it comes from
 * @param lie how an expression that names no year lies to it
 */
record Reference(LocalDateTime time, Anchor anchor, Lie lie) {
  /** How what is named without a year lies to a time of the text. */
  enum Lie {
    /** Around it, as the tense says. */
    AROUND,
    /** In the year that it is: <i>in 1941 ... in June</i>. */
    WITHIN,
    /** Behind it: it is the begin of a stretch. */
    BEHIND
  }

  /**
   * Named so many years before publication, a date draws the bare months beside it into its year.
   */
  private static final int LONG_AGO = 2;

  private static final Reference UNKNOWN = new Reference(null, Anchor.NONE, Lie.AROUND);

  /** For an expression by its own relation: publication, or the last time in the text. */
  static Reference of(TimePhrase phrase, Discourse discourse) {
    Discourse.Place last = discourse.last();
    if (phrase.endsRange() && last != null && goesOn(phrase, discourse)) {
      return at(last, Lie.BEHIND);
    }
    boolean weekday = phrase.expression().has(Field.WEEKDAY);
    if (phrase.expression().relation().isOfDiscourse() || discourse.isNarrative()) {
      return weekday ? dayInText(discourse) : inText(discourse);
    }
    Discourse.Place beside = discourse.named(phrase.span());
    return isBare(phrase.expression()) && isLongAgo(beside, phrase.sentence(), discourse)
        ? at(beside, lie(beside))
        : published(discourse);
  }

  /** A weekday ends only a stretch of days that is not long over. */
  private static boolean goesOn(TimePhrase phrase, Discourse discourse) {
    LocalDateTime start = discourse.last().interval().start();
    boolean far =
        discourse.published() != null && start.plusWeeks(1).isBefore(discourse.published());
    return !far || !phrase.expression().has(Field.WEEKDAY);
  }

  /** A month without a year, perhaps with its day. */
  private static boolean isBare(Expression said) {
    return said.has(Field.MONTH) && said.relation() == Relation.NONE;
  }

  private static boolean isLongAgo(Discourse.Place place, int sentence, Discourse discourse) {
    return place != null
        && place.sentence() == sentence
        && discourse.published() != null
        && place.interval().start().getYear() <= discourse.published().getYear() - LONG_AGO;
  }

  private static Reference at(Discourse.Place place, Lie lie) {
    return new Reference(place.interval().start(), Anchor.at(place.span()), lie);
  }

  private static Lie lie(Discourse.Place place) {
    return place.interval().grain() == Grain.YEAR ? Lie.WITHIN : Lie.AROUND;
  }

  /** The last day that the text spoke of, else publication. */
  static Reference dayInText(Discourse discourse) {
    Discourse.Place day = discourse.lastDay();
    return day == null ? published(discourse) : at(day, Lie.AROUND);
  }

  /** The last time that the text spoke of, else publication. */
  static Reference inText(Discourse discourse) {
    Discourse.Place last = discourse.last();
    return last == null ? published(discourse) : at(last, lie(last));
  }

  static Reference published(Discourse discourse) {
    return discourse.published() == null
        ? UNKNOWN
        : new Reference(discourse.published(), Anchor.PUBLICATION, Lie.AROUND);
  }

  boolean isKnown() {
    return time != null;
  }

  boolean isInText() {
    return anchor.source() == Anchor.Source.DISCOURSE;
  }
}
