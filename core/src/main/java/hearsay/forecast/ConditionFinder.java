package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the condition of a forecast in its sentence: a clause or a phrase, else its subject. */
final class ConditionFinder {
  /** How the words behind a marker of condition are built. */
  enum Shape {
    /** A clause: <i>if the rain goes on</i>. */
    CLAUSE,
    /** A noun group: <i>in the event of a flood</i>. */
    PHRASE,
    /** A clause with its verb first, at the begin of a sentence: <i>should the rain go on</i>. */
    INVERTED
  }

  private record Marker(List<String> words, Shape shape) {}

  private static final List<Marker> MARKERS = markers();

  private final Scope scope;
  private final Bounds bounds;

  ConditionFinder(Scope scope, Bounds bounds) {
    this.scope = scope;
    this.bounds = bounds;
  }

  private static List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.load(ConditionFinder.class, "conditions.tsv").rows()) {
      Shape shape = Shape.valueOf(row.cell("shape").toUpperCase(java.util.Locale.ROOT));
      row.words("forms").forEach(form -> markers.add(new Marker(List.of(form.split("_")), shape)));
    }
    markers.sort(java.util.Comparator.comparingInt(marker -> -marker.words().size()));
    return List.copyOf(markers);
  }

  /** The condition of a draft, as words of the sentence. */
  Optional<Draft.Range> find(Draft draft) {
    return clause(draft).or(() -> subject(draft));
  }

  /** The nearest one behind, else the one before; one with <i>if</i> or <i>unless</i> first. */
  private Optional<Draft.Range> clause(Draft draft) {
    List<Draft.Range> found = new ArrayList<>();
    int begin = before(draft.from());
    for (int i = begin; i < draft.to(); i++) {
      Optional<Marker> marker = markerAt(i);
      if (marker.isPresent() && isOutside(draft, i)) {
        range(draft, i, marker.get()).ifPresent(found::add);
      }
    }
    return found.stream().filter(this::isPlain).findFirst().or(() -> found.stream().findFirst());
  }

  private boolean isPlain(Draft.Range range) {
    return scope.is(range.from(), "if") || scope.is(range.from(), "unless");
  }

  /** Not among the words of likelihood, and not in the subject but at its begin. */
  private boolean isOutside(Draft draft, int i) {
    return i < draft.trigger().from() || i >= draft.trigger().to();
  }

  /** Where the sentence begins that a statement stands in: a stop before it ends the search. */
  private int before(int from) {
    int i = from;
    while (i > scope.low() && !isEnd(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isEnd(int i) {
    return scope.isStop(i) && !scope.isDash(i);
  }

  private Optional<Marker> markerAt(int i) {
    if (isBracketedIf(i)) {
      return Optional.of(new Marker(List.of("f"), Shape.CLAUSE));
    }
    return MARKERS.stream().filter(marker -> isAt(marker, i)).findFirst();
  }

  /** <i>[I]f</i>. */
  private boolean isBracketedIf(int i) {
    return scope.is(i, "f") && scope.is(i - 1, "]") && scope.is(i - 2, "i");
  }

  private boolean isAt(Marker marker, int from) {
    for (int k = 0; k < marker.words().size(); k++) {
      if (!scope.is(from + k, marker.words().get(k))) {
        return false;
      }
    }
    return marker.shape() != Shape.INVERTED || isInverted(from, marker);
  }

  /** At the begin of a sentence or behind a comma, and before a subject. */
  private boolean isInverted(int i, Marker marker) {
    int next = i + marker.words().size();
    boolean first = i == scope.low() || scope.isQuotationMark(i - 1) || scope.isStop(i - 1);
    boolean subject =
        scope.is(next, ForecastWords.SUBJECT)
            || scope.is(next, ForecastWords.DETERMINER)
            || scope.run().isCapitalized(next);
    boolean should = marker.words().get(0).equals("should") && scope.isWord(next);
    return (first || scope.isComma(i - 1)) && (subject || should) && !scope.isAsked(i);
  }

  private Optional<Draft.Range> range(Draft draft, int from, Marker marker) {
    int to = from < draft.from() ? endBefore(draft, from) : endBehind(from, marker);
    String next = scope.word(from + marker.words().size());
    boolean fixed = ForecastWords.NO_CLAUSE.has(next);
    boolean lacks = scope.is(from, "without") && isLeaving(draft, from);
    boolean asks = draft.trigger().frame() == Frame.OPEN && from + 1 == draft.event().get(0).from();
    boolean bare = scope.is(from, ForecastWords.HORIZON_LEAD) && to - from <= 3;
    fixed |= lacks || asks || bare;
    boolean plan = draft.trigger().kind() == ForecastKind.PLAN && scope.is(from, "without");
    boolean part = draft.event().stream().anyMatch(event -> event.from() == from);
    return to > from + marker.words().size() && !part && !fixed && !plan
        ? Optional.of(new Draft.Range(from, to))
        : Optional.empty();
  }

  /** Before the main clause: up to the last comma or dash before its subject. */
  private int endBefore(Draft draft, int from) {
    int to = draft.from();
    while (to > from && (scope.isQuotationMark(to - 1) || isJoint(to - 1))) {
      to--;
    }
    while (to > from
        && (scope.isComma(to - 1) || scope.isDash(to - 1) || scope.is(to - 1, "then"))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (scope.isComma(i) && isOwnClause(i + 1, to)) {
        return i;
      }
    }
    return to;
  }

  /** <i>leave the valley without a doctor</i> says what would be, not on what it hangs. */
  private boolean isLeaving(Draft draft, int from) {
    int verb = draft.event().get(0).from();
    return verb < from && scope.is(verb, ForecastWords.LEAVING);
  }

  private boolean isJoint(int i) {
    return scope.is(i, "and") || scope.is(i, "but") || scope.is(i, "that") || scope.is(i, "then");
  }

  /** Whether another main clause stands between the condition and this one. */
  private boolean isOwnClause(int from, int to) {
    if (scope.is(from, ForecastWords.CONDITION)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (scope.is(i, ForecastWords.MODAL)) {
        return true;
      }
    }
    return false;
  }

  private int endBehind(int from, Marker marker) {
    int begin = from + marker.words().size();
    int to = begin;
    while (scope.isInside(to) && !endsCondition(to, begin, marker)) {
      to++;
    }
    return to;
  }

  private boolean endsCondition(int i, int begin, Marker marker) {
    if (scope.isStop(i) || scope.isComma(i)) {
      return true;
    }
    boolean joint = scope.is(i, "and") || scope.is(i, "but");
    if (marker.shape() == Shape.PHRASE && i > begin) {
      return scope.is(i, ForecastWords.SUBORDINATOR) || (joint && bounds.startsClause(i + 1));
    }
    return i > begin && (scope.is(i, "but") || scope.is(i, "because") || endsClause(i));
  }

  private boolean endsClause(int i) {
    return scope.isBracket(i) || (scope.is(i, "when") && bounds.startsClause(i + 1));
  }

  /** <i>A defeat would open the way, the bill would ban it, raising it could help</i>. */
  private Optional<Draft.Range> subject(Draft draft) {
    String id = draft.trigger().id();
    boolean modal = draft.trigger().frame() == Frame.MODAL;
    boolean hypothetical = id.equals("would") || id.equals("could") || id.equals("might");
    boolean loose = hypothetical || id.equals("may") || id.equals("will");
    if (!modal || !loose) {
      return Optional.empty();
    }
    int end = subjectEnd(draft);
    if (end <= draft.from()) {
      return Optional.empty();
    }
    boolean be = id.equals("will") && scope.is(draft.event().get(0).from(), "be");
    boolean gerund = isGerund(draft.from(), end) && !id.equals("may") && !be;
    boolean event = (hypothetical || id.equals("will")) && isBareLoss(draft, end);
    boolean proposal = id.equals("would") && headIs(draft.from(), end, ForecastWords.PROPOSAL);
    boolean causes = scope.is(draft.event().get(0).from(), ForecastWords.CAUSING);
    boolean could = id.equals("could") && causes;
    boolean may = proposal || (could && headIs(draft.from(), end, ForecastWords.PROPOSAL));
    return gerund || event || may
        ? Optional.of(new Draft.Range(draft.from(), end))
        : Optional.empty();
  }

  /** <i>defeat in the next round will end it</i>: an event without an article, or with <i>a</i>. */
  private boolean isBareLoss(Draft draft, int end) {
    int first = draft.from();
    boolean some = scope.is(first, "a") || scope.is(first, "an") || scope.is(first, "any");
    boolean bare = !scope.is(first, ForecastWords.DETERMINER) && !scope.run().isCapitalized(first);
    boolean begins = scope.is(first, ForecastWords.EVENT);
    boolean owned = false;
    for (int i = first; i < end; i++) {
      owned |= scope.word(i).endsWith("'s") || scope.word(i).endsWith("s'");
    }
    return (some || bare || begins)
        && !owned
        && headIs(first, end, ForecastWords.EVENT)
        && !scope.is(first, "this")
        && !scope.is(first, "the")
        && !scope.is(first, "that");
  }

  private int subjectEnd(Draft draft) {
    int end = draft.trigger().from();
    while (end > draft.from() && isNoSubject(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isNoSubject(int i) {
    return scope.isComma(i)
        || scope.isQuotationMark(i)
        || scope.is(i, ForecastWords.RELATIVE)
        || ForecastWords.isAdverb(scope.run(), i);
  }

  /** <i>raising the dam, the town losing its port</i>. */
  private boolean isGerund(int from, int to) {
    for (int i = from; i < Math.min(to, from + 3); i++) {
      String word = scope.word(i);
      boolean verb = word.endsWith("ing") && word.length() > 5;
      boolean taken = i + 1 < to && !scope.is(i + 1, ForecastWords.PREPOSITION);
      if (verb && taken && (i == from || !scope.is(i - 1, ForecastWords.DETERMINER))) {
        return i == from || !scope.is(from, ForecastWords.DETERMINER);
      }
    }
    return false;
  }

  /** Whether the noun of a group, before its first preposition, is of a class. */
  private boolean headIs(int from, int to, ForecastWords nouns) {
    int head = from;
    for (int i = from; i < to && !endsHead(i, from); i++) {
      head = scope.isWord(i) ? i : head;
    }
    return scope.is(head, nouns);
  }

  private boolean endsHead(int i, int from) {
    boolean preposition = scope.is(i, ForecastWords.PREPOSITION) || scope.is(i, "to");
    return i > from && (preposition || scope.isComma(i) || scope.is(i, ForecastWords.RELATIVE));
  }
}
