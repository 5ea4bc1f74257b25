package hearsay.time;

import hearsay.text.SourceText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How long something has gone on, in a text that names one day only with its year: then that is
 * when it began. <i>Nearly a year</i> is the last seventh of it.
 */
final class LastingSince {
  /** "Nearly" and "about" leave out or add so much of the length; a judgment, no study of it. */
  private static final double SLACK = 0.15;

  private LastingSince() {}

  static Optional<DateReason> find(SourceText text, List<TimePhrase> phrases) {
    Optional<TimePhrase> begin = onlyDay(phrases);
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = StatedDate.day(begin.get()).orElseThrow().firstDay();
    return phrases.stream()
        .filter(phrase -> isLasting(text, phrase))
        .findFirst()
        .map(
            length ->
                new DateReason(
                    "lasting",
                    "something has gone on so long, and the text names one day only that it can"
                        + " have begun on",
                    List.of(length.span(), begin.get().span()).stream().sorted().toList(),
                    days(day, length.expression())));
  }

  private static Optional<TimePhrase> onlyDay(List<TimePhrase> phrases) {
    TimePhrase found = null;
    LocalDate day = null;
    for (TimePhrase phrase : phrases) {
      Optional<TimeInterval> stated = StatedDate.day(phrase);
      if (stated.isPresent()) {
        if (day != null && !day.equals(stated.get().firstDay())) {
          return Optional.empty();
        }
        found = found == null ? phrase : found;
        day = stated.get().firstDay();
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isLasting(SourceText text, TimePhrase phrase) {
    Expression said = phrase.expression();
    boolean length =
        said.kind() == Expression.Kind.LENGTH
            && said.unit().isCoarserThan(Grain.WEEKEND)
            && !said.amount().isVague()
            && said.amount().low() >= 1
            && said.unit().isCountable(said.amount().high());
    int start = phrase.span().start();
    return length
        && PublicationWords.PERFECT.isBefore(text, start)
        && PublicationWords.ONGOING.isBefore(text, start);
  }

  private static DayRange days(LocalDate begin, Expression said) {
    LocalDateTime start = begin.atStartOfDay();
    LocalDate end = said.unit().plus(start, (long) Math.ceil(said.amount().high())).toLocalDate();
    long slack = (long) Math.ceil(ChronoUnit.DAYS.between(begin, end) * SLACK);
    return switch (said.modifier()) {
      case LESS_THAN, EQUAL_OR_LESS -> DayRange.between(end.minusDays(slack), end);
      case MORE_THAN, EQUAL_OR_MORE -> DayRange.between(end, end.plusDays(slack));
      default -> DayRange.between(end.minusDays(slack), end.plusDays(slack));
    };
  }
}
