package hearsay.forecast;

import java.util.Optional;

/** Frames in which the subject of the clause belongs to the forecast, and no modal carries it. */
final class SubjectFrames {
  private final Scope scope;
  private final Bounds bounds;

  SubjectFrames(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  /** <i>The dam is likely to fail, a vote expected to fail</i>. */
  Optional<Draft> state(Trigger trigger) {
    int verb = verb(trigger.to());
    int link = link(trigger);
    if (!isVerb(verb) || isLong(trigger, link) || ModalLeft.isBefore(scope, link)) {
      return Optional.empty();
    }
    boolean denied = isDenied(link, trigger) && !isDegree(trigger);
    return draft(trigger, Math.min(bounds.subject(link), trigger.from()), verb, denied);
  }

  /** <i>not likely to</i> is a low degree, no negation. */
  private boolean isDegree(Trigger trigger) {
    return scope.is(trigger.from(), ForecastWords.DEGREE_ADJECTIVE);
  }

  /** Expected by then: <i>had been expected to</i>. */
  private boolean isLong(Trigger trigger, int link) {
    return scope.is(link, "been")
        && scope.is(link - 1, "had")
        && trigger.kind() != ForecastKind.OPEN;
  }

  /** The linking verb before a word of likelihood and its adverbs; the word itself if none. */
  private int link(Trigger trigger) {
    int i = trigger.from() - 1;
    while (ForecastWords.isAdverb(scope.run(), i) && scope.isInside(i)) {
      i--;
    }
    return scope.is(i, ForecastWords.LINKING) ? i : trigger.from();
  }

  private boolean isDenied(int from, Trigger trigger) {
    for (int i = from; i < trigger.to(); i++) {
      if (ForecastWords.isNegation(scope.run(), i)) {
        return true;
      }
    }
    return scope.is(trigger.to(), "not");
  }

  private int verb(int from) {
    int i = scope.skipMarks(from);
    while (scope.isInside(i) && ForecastWords.isAdverb(scope.run(), i)) {
      i = scope.skipMarks(i + 1);
    }
    return i;
  }

  private boolean isVerb(int i) {
    return scope.isWord(i)
        && !scope.is(i, ForecastWords.DETERMINER)
        && !scope.run().isOfName(i)
        && !scope.is(i, ForecastWords.PREPOSITION);
  }

  private Optional<Draft> draft(Trigger trigger, int subject, int event, boolean denied) {
    int end = Math.max(event + 1, bounds.end(event));
    if (scope.isAsked(trigger.from()) || end > scope.high()) {
      return Optional.empty();
    }
    int from = Math.min(subject, trigger.from());
    return Optional.of(
        Draft.of(scope, trigger, new Draft.Range(from, end), new Draft.Range(event, end))
            .denied(denied));
  }

  /** <i>The dam is to be raised</i>; not <i>the aim is to raise it</i>. */
  Optional<Draft> beTo(Trigger trigger) {
    int verb = verb(trigger.to());
    int subject = bounds.subject(trigger.from());
    boolean supposed = scope.is(subject - 1, "if") || scope.word(trigger.from()).equals("were");
    if (!isVerb(verb) || subject >= trigger.from() || supposed || isAim(subject, trigger.from())) {
      return Optional.empty();
    }
    return draft(trigger, subject, verb, scope.is(trigger.to() - 2, "not"));
  }

  private boolean isAim(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scope.is(i, ForecastWords.AIM) || scope.is(i, ForecastWords.INTERROGATIVE)) {
        return true;
      }
    }
    boolean impersonal =
        scope.is(to - 1, "it") || scope.is(from, "that") || scope.is(from, "there");
    return impersonal || scope.word(from).endsWith("ing");
  }

  /** <i>They plan to sell it, the plans to sell it</i>. */
  Optional<Draft> plan(Trigger trigger) {
    int verb = verb(trigger.to());
    if (!isVerb(verb) || isHypothetical(trigger.from())) {
      return Optional.empty();
    }
    int link = link(trigger);
    boolean noun = scope.is(trigger.from() - 1, ForecastWords.DETERMINER) || isObject(trigger);
    int subject = noun ? trigger.from() : bounds.subject(link);
    return draft(trigger, subject, verb, isDenied(link, trigger) || isDo(trigger.from() - 1));
  }

  /** <i>announced plans to</i>: a verb right before, so it is a noun. */
  private boolean isObject(Trigger trigger) {
    int i = trigger.from() - 1;
    String word = scope.word(i);
    boolean verb = hearsay.statement.SayingWords.isVerb(word) || word.endsWith("ing");
    return verb
        || scope.is(i, "has")
        || scope.is(i, "have")
        || scope.is(i, "had")
        || scope.is(i, "of");
  }

  private boolean isDo(int i) {
    String word = scope.word(i);
    boolean apart = word.equals("not") || word.equals("never");
    return apart || word.endsWith("n't");
  }

  private boolean isHypothetical(int i) {
    return scope.is(i - 1, "if") || scope.is(i - 1, "to");
  }

  /** <i>The dam is on the brink of collapse, they are gearing up for war</i>. */
  Optional<Draft> phrase(Trigger trigger) {
    int event = scope.skipMarks(trigger.to());
    int link = link(trigger);
    if (!scope.isWord(event) || isLong(trigger, link)) {
      return Optional.empty();
    }
    return draft(trigger, bounds.subject(link), event, isDenied(link, trigger));
  }

  /** <i>More is on the way</i>: the subject is the event. */
  Optional<Draft> coming(Trigger trigger) {
    int link = link(trigger);
    int subject = bounds.subject(link);
    if (link == trigger.from() || subject >= link || scope.isAsked(link)) {
      return Optional.empty();
    }
    Draft draft =
        Draft.of(
            scope, trigger, new Draft.Range(subject, trigger.to()), new Draft.Range(subject, link));
    return Optional.of(draft.denied(isDenied(link, trigger)));
  }

  /** <i>It risks losing the port</i>. */
  Optional<Draft> risk(Trigger trigger) {
    boolean gerund =
        scope.word(trigger.to()).endsWith("ing") && scope.word(trigger.to()).length() > 4;
    int before = trigger.from() - 1;
    boolean noun =
        scope.is(before, ForecastWords.DETERMINER) && !scope.is(before, ForecastWords.RELATIVE);
    return gerund && !noun && !ModalLeft.isBefore(scope, trigger.from())
        ? draft(trigger, bounds.subject(trigger.from()), trigger.to(), false)
        : Optional.empty();
  }

  /** <i>A deal is unlikely, it is possible that it fails</i>. */
  Optional<Draft> predicate(Trigger trigger) {
    int link = link(trigger);
    boolean to = scope.is(trigger.to(), "to") || scope.is(trigger.to(), "of");
    if (link == trigger.from() || to || scope.isAsked(link) || ModalLeft.isBefore(scope, link)) {
      return Optional.empty();
    }
    boolean impersonal = scope.word(link).equals("it's") || scope.is(link - 1, "it");
    if (impersonal) {
      return impersonal(trigger, link);
    }
    int subject = bounds.subject(link);
    boolean ends = bounds.end(trigger.to() - 1) <= trigger.to() + 1 || isOfTime(trigger.to());
    if (subject >= link || !ends || !scope.is(link, ForecastWords.FINITE)) {
      return subject < link && ends && isBare(link)
          ? bare(trigger, subject, link)
          : Optional.empty();
    }
    return bare(trigger, subject, link);
  }

  private boolean isBare(int link) {
    return scope.is(link, ForecastWords.LINKING) && !scope.is(link, "be");
  }

  private boolean isOfTime(int i) {
    return scope.is(i, ForecastWords.TIME_LEAD);
  }

  private Optional<Draft> bare(Trigger trigger, int subject, int link) {
    int end = Math.max(trigger.to(), bounds.end(trigger.to() - 1));
    return Optional.of(
        Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(subject, link))
            .denied(isDenied(link, trigger)));
  }

  private Optional<Draft> impersonal(Trigger trigger, int link) {
    int event = scope.is(trigger.to(), "that") ? trigger.to() + 1 : trigger.to();
    boolean clause = scope.isWord(event) && bounds.startsClause(event);
    int from = scope.is(link - 1, "it") ? link - 1 : link;
    return clause ? draft(trigger, from, event, isDenied(link, trigger)) : Optional.empty();
  }

  /** <i>Probably stay put</i>: a whole sentence of the speaker's. */
  Optional<Draft> fragment(Trigger trigger) {
    boolean first = trigger.from() == scope.low() || scope.isQuotationMark(trigger.from() - 1);
    int next = trigger.to();
    boolean verb =
        scope.isWord(next) && !scope.is(next, ForecastWords.DETERMINER) && !isAdjunct(next);
    boolean clause = bounds.startsClause(next);
    return first && verb && !clause && !scope.run().isCapitalized(next)
        ? draft(trigger, trigger.from(), next, false)
        : Optional.empty();
  }

  private boolean isAdjunct(int i) {
    return scope.is(i, ForecastWords.PREPOSITION) || ForecastWords.isAdverb(scope.run(), i);
  }
}
