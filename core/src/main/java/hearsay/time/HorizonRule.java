package hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The horizon of one expression. */
final class HorizonRule {

  private final Timex timex;
  private final Expression said;
  private final Preposition preposition;
  private final TimeInterval published;
  private final HorizonTable table;

  HorizonRule(Timex timex, TimeInterval published, HorizonTable table) {
    this.timex = timex;
    this.said = timex.phrase().expression();
    this.preposition = timex.phrase().clause().preposition();
    this.published = published;
    this.table = table;
  }

  Optional<Horizon> read() {
    return switch (said.kind()) {
      case RECURRING -> Optional.empty();
      case VAGUE -> vague();
      case LENGTH -> length();
      case NAMED, PERIOD, SHIFTED, SHIFTED_IN_TEXT -> timex.interval().flatMap(this::placed);
    };
  }

  private Optional<Horizon> vague() {
    return switch (said.direction()) {
      case FUTURE -> openRow().map(row -> open(row, published.firstDay()));
      case PRESENT, UNSTATED ->
          Optional.of(hard(published.firstDay(), published.lastDay(), "present"));
      case PAST -> Optional.of(recent());
    };
  }

  private Optional<HorizonTable.Row> openRow() {
    if (said.hasUnit()) {
      boolean both = said.unit() == Grain.WEEK && second() == Grain.MONTH;
      return both
          ? Optional.of(table.row("coming-weeks-and-months"))
          : table.coming(said.has(Field.SECOND_UNIT) ? second() : said.unit());
    }
    return said.has(Field.NEAR)
        ? Optional.of(table.row(said.get(Field.NEAR) == 1 ? "soon" : "near-future"))
        : Optional.empty();
  }

  private Grain second() {
    return Grain.at(said.get(Field.SECOND_UNIT));
  }

  /** Three ends, counted from the last day on which it can have been published. */
  private Horizon open(HorizonTable.Row row, LocalDate from) {
    LocalDateTime base = published.lastDay().atStartOfDay();
    return new Horizon(
        timex.span(),
        Direction.FUTURE,
        Meaning.FUTURE,
        Optional.of(row.from().from(from.atStartOfDay()).toLocalDate()),
        Optional.of(
            new Horizon.Ends(
                row.strict().from(base).toLocalDate(),
                row.usual().from(base).toLocalDate(),
                row.lenient().from(base).toLocalDate())),
        table.version() + "/" + row.id());
  }

  private Optional<Horizon> length() {
    if (said.direction() == Direction.PAST) {
      return timex.interval().map(one -> hard(one.firstDay(), published.lastDay(), "length"));
    }
    boolean counted = said.direction() == Direction.FUTURE || countsAhead();
    if (!counted) {
      return Optional.empty();
    }
    if (said.amount().isVague()) {
      return openRow().map(row -> open(row, published.firstDay()));
    }
    return !said.unit().isCountable(said.amount().high()) ? Optional.empty() : Optional.of(ahead());
  }

  /** Whether a bare length is counted from publication: <i>within a year, in three weeks</i>. */
  private boolean countsAhead() {
    return switch (preposition) {
      case WITHIN, BY, UNTIL, TO -> timex.phrase().clause().tense() != Tense.PAST;
      case IN -> isToCome(timex.phrase().clause().tense());
      case FOR, DURING, AFTER, BEFORE -> timex.phrase().clause().tense() == Tense.FUTURE;
      default -> false;
    };
  }

  /** <i>Opens in ten days</i>, but not <i>runs the mile in four minutes</i>. */
  private boolean isToCome(Tense tense) {
    return tense == Tense.FUTURE || (tense != Tense.PAST && !said.unit().isFinerThanDay());
  }

  private Horizon ahead() {
    LocalDate last = plus(published.lastDay(), said.amount().high());
    boolean at = preposition == Preposition.IN && said.direction() == Direction.UNSTATED;
    if (said.amount().isRange()) {
      return hard(plus(published.firstDay(), said.amount().low()), last, "length");
    }
    if (!at || said.modifier() == Modifier.LESS_THAN || said.modifier() == Modifier.EQUAL_OR_LESS) {
      return hard(published.firstDay(), last, "length");
    }
    TimeInterval unit =
        said.unit().isFinerThanDay()
            ? Grain.DAY.around(last.atStartOfDay())
            : said.unit().around(last.atStartOfDay());
    return hard(unit.firstDay(), unit.lastDay(), "units-ahead");
  }

  private LocalDate plus(LocalDate day, double units) {
    Grain unit = said.unit();
    LocalDateTime start = day.atStartOfDay();
    LocalDateTime whole = unit.plus(start, (long) units);
    boolean half = units != Math.rint(units);
    return (half && unit == Grain.YEAR ? whole.plusMonths(6) : half ? unit.plus(whole, 1) : whole)
        .toLocalDate();
  }

