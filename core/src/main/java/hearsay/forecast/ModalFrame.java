package hearsay.forecast;

import hearsay.text.Span;
import java.util.Optional;

/** Subject, modal, verb: what may, will or would come about. */
final class ModalFrame {
  private final Scope scope;
  private final Bounds bounds;

  ModalFrame(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  Optional<Draft> read(Trigger trigger) {
    int verb = verb(trigger);
    if (!scope.isWord(verb)) {
      return Optional.empty();
    }
    int subject = subject(trigger);
    if (!new ModalSense(scope, trigger, subject, verb).isForecast()) {
      return Optional.empty();
    }
    int end = Math.max(verb + 1, bounds.end(verb));
    Draft draft =
        Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(verb, end));
    draft =
        draft.withLikelihood(likelihood(trigger, verb)).denied(isDenied(trigger, subject, verb));
    return Optional.of(claimant(subject).map(draft::by).orElse(draft));
  }

  /** Whoever is said to be sure of it right before: <i>she was sure that the dam would hold</i>. */
  private Optional<Draft.Range> claimant(int subject) {
    int claim = subject - 1;
    claim = scope.is(claim, "that") ? claim - 1 : claim;
    boolean sure =
        scope.is(claim, ForecastWords.SURE) && scope.is(claim - 1, ForecastWords.LINKING);
    return sure ? new HolderFrames(scope, bounds).agent(claim - 1) : Optional.empty();
  }

  /** The subject; where the modal hangs on it, the word itself. */
  private int subject(Trigger trigger) {
    boolean hangs = TriggerTable.suffix(scope.word(trigger.from())).isPresent();
    return hangs ? trigger.from() : bounds.subject(trigger.from());
  }

  /** The verb behind the modal, its adverbs and a mark of quotation. */
  private int verb(Trigger trigger) {
    int i = scope.skipMarks(trigger.to());
    while (scope.isInside(i) && isBetween(i)) {
      i = scope.skipMarks(i + 1);
    }
    return i;
  }

  private boolean isBetween(int i) {
    boolean pair = scope.is(i, ",") && ForecastWords.isAdverb(scope.run(), i + 1);
    return pair || ForecastWords.isAdverb(scope.run(), i);
  }

  /** The modal with the words of degree around it. */
  private Span likelihood(Trigger trigger, int verb) {
    int from = trigger.from();
    int to = trigger.to();
    for (int i = trigger.to(); i < verb; i++) {
      to = scope.is(i, ForecastWords.DEGREE_ADVERB) || isWeak(i) ? i + 1 : to;
    }
    while (scope.is(from - 1, ForecastWords.DEGREE_ADVERB)) {
      from--;
    }
    Span span = scope.span(from, to);
    int hanging = TriggerTable.suffix(scope.word(trigger.from())).map(String::length).orElse(0);
    return hanging == 0 || from < trigger.from()
        ? span
        : new Span(scope.run().spans().get(from).end() - hanging, span.end());
  }

  private boolean isWeak(int i) {
    return scope.is(i, ForecastWords.WEAKENER) && ForecastWords.isNegation(scope.run(), i - 1);
  }

  private boolean isDenied(Trigger trigger, int subject, int verb) {
    for (int i = trigger.from(); i < verb; i++) {
      if (ForecastWords.isNegation(scope.run(), i) && !scope.is(i + 1, "necessarily")) {
        return true;
      }
    }
    boolean unable = scope.is(verb, "be") && scope.is(verb + 1, "unable");
    return unable || scope.is(subject, ForecastWords.NOBODY);
  }
}
