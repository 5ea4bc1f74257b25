package hearsay.time;

import java.time.LocalDateTime;
import java.util.Optional;

/** Lengths of time, and what comes again and again. */
final class LengthResolver {

  private LengthResolver() {}

  static Meaning length(Expression said, Discourse discourse) {
    String value = ValueWriter.length(said.amount(), said.unit());
    Reference base =
        discourse.isNarrative() ? Reference.inText(discourse) : Reference.published(discourse);
    boolean counts =
        said.direction() != Direction.UNSTATED
            && base.isKnown()
            && !said.amount().isVague()
            && said.amount().high() >= 1
            && said.unit().isCountable(said.amount().high());
    return new Meaning(
        TimexType.DURATION,
        value,
        counts ? Optional.of(stretch(said, base.time())) : Optional.empty(),
        counts ? base.anchor() : Anchor.NONE,
        counts ? Certainty.COUNTED : Certainty.STATED);
  }

  /** So much time before or after an anchor. */
  static TimeInterval stretch(Expression said, LocalDateTime from) {
    long units = (long) Math.ceil(said.amount().high());
    return said.direction() == Direction.PAST
        ? new TimeInterval(said.unit().plus(from, -units), from, said.unit())
        : new TimeInterval(from, said.unit().plus(from, units), said.unit());
  }

  static Meaning recurring(Expression said, String rule) {
    return Meaning.without(TimexType.SET, recurringValue(said, rule), Certainty.STATED);
  }

  private static String recurringValue(Expression said, String rule) {
    String part = said.has(Field.DAYPART) ? DayPart.at(said.get(Field.DAYPART)).code() : "";
    if (said.has(Field.WEEKDAY)) {
      return "XXXX-WXX-" + said.get(Field.WEEKDAY) + part;
    }
    if (said.has(Field.MONTH)) {
      return String.format(java.util.Locale.ROOT, "XXXX-%02d", said.get(Field.MONTH));
    }
    if (said.has(Field.SEASON)) {
      return "XXXX-" + new String[] {"", "SP", "SU", "FA", "WI"}[said.get(Field.SEASON)];
    }
    if (said.has(Field.WEEKEND)) {
      return "XXXX-WXX-WE";
    }
    if (said.has(Field.DAYPART)) {
      return "XXXX-XX-XX" + part;
    }
    return rule.equals("frequency")
        ? masked(said.unit())
        : ValueWriter.length(said.amount(), said.unit());
  }

  private static String masked(Grain unit) {
    return switch (unit) {
      case DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case YEAR -> "XXXX";
      default -> ValueWriter.length(Amount.ONE, unit);
    };
  }
}
