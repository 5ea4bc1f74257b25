package hearsay.time;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An anniversary with its number and its day, how far away it is, and the day of the first event
 * with its year: three things that the text itself must state.
 */
final class Anniversary {
  /** The day of the anniversary stands at most so far behind the word, in characters. */
  private static final int REACH = 160;

  /** "A few" is at least two. */
  private static final int LEAST_FEW = 2;

  /** "Twenty-fifth" and a blank or two, in characters. */
  private static final int LONGEST_NUMBER = 24;

  private final SourceText text;
  private final List<TimePhrase> phrases;

  private Anniversary(SourceText text, List<TimePhrase> phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  static Optional<DateReason> find(SourceText text, List<TimePhrase> phrases) {
    Anniversary anniversary = new Anniversary(text, phrases);
    for (int i = 0; i < phrases.size(); i++) {
      Optional<DateReason> reason = anniversary.at(i);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  /** Reads from the day of the anniversary back. */
  private Optional<DateReason> at(int i) {
    TimePhrase day = phrases.get(i);
    if (!isBareDay(day.expression())) {
      return Optional.empty();
    }
    Span word =
        PublicationWords.ANNIVERSARY.firstIn(
            text, Math.max(0, day.span().start() - REACH), day.span().start());
    if (word == null) {
      return Optional.empty();
    }
    Optional<Count> count = count(word);
    Optional<TimePhrase> base = base(day.expression());
    if (count.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = StatedDate.day(base.get()).orElseThrow().firstDay();
    Optional<TimePhrase> away = distance(word, day.span());
    return away.flatMap(length -> days(first.plusYears(count.get().years()), length))
        .map(
            days ->
                reason(
                    days,
                    List.of(base.get().span(), count.get().span(), away.get().span(), day.span())));
  }

  private static boolean isBareDay(Expression said) {
    return said.has(Field.MONTH) && said.has(Field.DAY) && !said.has(Field.YEAR);
  }

  private static DateReason reason(DayRange days, List<Span> spans) {
    return new DateReason(
        "anniversary",
        "a numbered anniversary of a dated event is so far away",
        spans.stream().sorted().toList(),
        days);
  }

  /** Which anniversary, and the words that say so. */
  private record Count(int years, Span span) {}

  private Optional<Count> count(Span word) {
    int offset = Math.max(0, word.start() - LONGEST_NUMBER);
    String before = text.subSequence(offset, word.start()).toString();
    TimeLexer lexer = new TimeLexer(before);
    for (int at = 0; at < before.length(); ) {
      at = Math.max(at + 1, lexer.fill(at));
    }
    Lexemes lexemes = lexer.lexemes();
    int last = lexemes.size() - 1;
    int years = lexemes.value(last, WordClass.ORDINAL);
    if (years < 1 || years > 1000) {
      return Optional.empty();
    }
    return Optional.of(new Count(years, new Span(offset + lexemes.start(last), word.end())));
  }

  /** The same day with its year, anywhere in the text. */
  private Optional<TimePhrase> base(Expression day) {
    return phrases.stream()
        .filter(one -> StatedDate.day(one).isPresent())
        .filter(one -> one.expression().get(Field.MONTH) == day.get(Field.MONTH))
        .filter(one -> one.expression().get(Field.DAY) == day.get(Field.DAY))
        .findFirst();
  }

  /** The length between the word and the day, or right behind the day, that is "away". */
  private Optional<TimePhrase> distance(Span word, Span day) {
    return phrases.stream()
        .filter(one -> one.expression().kind() == Expression.Kind.LENGTH)
        .filter(one -> one.span().start() >= word.end())
        .filter(one -> one.span().start() < day.end() + REACH / 2)
        .filter(one -> PublicationWords.AWAY.isRightBehind(text, one.span().end()))
        .findFirst();
  }

  private static Optional<DayRange> days(LocalDate anniversary, TimePhrase away) {
    Expression said = away.expression();
    Grain unit = said.unit();
    if (said.amount().isVague()) {
      return HorizonTable.shipped()
          .coming(unit)
          .map(
              row ->
                  DayRange.between(
                      back(anniversary, row.lenient()),
                      unit.plus(anniversary.atStartOfDay(), -LEAST_FEW).toLocalDate()));
    }
    if (!unit.isCountable(said.amount().high())) {
      return Optional.empty();
    }
    LocalDate near =
        unit.plus(anniversary.atStartOfDay(), -(long) said.amount().low()).toLocalDate();
    LocalDate far = unit.plus(near.atStartOfDay(), -1).toLocalDate();
    return Optional.of(
        unit == Grain.DAY ? DayRange.between(near, near) : DayRange.between(far, near));
  }

  private static LocalDate back(LocalDate day, Reach reach) {
    return day.minusMonths(reach.months()).minusDays(reach.days());
  }
}
