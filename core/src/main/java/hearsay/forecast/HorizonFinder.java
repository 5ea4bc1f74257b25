package hearsay.forecast;

import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import hearsay.time.Direction;
import hearsay.time.Horizon;
import hearsay.time.HorizonReader;
import hearsay.time.HorizonTable;
import hearsay.time.Timex;
import hearsay.time.TimexType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds by when a forecast is to come true, out of the expressions of time of its clause. */
final class HorizonFinder {
  /**
   * What was found.
   *
   * @param words of the sentence, with their preposition
   * @param due the days, where they can be reckoned
   */
  record Found(Draft.Range words, Optional<Horizon> due) {}

  /** A horizon before the subject stands so many words before it at most. */
  private static final int BEFORE = 12;

  private static final int LONGEST_NOUN = 6;

  private final ArticleTimes times;
  private final HorizonReader reader;

  HorizonFinder(ArticleTimes times, HorizonTable table) {
    this.reader = new HorizonReader(table);
    this.times = times;
  }

  /** The first time ahead in a statement, or right before it. */
  Optional<Found> find(Scope scope, Draft draft, Optional<Draft.Range> condition) {
    List<Found> found = new ArrayList<>();
    List<Timex> timexes = times.expressions();
    int from = Math.max(scope.low(), draft.from() - BEFORE);
    Span stretch = scope.span(from, draft.to());
    for (int i = firstBehind(stretch.start()); i < timexes.size(); i++) {
      Timex timex = timexes.get(i);
      if (timex.span().start() >= stretch.end()) {
        break;
      }
      if (stretch.contains(timex.span()) && timex.type() != TimexType.SET) {
        ahead(scope, draft.trigger(), timex)
            .filter(one -> isNear(scope, draft, one.words()) && isOutside(one.words(), condition))
            .ifPresent(found::add);
      }
    }
    return found.stream()
        .findFirst()
        .map(first -> joined(first, found))
        .or(() -> byNoun(scope, draft, condition));
  }

  /** <i>after the harvest, by nightfall</i>: a time without a date, at the end of the event. */
  private static Optional<Found> byNoun(Scope scope, Draft draft, Optional<Draft.Range> condition) {
    Draft.Range event = draft.event().get(draft.event().size() - 1);
    for (int i = event.from() + 1; i < Math.min(event.to(), draft.to()) - 1; i++) {
      boolean lead = scope.is(i, ForecastWords.HORIZON_LEAD) && isNoun(scope, i + 1, event.to());
      boolean season = scope.is(i, ForecastWords.PREPOSITION) && isSeason(scope, i + 1, event.to());
      Draft.Range words = new Draft.Range(i, event.to());
      if ((lead || season) && condition.filter(words::overlaps).isEmpty()) {
        return Optional.of(new Found(words, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static boolean isSeason(Scope scope, int from, int to) {
    int noun = scope.is(from, "the") ? from + 1 : from;
    return noun + 1 == to && scope.is(noun, ForecastWords.SEASON);
  }

  /** A noun group of a few words without a verb. */
  private static boolean isNoun(Scope scope, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb = ForecastWords.isFinite(scope.run(), i) || scope.word(i).endsWith("ing");
      if (verb || scope.is(i, ForecastWords.SUBJECT) || scope.isComma(i)) {
        return false;
      }
    }
    return to - from <= LONGEST_NOUN;
  }

  /** In the statement, or before it with a mark between at most. */
  private static boolean isNear(Scope scope, Draft draft, Draft.Range words) {
    int i = draft.from() - 1;
    while (scope.isComma(i) || scope.isQuotationMark(i) || scope.is(i, "that")) {
      i--;
    }
    return words.to() > draft.from() || words.to() == i + 1;
  }

  private static boolean isOutside(Draft.Range words, Optional<Draft.Range> condition) {
    return condition
        .filter(range -> range.from() < words.from() && words.to() <= range.to())
        .isEmpty();
  }

  private int firstBehind(int offset) {
    int low = 0;
    int high = times.expressions().size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (times.expressions().get(mid).span().start() < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private Optional<Found> ahead(Scope scope, Trigger trigger, Timex timex) {
    int from = scope.run().firstEndingAfter(timex.span().start());
    int to = scope.run().firstEndingAfter(timex.span().end() - 1) + 1;
    int lead = from;
    while (scope.is(lead - 1, ForecastWords.TIME_LEAD)) {
      lead--;
    }
    Optional<Horizon> read = reader.read(timex, times.published());
    Optional<Horizon> due =
        trigger.to() <= from ? read.map(one -> comingWeekday(scope.word(from), one)) : read;
    boolean past = due.map(Horizon::direction).filter(way -> way == Direction.PAST).isPresent();
    boolean now = timex.value().equals("PRESENT_REF") || timex.value().equals("PAST_REF");
    boolean bare = lead == from;
    boolean lasts = scope.is(from - 1, ForecastWords.LASTING);
    boolean length = timex.type() == TimexType.DURATION && bare && !lasts;
    length |= bare && isSeason(scope, from, to);
    boolean before =
        scope.is(from - 1, "since") || scope.is(to, "ago") || scope.is(from - 1, "than");
    boolean noun = isAttributive(scope, from, to);
    return past || now || length || before || noun || !scope.isInside(to - 1)
        ? Optional.empty()
        : Optional.of(new Found(new Draft.Range(strip(scope, lead, from), to), due));
  }

  /** A bare day of the week behind a forecast is the coming one, not the last. */
  private static Horizon comingWeekday(String word, Horizon horizon) {
    boolean day =
        Arrays.stream(DayOfWeek.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .anyMatch(name -> word.equals(name) || word.equals(name + "'s"));
    if (!day || horizon.direction() != Direction.PAST || horizon.ends().isEmpty()) {
      return horizon;
    }
    LocalDate coming = horizon.ends().get().usual().plusWeeks(1);
    return new Horizon(
        horizon.span(),
        Direction.FUTURE,
        coming.toString(),
        Optional.of(coming),
        Optional.of(new Horizon.Ends(coming, coming, coming)),
        "coming-weekday");
  }

  /** <i>the 30-day truce, the 2031 vote</i>. */
  private static boolean isAttributive(Scope scope, int from, int to) {
    boolean article = scope.is(from - 1, "the") || scope.is(from - 1, "a");
    return article
        && scope.isWord(to)
        && !scope.is(to, ForecastWords.PREPOSITION)
        && !ForecastWords.isFinite(scope.run(), to);
  }

  /** Words that only lead in a time behind a preposition. */
  private static int strip(Scope scope, int lead, int from) {
    int i = lead;
    while (i < from && isLoose(scope, i)) {
      i++;
    }
    return i;
  }

  private static boolean isLoose(Scope scope, int i) {
    String word = scope.word(i);
    boolean particle = word.equals("on") && scope.is(i + 1, ForecastWords.PREPOSITION);
    return particle || scope.is(i, ForecastWords.TIME_LOOSE);
  }

  /** Expressions that touch are one horizon: <i>for many months and even years</i>. */
  private static Found joined(Found first, List<Found> found) {
    Draft.Range words = first.words();
    for (Found next : found) {
      boolean touches = next.words().from() - words.to() <= 3 && next.words().from() >= words.to();
      words = touches ? new Draft.Range(words.from(), next.words().to()) : words;
    }
    return new Found(words, first.due());
  }
}
