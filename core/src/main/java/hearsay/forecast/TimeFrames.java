package hearsay.forecast;

import java.util.Optional;

/** Frames that need no word of likelihood: a day ahead or a headline makes them forecasts. */
final class TimeFrames {
  private final Scope scope;
  private final Bounds bounds;

  TimeFrames(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  /**
   * <i>The film opens on Friday, the club is moving in June</i>; whether a day is ahead is asked
   * later.
   */
  Optional<Draft> schedule(Trigger trigger) {
    int verb = trigger.from();
    int subject = bounds.subject(verb);
    if (subject >= verb || scope.is(subject, ForecastWords.SELF) || scope.isAsked(verb)) {
      return Optional.empty();
    }
    int end = Math.max(verb + 1, bounds.end(verb));
    return Optional.of(
        Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(verb, end))
            .withoutLikelihood());
  }

  /** <i>Both are preparing an attack, the town faces a bleak future</i>. */
  Optional<Draft> ahead(Trigger trigger) {
    int event = scope.skipMarks(trigger.to());
    int subject = bounds.subject(trigger.from());
    boolean noun = scope.is(trigger.from() - 1, ForecastWords.DETERMINER);
    if (noun
        || scope.is(event, "to")
        || subject >= trigger.from()
        || !scope.isWord(event)
        || scope.isAsked(event)) {
      return Optional.empty();
    }
    int end = Math.max(event + 1, bounds.end(event));
    return Optional.of(
        Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(event, end)));
  }

  /** <i>Council to sell pier</i>. */
  Optional<Draft> headline(Trigger trigger) {
    int to = trigger.from();
    int verb = scope.skipMarks(to + 1);
    boolean name = scope.run().isCapitalized(to - 1) || scope.is(to - 1, ForecastWords.BODY);
    if (!scope.isHeadline() || !name || !scope.isWord(verb) || hasVerb(to)) {
      return Optional.empty();
    }
    int end = Math.max(verb + 1, bounds.end(verb));
    int subject = bounds.subject(to);
    return subject < to
        ? Optional.of(
            Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(verb, end)))
        : Optional.empty();
  }

  private boolean hasVerb(int to) {
    for (int i = scope.low(); i < to; i++) {
      String word = scope.word(i);
      if (word.equals("to")) {
        return true;
      }
      boolean past = word.length() > 4 && word.endsWith("ed");
      if (past
          || ForecastWords.isFinite(scope.run(), i)
          || hearsay.statement.SayingWords.isVerb(word)) {
        return true;
      }
    }
    String last = scope.word(to - 1);
    return last.endsWith("s")
        && !scope.is(to - 1, ForecastWords.BODY)
        && !last.endsWith("'s")
        && isTitle();
  }

  /** In a headline with every word in capitals a verb looks like a name. */
  private boolean isTitle() {
    int capitals = 0;
    int words = 0;
    for (int i = scope.low(); i < scope.high(); i++) {
      words += scope.isWord(i) ? 1 : 0;
      capitals += scope.run().isCapitalized(i) ? 1 : 0;
    }
    return capitals * 3 > words * 2;
  }
}
