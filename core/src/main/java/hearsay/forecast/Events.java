package hearsay.forecast;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the words of condition and horizon off an event. */
final class Events {
  private Events() {}

  static List<Span> cut(
      Scope scope, Draft draft, Optional<Draft.Range> condition, Optional<Draft.Range> horizon) {
    List<Span> event = new ArrayList<>();
    for (Draft.Range part : draft.event()) {
      int from = part.from();
      int to = part.to();
      for (Draft.Range taken :
          List.of(condition, horizon).stream().flatMap(Optional::stream).toList()) {
        to =
            taken.from() > from && taken.from() < to && isLast(scope, taken, to)
                ? taken.from()
                : to;
      }
      while (to > from + 1 && isLoose(scope, to - 1)) {
        to--;
      }
      event.add(scope.span(from, to));
    }
    return event;
  }

  /** Whether nothing but marks and small words follow in the event. */
  private static boolean isLast(Scope scope, Draft.Range taken, int to) {
    int left = 0;
    for (int i = taken.to(); i < to; i++) {
      left += scope.isWord(i) ? 1 : 0;
    }
    return left <= 3 || scope.is(taken.from(), ForecastWords.CONDITION);
  }

  private static boolean isLoose(Scope scope, int i) {
    return scope.isComma(i) || scope.isStop(i) || scope.is(i, "and");
  }
}
