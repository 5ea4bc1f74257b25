package hearsay.time;

import java.util.Optional;

/** Dates that words state in full, year and all, so that nothing is needed to place them. */
final class StatedDate {
  private StatedDate() {}

  /** The day, where one is stated with its year. */
  static Optional<TimeInterval> day(TimePhrase phrase) {
    return place(phrase).filter(interval -> interval.grain().compareTo(Grain.DAY) <= 0);
  }

  /** The day, month or longer unit, where its year is stated. */
  static Optional<TimeInterval> place(TimePhrase phrase) {
    Expression said = phrase.expression();
    boolean stated = said.has(Field.YEAR) || said.has(Field.NUMERIC);
    if (said.kind() != Expression.Kind.NAMED || !stated || said.has(Field.BEFORE_CHRIST)) {
      return Optional.empty();
    }
    Meaning meaning =
        NamedResolver.resolve(phrase, new Discourse(null, false, NumericOrder.UNKNOWN));
    return meaning.certainty() == Certainty.STATED ? meaning.interval() : Optional.empty();
  }
}
