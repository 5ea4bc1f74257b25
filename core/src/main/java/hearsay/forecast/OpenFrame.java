package hearsay.forecast;

import java.util.Optional;

/** An event and the words that say that its outcome is unknown. */
final class OpenFrame {
  private final Scope scope;
  private final Bounds bounds;

  OpenFrame(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  Optional<Draft> read(Trigger trigger) {
    return scope.isAsked(trigger.from())
        ? Optional.empty()
        : behind(trigger).or(() -> before(trigger));
  }

  /** <i>It is unclear whether the dam will hold</i>. */
  private Optional<Draft> behind(Trigger trigger) {
    for (int i = trigger.to(); i < Math.min(scope.high(), trigger.to() + 3); i++) {
      if (scope.is(i, ForecastWords.INTERROGATIVE) || scope.is(i, "if")) {
        int event = i + 1;
        int end = Math.max(event + 1, bounds.end(event));
        return scope.isWord(event) && isAhead(event, end)
            ? Optional.of(draft(trigger, start(trigger), end, new Draft.Range(event, end)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Draft whole(Scope scope, Trigger trigger, int from, int to, Draft.Range event) {
    return Draft.of(scope, trigger, new Draft.Range(from, to), event);
  }

  private Draft draft(Trigger trigger, int from, int to, Draft.Range event) {
    return whole(scope, trigger, from, to, event);
  }

  private int start(Trigger trigger) {
    int subject = bounds.subject(trigger.from());
    return Math.min(subject, trigger.from());
  }

  /** Whether a clause looks ahead. */
  private boolean isAhead(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scope.is(i, ForecastWords.UNSETTLED) || scope.word(i).endsWith("'ll")) {
        return true;
      }
    }
    return false;
  }

  /** <i>Whether the dam will hold remains to be seen</i>. */
  private Optional<Draft> before(Trigger trigger) {
    int to = trigger.from();
    for (int i = to - 1; i >= scope.low(); i--) {
      if (scope.isStop(i)) {
        break;
      }
      boolean asks = scope.is(i, ForecastWords.INTERROGATIVE) && isClauseStart(i);
      if (asks && i + 1 < to) {
        boolean whether = scope.is(i, "whether");
        Draft.Range event = new Draft.Range(whether ? i + 1 : i, to);
        return isAhead(i, to)
            ? Optional.of(draft(trigger, i, trigger.to(), event))
            : Optional.empty();
      }
    }
    return outcome(trigger);
  }

  private boolean isClauseStart(int i) {
    return i == scope.low()
        || scope.isQuotationMark(i - 1)
        || scope.isComma(i - 1)
        || scope.is(i - 1, "and")
        || scope.is(i - 1, "but");
  }

  /** <i>The outcome is uncertain</i>. */
  private Optional<Draft> outcome(Trigger trigger) {
    int subject = bounds.subject(trigger.from());
    for (int i = subject; i < trigger.from(); i++) {
      if (scope.is(i, ForecastWords.OUTCOME)) {
        return Optional.of(
            draft(trigger, subject, trigger.to(), new Draft.Range(subject, trigger.from())));
      }
    }
    return Optional.empty();
  }
}
