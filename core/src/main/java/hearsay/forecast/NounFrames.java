package hearsay.forecast;

import java.util.Optional;

/** Frames in which a noun carries the forecast. */
final class NounFrames {
  private final Scope scope;
  private final Bounds bounds;

  NounFrames(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  /**
   * <i>The chances of a deal are slim, there is little chance of a deal, raising the possibility of
   * a strike</i>. A chance without a degree or a direction is no forecast.
   */
  Optional<Draft> chance(Trigger trigger) {
    int of = trigger.to();
    if (!scope.is(of, "of") && !scope.is(of, "for") && !scope.is(of, "that")) {
      return predicateOnly(trigger);
    }
    int event = scope.skipMarks(of + 1);
    if (!scope.isWord(event) || scope.isAsked(event)) {
      return Optional.empty();
    }
    return behind(trigger, event).or(() -> before(trigger, event));
  }

  /** <i>The prospects are for a long war</i>. */
  private Optional<Draft> predicateOnly(Trigger trigger) {
    boolean prospects = scope.is(trigger.to(), "are") || scope.is(trigger.to(), "is");
    int event = scope.skipMarks(trigger.to() + 2);
    if (!prospects || !scope.is(trigger.to() + 1, "for") || !scope.isWord(event)) {
      return Optional.empty();
    }
    return Optional.of(draft(trigger, start(trigger), event, bounds.end(event)));
  }

  private Draft draft(Trigger trigger, int from, int event, int end) {
    int to = Math.max(event + 1, end);
    return Draft.of(scope, trigger, new Draft.Range(from, to), new Draft.Range(event, to));
  }

  /** With its degree behind the event: <i>the chances of a deal are slim</i>. */
  private Optional<Draft> behind(Trigger trigger, int event) {
    for (int i = event + 1; i < scope.high() && !scope.isStop(i); i++) {
      if (scope.is(i, ForecastWords.LINKING) && ForecastWords.isFinite(scope.run(), i)) {
        int degree = degree(i + 1);
        int from = scope.skipMarks(i + 1);
        return degree > from
            ? Optional.of(
                Draft.of(
                        scope,
                        trigger,
                        new Draft.Range(start(trigger), degree),
                        new Draft.Range(event, i))
                    .withLikelihood(scope.span(from, degree)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Index behind the words of degree that begin at a word; the word itself if there are none. */
  private int degree(int from) {
    int i = scope.skipMarks(from);
    int end = i;
    while (scope.isInside(i) && isDegree(i)) {
      end = scope.is(i, ForecastWords.DEGREE_ADJECTIVE) || isOfNumber(i) ? i + 1 : end;
      i++;
    }
    return end > from ? end : from;
  }

  private boolean isDegree(int i) {
    return scope.is(i, ForecastWords.DEGREE_ADJECTIVE)
        || ForecastWords.isAdverb(scope.run(), i)
        || isOfNumber(i);
  }

  /** <i>70 percent, 3 in 4, nine out of ten</i>. */
  private boolean isOfNumber(int i) {
    boolean percent = scope.is(i, "%") || scope.is(i, "percent");
    boolean in = scope.is(i, "in") && SaidNumber.isNumber(scope.word(i + 1));
    boolean out = scope.is(i, "out") && scope.is(i + 1, "of");
    boolean of = scope.is(i, "of") && scope.is(i - 1, "out");
    return percent || in || out || of || isNumber(i);
  }

  /** With its degree or its direction before it. */
  private Optional<Draft> before(Trigger trigger, int event) {
    int from = trigger.from() - 1;
    boolean degree = false;
    while (scope.isInside(from) && isBefore(from)) {
      degree |= scope.is(from, ForecastWords.DEGREE_ADJECTIVE) || isNumber(from);
      from--;
    }
    boolean changes = changes(from);
    if (!degree && !changes) {
      return Optional.empty();
    }
    int start = changes ? change(from) : thereIs(from + 1);
    int end = bounds.end(event);
    return Optional.of(
        draft(trigger, start, event, end)
            .withLikelihood(scope.span(changes ? start : from + 1, trigger.to())));
  }

  private boolean isBefore(int i) {
    return scope.is(i, ForecastWords.DETERMINER) || isDegree(i);
  }

  private boolean isNumber(int i) {
    return SaidNumber.isNumber(scope.word(i));
  }

  private boolean changes(int i) {
    return scope.is(i, ForecastWords.CHANGING) || (scope.is(i, "up") && scope.is(i - 1, "open"));
  }

  private int change(int i) {
    return scope.is(i, "up") ? i - 1 : i;
  }

  /** Takes in <i>there is</i> and <i>it has</i>. */
  private int thereIs(int from) {
    int i = from - 1;
    if (scope.word(i).equals("there's")) {
      return i;
    }
    boolean verb = ForecastWords.isFinite(scope.run(), i) && scope.isInside(i);
    return verb ? Math.min(from, bounds.subject(i)) : from;
  }

  private int start(Trigger trigger) {
    int i = trigger.from();
    while (isBefore(i - 1) && scope.isInside(i - 1)) {
      i--;
    }
    return i;
  }

  /** <i>A potential victory for the port</i>: a degree and the noun of an event. */
  Optional<Draft> potential(Trigger trigger) {
    int noun = trigger.to();
    while (scope.isWord(noun) && !scope.is(noun, ForecastWords.EVENT) && noun < trigger.to() + 3) {
      noun++;
    }
    boolean follows = scope.is(noun + 1, ForecastWords.PREPOSITION);
    boolean attributive = !scope.is(trigger.from() - 1, ForecastWords.LINKING);
    if (!scope.is(noun, ForecastWords.EVENT) || !follows || !attributive || isAdverbBefore(noun)) {
      return Optional.empty();
    }
    int end = bounds.end(noun);
    int from =
        scope.is(trigger.from() - 1, ForecastWords.DETERMINER)
            ? trigger.from() - 1
            : trigger.from();
    return Optional.of(draft(trigger, from, trigger.to(), end));
  }

  private boolean isAdverbBefore(int noun) {
    return scope.is(noun - 1, ForecastWords.PREPOSITION) || scope.is(noun - 1, "to");
  }
}
