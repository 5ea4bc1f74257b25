package hearsay.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives expressions their values: what is said, the clause around it, the day of publication and
 * what the text spoke of before make a place on the calendar.
 *
 * <p>Where only a stretch of time is known to hold the publication, everything is resolved from its
 * first day and from its last, and a value is claimed only where both agree.
 */
public final class TimexNormalizer {
  private TimexNormalizer() {}

  /** The expressions of one text with their values, in the same order. Linear. */
  public static List<Timex> normalize(
      List<TimePhrase> phrases, PublishedAt published, NumericOrder habit) {
    NumericOrder order = NumericEvidence.order(phrases, habit);
    if (published.interval().isEmpty()) {
      return resolve(
          phrases, new Discourse(null, NarrativeJudge.isNarrative(phrases, null), order));
    }
    TimeInterval interval = published.interval().get();
    List<Timex> first = resolve(phrases, interval.start(), order);
    if (published.isDay()) {
      return first;
    }
    List<Timex> last = resolve(phrases, interval.lastDay().atStartOfDay(), order);
    List<Timex> both = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      both.add(Agreement.of(first.get(i), last.get(i)));
    }
    return List.copyOf(both);
  }

  private static List<Timex> resolve(
      List<TimePhrase> phrases, LocalDateTime published, NumericOrder order) {
    boolean narrative = NarrativeJudge.isNarrative(phrases, published);
    return resolve(phrases, new Discourse(published, narrative, order));
  }

  private static List<Timex> resolve(List<TimePhrase> phrases, Discourse discourse) {
    List<Timex> found = new ArrayList<>(phrases.size());
    for (int i = 0; i < phrases.size(); i++) {
      TimePhrase next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
      TimePhrase phrase = RangeYear.share(phrases.get(i), next);
      Meaning meaning = meaning(phrase, discourse);
      discourse.note(phrase, meaning);
      found.add(timex(phrase, meaning));
    }
    return List.copyOf(found);
  }

  private static Meaning meaning(TimePhrase phrase, Discourse discourse) {
    Expression said = phrase.expression();
    return switch (said.kind()) {
      case NAMED -> NamedResolver.resolve(phrase, discourse);
      case SHIFTED, SHIFTED_IN_TEXT, PERIOD -> ShiftResolver.resolve(phrase, discourse);
      case LENGTH -> LengthResolver.length(said, discourse);
      case RECURRING -> LengthResolver.recurring(said, phrase.rule());
      case VAGUE -> Meaning.vague(said.direction());
    };
  }

  private static Timex timex(TimePhrase phrase, Meaning meaning) {
    Modifier modifier = phrase.expression().modifier();
    Optional<TimeInterval> cut =
        modifier.isPart() && meaning.type() == TimexType.DATE
            ? meaning.interval().map(interval -> PartOfUnit.cut(interval, modifier))
            : meaning.interval();
    return new Timex(
        meaning.type(),
        meaning.value(),
        modifier,
        meaning.anchor(),
        meaning.certainty(),
        cut,
        phrase);
  }
}