  private Optional<Horizon> placed(TimeInterval interval) {
    LocalDate start = published.firstDay();
    LocalDate end = hardEnd(interval);
    boolean past = end.isBefore(start);
    return switch (preposition) {
      case BY, UNTIL -> Optional.of(deadline(end));
      case TO -> Optional.of(past || timex.phrase().endsRange() ? plain(interval) : deadline(end));
      case BEFORE ->
          Optional.of(
              deadline(
                  said.modifier() == Modifier.END ? end : whole(interval).firstDay().minusDays(1)));
      case AFTER -> Optional.of(from(end.plusDays(1), "after"));
      case SINCE -> Optional.of(since(interval));
      case FROM -> Optional.of(from(interval.firstDay(), "from"));
      case WITHIN -> Optional.of(past ? plain(interval) : deadline(end));
      default -> Optional.of(plain(interval));
    };
  }

  /** The unit of the calendar that a part was cut out of. */
  private TimeInterval whole(TimeInterval part) {
    return said.modifier().isPart() && !part.grain().isFinerThanDay()
        ? part.grain().around(part.start())
        : part;
  }

  /** The last day of what is named; of a part, by the usual reading. */
  private LocalDate hardEnd(TimeInterval interval) {
    if (said.modifier() == Modifier.END) {
      return whole(interval).lastDay();
    }
    return partRow(interval).map(row -> usualEnd(row, whole(interval))).orElse(interval.lastDay());
  }

  private static LocalDate usualEnd(HorizonTable.Row row, TimeInterval unit) {
    return row.usual().from(unit.start()).minusNanos(1).toLocalDate();
  }

  private Optional<HorizonTable.Row> partRow(TimeInterval interval) {
    boolean ahead = !interval.lastDay().isBefore(published.firstDay());
    boolean tabled =
        switch (interval.grain()) {
          case MONTH, YEAR, DECADE, CENTURY -> true;
          default -> false;
        };
    return ahead && tabled && said.modifier().isPart()
        ? Optional.of(table.part(interval.grain(), said.modifier()))
        : Optional.empty();
  }

  private Horizon plain(TimeInterval interval) {
    Optional<HorizonTable.Row> row = partRow(interval);
    if (row.isEmpty()) {
      return hard(interval.firstDay(), interval.lastDay(), "calendar");
    }
    LocalDateTime unit = whole(interval).start();
    Horizon.Ends ends =
        new Horizon.Ends(
            interval.lastDay(),
            usualEnd(row.get(), whole(interval)),
            row.get().lenient().from(unit).minusNanos(1).toLocalDate());
    return new Horizon(
        timex.span(),
        direction(interval, PublishedAt.between(published.firstDay(), published.lastDay())),
        timex.value(),
        Optional.of(interval.firstDay()),
        Optional.of(ends),
        table.version() + "/" + row.get().id());
  }

  private Horizon hard(LocalDate first, LocalDate last, String rule) {
    TimeInterval days = TimeInterval.ofDays(first, last);
    PublishedAt at = PublishedAt.between(published.firstDay(), published.lastDay());
    return new Horizon(
        timex.span(),
        direction(days, at),
        timex.value(),
        Optional.of(first),
        Optional.of(Horizon.Ends.hard(last)),
        rule);
  }

  /** Any time up to a day: from publication on, or, looking back, from nobody knows when. */
  private Horizon deadline(LocalDate end) {
    boolean past = end.isBefore(published.firstDay());
    return new Horizon(
        timex.span(),
        past ? Direction.PAST : Direction.FUTURE,
        timex.value(),
        past ? Optional.empty() : Optional.of(published.firstDay()),
        Optional.of(Horizon.Ends.hard(end)),
        "deadline");
  }

  private Horizon from(LocalDate first, String rule) {
    return new Horizon(
        timex.span(),
        first.isBefore(published.firstDay()) ? Direction.PAST : Direction.FUTURE,
        timex.value(),
        Optional.of(first),
        Optional.empty(),
        rule);
  }

  private Horizon since(TimeInterval interval) {
    LocalDate last = published.lastDay();
    return interval.firstDay().isAfter(last)
        ? plain(interval)
        : hardPast(interval.firstDay(), last);
  }

  /** <i>Recently</i>: up to publication, from nobody knows when. */
  private Horizon recent() {
    return new Horizon(
        timex.span(),
        Direction.PAST,
        timex.value(),
        Optional.empty(),
        Optional.of(Horizon.Ends.hard(published.lastDay())),
        "recent");
  }

  private Horizon hardPast(LocalDate first, LocalDate last) {
    return new Horizon(
        timex.span(),
        Direction.PAST,
        timex.value(),
        Optional.of(first),
        Optional.of(Horizon.Ends.hard(last)),
        "since");
  }

  /** Which way days lie from the publication. */
  static Direction direction(TimeInterval days, PublishedAt published) {
    if (published.interval().isEmpty()) {
      return Direction.UNSTATED;
    }
    TimeInterval day = published.interval().get();
    if (days.lastDay().isBefore(day.firstDay())) {
      return Direction.PAST;
    }
    boolean ahead =
        days.firstDay().isAfter(day.lastDay())
            || (days.firstDay().equals(day.firstDay()) && days.lastDay().isAfter(day.lastDay()));
    boolean behind =
        days.lastDay().equals(day.lastDay()) && days.firstDay().isBefore(day.firstDay());
    return ahead ? Direction.FUTURE : behind ? Direction.PAST : Direction.PRESENT;
  }
}
