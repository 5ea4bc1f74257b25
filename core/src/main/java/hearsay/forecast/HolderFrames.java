package hearsay.forecast;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frames whose verb says by itself who holds the forecast: its subject. */
final class HolderFrames {
  /** So many words behind its verb somebody is seen doing something. */
  private static final int OBJECT = 12;

  private final Scope scope;
  private final Bounds bounds;

  HolderFrames(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  /** <i>They vowed to raise it, she has promised a vote</i>. */
  Optional<Draft> vow(Trigger trigger) {
    int next = scope.skipMarks(trigger.to());
    boolean denied = scope.is(next, "not") || scope.is(next, "never");
    next = denied ? scope.skipMarks(next + 1) : next;
    boolean to = scope.is(next, "to") && scope.isWord(next + 1);
    boolean thing = scope.is(next, ForecastWords.DETERMINER) && isPerfect(trigger);
    boolean noun = scope.is(trigger.from() - 1, ForecastWords.DETERMINER);
    boolean gerund =
        trigger.id().equals("proposes")
            && scope.word(next).endsWith("ing")
            && !scope.is(next, ForecastWords.PREPOSITION);
    if ((!to && !thing && !gerund)
        || scope.isAsked(trigger.from())
        || isPassive(trigger)
        || noun
        || ModalLeft.isBefore(scope, trigger.from())) {
      return Optional.empty();
    }
    int event = scope.skipMarks(to ? next + 1 : next);
    event = scope.is(event, "not") ? event + 1 : event;
    return draft(trigger, trigger.from(), event).map(draft -> draft.denied(denied));
  }

  private boolean isPerfect(Trigger trigger) {
    int i = trigger.from() - 1;
    return scope.is(i, "has") || scope.is(i, "have") || scope.is(i, "also");
  }

  private boolean isPassive(Trigger trigger) {
    return scope.is(trigger.from() - 1, ForecastWords.LINKING)
        && !scope.word(trigger.from()).endsWith("ing");
  }

  private Optional<Draft> draft(Trigger trigger, int from, int event) {
    int end = Math.max(event + 1, bounds.end(event));
    if (!scope.isWord(event)) {
      return Optional.empty();
    }
    Draft draft = Draft.of(scope, trigger, new Draft.Range(from, end), new Draft.Range(event, end));
    return Optional.of(agent(trigger.from()).map(draft::by).orElse(draft));
  }

  /** The subject of a verb; none where it is the speaker, whom the attribution names. */
  Optional<Draft.Range> agent(int verb) {
    int group = verb;
    while (isOfGroup(group - 1)) {
      group--;
    }
    int subject = bounds.subject(group);
    int to = group;
    while (to > subject && (scope.isComma(to - 1) || isRelative(to - 1))) {
      to--;
    }
    return subject < to && !scope.is(subject, ForecastWords.SELF) && !scope.is(subject, "there")
        ? Optional.of(new Draft.Range(subject, to))
        : Optional.empty();
  }

  private boolean isRelative(int i) {
    return scope.is(i, ForecastWords.RELATIVE);
  }

  private boolean isOfGroup(int i) {
    return scope.isInside(i)
        && (ForecastWords.isAdverb(scope.run(), i)
            || scope.is(i, ForecastWords.LINKING)
            || scope.is(i, "has")
            || scope.is(i, "have")
            || scope.is(i, "had")
            || scope.is(i, "do")
            || scope.is(i, "does")
            || scope.is(i, "can")
            || scope.is(i, "together"));
  }

  /** <i>The bank expects prices to fall, the bank predicted a rise</i>. */
  Optional<Draft> expect(Trigger trigger) {
    int event = scope.skipMarks(trigger.to());
    event = scope.is(event, "that") ? event + 1 : event;
    boolean passive = isPassive(trigger) || scope.is(event, "by");
    boolean noun = isAttributive(trigger) || scope.is(trigger.to(), ForecastWords.PREPOSITION);
    boolean quoted = scope.isQuotationMark(trigger.to()) || scope.isComma(trigger.to());
    if (passive || noun || quoted || scope.isAsked(trigger.from()) || isHypothetical(trigger)) {
      return Optional.empty();
    }
    event = scope.is(event, "to") ? event + 1 : event;
    boolean denied = ForecastWords.isNegation(scope.run(), trigger.from() - 1);
    return scope.is(event, ForecastWords.INTERROGATIVE)
        ? Optional.empty()
        : draft(trigger, trigger.from(), event).map(draft -> draft.denied(denied));
  }

  private boolean isAttributive(Trigger trigger) {
    int i = trigger.from() - 1;
    boolean possessive = scope.word(i).endsWith("'s") && !scope.is(i, ForecastWords.SUBJECT);
    boolean people = scope.is(i, ForecastWords.PRONOMINAL);
    boolean noun = trigger.from() + 1 == trigger.to() && scope.word(trigger.from()).endsWith("sts");
    return (scope.is(i, ForecastWords.DETERMINER) && (!people || noun))
        || scope.is(i, "than")
        || scope.is(i, "as")
        || possessive;
  }

  private boolean isHypothetical(Trigger trigger) {
    int i = trigger.from() - 1;
    while (scope.isInside(i) && ForecastWords.isAdverb(scope.run(), i)) {
      i--;
    }
    return ModalLeft.isBefore(scope, trigger.from())
        || scope.is(i, "to")
        || scope.is(i, "can")
        || scope.is(i, "would")
        || scope.is(i, "should");
  }

  /** <i>I can't see them agreeing, she does not think it will hold</i>. */
  Optional<Draft> opinion(Trigger trigger) {
    int verb = trigger.to() - 1;
    int negation = negation(verb);
    if (negation < 0 || scope.isAsked(verb)) {
      return Optional.empty();
    }
    int event = scope.skipMarks(trigger.to());
    event = scope.is(event, "that") ? event + 1 : event;
    int end = Math.max(event + 1, endOfSeen(event));
    if (!scope.isWord(event) || !foretells(trigger, event, end)) {
      return Optional.empty();
    }
    int group =
        scope.is(negation - 1, "do") || scope.is(negation - 1, "does") ? negation - 1 : negation;
    int subject = bounds.subject(group);
    Draft draft =
        Draft.of(scope, trigger, new Draft.Range(subject, end), new Draft.Range(event, end))
            .withLikelihood(scope.span(Math.min(group, subject), verb + 1))
            .denied(true);
    return Optional.of(agent(group).map(draft::by).orElse(draft));
  }

  /**
   * What is seen may hold an aside between commas: <i>see with her, given all this, a return</i>.
   */
  private int endOfSeen(int event) {
    boolean aside = scope.is(event, ForecastWords.PREPOSITION);
    return aside ? scope.high() : bounds.end(event);
  }

  /** The negation before a verb of opinion, with an adverb between them at most. */
  private int negation(int verb) {
    for (int i = verb - 1; i >= Math.max(scope.low(), verb - 5); i--) {
      boolean ability = scope.is(i, "cannot") || scope.is(i, "can't") || scope.is(i, "couldn't");
      boolean simple = scope.is(i, "don't") || scope.is(i, "doesn't") || scope.is(i, "not");
      boolean past = scope.is(i, "didn't") || scope.is(i, "never");
      if (ability || simple) {
        return i;
      }
      if (past || ForecastWords.isFinite(scope.run(), i) || scope.isComma(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether what is not seen or thought lies ahead. */
  private boolean foretells(Trigger trigger, int event, int end) {
    boolean ahead = false;
    boolean how = scope.is(event, ForecastWords.INTERROGATIVE) && !scope.is(event, "how");
    boolean belief = trigger.id().equals("belief");
    boolean infinitive = scope.is(trigger.to() - 1, ForecastWords.EXPECTING);
    for (int i = event; i < Math.min(end, event + OBJECT); i++) {
      String word = scope.word(i);
      boolean future = scope.is(i, ForecastWords.FUTURE) && !scope.is(i + 1, "have");
      boolean gerund = !belief && i > event && word.endsWith("ing") && word.length() > 4;
      ahead |= future || gerund || (infinitive && word.equals("to")) || word.endsWith("'ll");
    }
    return ahead && !how;
  }

  /** <i>It raised its forecast for growth to 3 percent</i>. */
  Optional<Draft> estimate(Trigger trigger) {
    int noun = trigger.from();
    int verb = revision(noun);
    if (verb < 0 || scope.is(noun - 1, "than")) {
      return Optional.empty();
    }
    int end = Math.max(noun + 1, bounds.end(noun));
    List<Draft.Range> event = figures(verb, noun, end);
    if (event.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = Draft.of(scope, trigger, new Draft.Range(verb, end), event.get(0)).with(event);
    Span likelihood = scope.span(verb, noun + 1);
    draft = draft.withLikelihood(likelihood);
    return Optional.of(owner(verb, noun).or(() -> agent(verb)).map(draft::by).orElse(draft));
  }

  /** Whose figure it is, where it is not the reviser's own: <i>held the bank's estimate</i>. */
  private Optional<Draft.Range> owner(int verb, int noun) {
    for (int i = verb + 1; i < noun; i++) {
      if (scope.word(i).endsWith("'s")) {
        int from = scope.is(i - 1, ForecastWords.DETERMINER) ? i - 1 : i;
        return Optional.of(new Draft.Range(from, i + 1));
      }
    }
    return Optional.empty();
  }

  private int revision(int noun) {
    for (int i = noun - 1; i >= Math.max(scope.low(), noun - 6); i--) {
      if (scope.is(i, ForecastWords.REVISING)) {
        return i;
      }
      if (scope.isComma(i) || scope.isStop(i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * What is foreseen: before the noun or behind its <i>for</i>, and the figure behind <i>to</i>.
   */
  private List<Draft.Range> figures(int verb, int noun, int end) {
    List<Draft.Range> parts = new ArrayList<>();
    int before = verb + 1;
    while (before < noun && scope.is(before, ForecastWords.DETERMINER)) {
      before++;
    }
    boolean behind = scope.is(noun + 1, "for") || scope.is(noun + 1, "of");
    int to = last(noun, end, "to");
    if (behind) {
      int by = Math.min(first(noun, end, "by"), first(noun, end, "to"));
      parts.add(new Draft.Range(noun + 2, Math.max(noun + 3, by)));
    } else if (before < noun) {
      parts.add(new Draft.Range(before, noun));
    }
    if (to > noun && to + 1 < end && (parts.isEmpty() || parts.get(0).to() <= to + 1)) {
      parts.add(new Draft.Range(to + 1, end));
    }
    return parts.stream().allMatch(part -> part.to() <= scope.high()) ? parts : List.of();
  }

  private int first(int from, int end, String word) {
    for (int i = from + 3; i < end; i++) {
      if (scope.is(i, word)) {
        return i;
      }
    }
    return end;
  }

  private int last(int from, int end, String word) {
    for (int i = end - 1; i > from; i--) {
      if (scope.is(i, word)) {
        return i;
      }
    }
    return -1;
  }
}
