package hearsay.time;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days of the month that news tells of as past without a year: they are of the year of publication,
 * while a month that is named with its year is of a year before.
 *
 * <p>Takes for granted that the last year named is the year before, and asks that the text speak of
 * <i>last year</i> too; says nothing where it names a later year anywhere, or tells of one such day
 * only.
 */
final class RecentDay {
  /** News names a day without its year up to so many days later, mostly. */
  private static final int REACH_DAYS = 30;

  private static final int LEAST_DAYS = 2;

  private RecentDay() {}

  static Optional<DateReason> find(SourceText text, List<TimePhrase> phrases) {
    Optional<TimePhrase> base = DateBounds.latestPast(phrases).filter(one -> isUsable(text, one));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int year = StatedDate.place(base.get()).orElseThrow().start().getYear();
    if (phrases.stream().anyMatch(phrase -> phrase.expression().get(Field.YEAR) > year)) {
      return Optional.empty();
    }
    if (phrases.stream().noneMatch(phrase -> isLastYear(phrase.expression()))) {
      return Optional.empty();
    }
    return latest(phrases, year + 1)
        .map(day -> reason(day.getKey(), day.getValue(), base.get().span()));
  }

  private static Optional<Map.Entry<LocalDate, Span>> latest(List<TimePhrase> phrases, int year) {
    TreeMap<LocalDate, Span> days = new TreeMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      if (isBarePast(phrases, i)) {
        Optional<LocalDate> day = in(phrases.get(i), year);
        if (day.isEmpty()) {
          return Optional.empty();
        }
        days.put(day.get(), phrases.get(i).span());
      }
    }
    boolean apart =
        days.size() >= LEAST_DAYS && days.firstKey().plusDays(REACH_DAYS).isBefore(days.lastKey());
    return days.size() < LEAST_DAYS || apart ? Optional.empty() : Optional.of(days.lastEntry());
  }

  private static DateReason reason(LocalDate latest, Span span, Span base) {
    return new DateReason(
        "recent-day",
        "days are told of as past without their year, which is taken to be the one after the last"
            + " year that is named",
        List.of(span, base).stream().sorted().toList(),
        DayRange.between(latest, latest.plusDays(REACH_DAYS)));
  }

  /** A birthday is no news. */
  private static boolean isUsable(SourceText text, TimePhrase phrase) {
    return !PublicationWords.BIRTH.isBefore(text, phrase.span().start());
  }

  private static boolean isLastYear(Expression said) {
    return said.hasUnit() && said.unit() == Grain.YEAR && said.relation() == Relation.LAST;
  }

  private static boolean isBarePast(List<TimePhrase> phrases, int i) {
    TimePhrase phrase = phrases.get(i);
    Expression said = phrase.expression();
    boolean bare =
        said.kind() == Expression.Kind.NAMED
            && said.has(Field.DAY)
            && said.has(Field.MONTH)
            && !said.has(Field.YEAR)
            && !said.hasUnit();
    return bare && Lean.of(phrase.clause()) == Direction.PAST && !isInOtherYear(phrases, i);
  }

  /** Whether a year is named or counted right before: <i>In May last year ... on June 8</i>. */
  private static boolean isInOtherYear(List<TimePhrase> phrases, int i) {
    for (int k = i - 1; k >= 0; k--) {
      TimePhrase before = phrases.get(k);
      if (before.sentence() != phrases.get(i).sentence()) {
        return false;
      }
      Expression said = before.expression();
      if (said.has(Field.YEAR) || isLastYear(said)) {
        return true;
      }
    }
    return false;
  }

  /** The day in a year; empty where the calendar has none, or another weekday is named. */
  private static Optional<LocalDate> in(TimePhrase phrase, int year) {
    Expression said = phrase.expression();
    return StatedDate.day(phrase.with(said.with(Field.YEAR, year)))
        .map(TimeInterval::firstDay)
        .filter(
            day ->
                !said.has(Field.WEEKDAY)
                    || said.get(Field.WEEKDAY) == day.getDayOfWeek().getValue());
  }
}
