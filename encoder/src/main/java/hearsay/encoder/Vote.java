package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lets the quotation rules and the encoder decide together where quotation marks are clear. Where
 * both name the same source, the record is the encoder's and surer; where only a rule sees a
 * quotation, the rule is followed; where they name different sources, the surer one is.
 *
 * <p>A few shapes are decided by the page's layout and not by its words: lines of a transcript, a
 * name and a colon, a quotation that is signed. There the rule is followed.
 *
 * <p>A rule is held only against what stands near its words, so the work is linear in the text.
 * Confined to one call of {@link #of}.
 */
final class Vote {
  /** Contents that agree so well are about the same statement. */
  private static final double SAME = 0.5;

  /** Below this score the encoder's source gives way to the rule's. */
  private static final double UNSURE = 0.7;

  private static final Set<String> BY_LAYOUT =
      Set.of("transcript", "after-dash-name", "before-name-colon");

  /** The drafts by number; empty where one was taken away. */
  private final List<Optional<Draft>> drafts = new ArrayList<>();

  /** Where their contents and cues are, and once were. */
  private final SpanIndex places = new SpanIndex();

  private Vote() {}

  /** The drafts of both. */
  static List<Draft> of(List<Draft> encoder, List<Attribution> rules) {
    Vote vote = new Vote();
    encoder.forEach(vote::add);
    rules.forEach(vote::hear);
    return vote.drafts.stream().flatMap(Optional::stream).toList();
  }

  private void add(Draft draft) {
    drafts.add(Optional.empty());
    set(drafts.size() - 1, draft);
  }

  private void set(int number, Draft draft) {
    drafts.set(number, Optional.of(draft));
    places.add(draft.cue(), number);
    draft.content().forEach(part -> places.add(part, number));
  }

  private void hear(Attribution rule) {
    int nearest = -1;
    double most = 0;
    for (int i : near(rule.content())) {
      double agreement = drafts.get(i).map(draft -> draft.agreement(rule.content())).orElse(0.0);
      if (agreement > most) {
        most = agreement;
        nearest = i;
      }
    }
    Optional<Draft> same = most >= SAME ? drafts.get(nearest) : Optional.empty();
    if (BY_LAYOUT.contains(rule.reason().rule())) {
      if (same.filter(draft -> draft.sourceOverlaps(rule.source())).isPresent()) {
        set(nearest, same.get().with(Draft.Support.BOTH).ofKind(rule.kind()));
      } else {
        clear(rule);
        add(draft(rule));
      }
    } else if (same.isPresent()) {
      set(nearest, decide(same.get(), rule));
    } else if (most == 0) {
      add(draft(rule));
    }
  }

  private SortedSet<Integer> near(List<Span> spans) {
    SortedSet<Integer> near = new TreeSet<>();
    spans.forEach(span -> near.addAll(places.near(span)));
    return near;
  }

  private static Draft decide(Draft encoder, Attribution rule) {
    if (encoder.sourceOverlaps(rule.source())) {
      return encoder.with(Draft.Support.BOTH);
    }
    if (encoder.score() >= UNSURE) {
      return encoder.with(
          Draft.Support.DISPUTED,
          new Reason.RunnerUp(rule.reason().rule(), rule.source(), rule.cue()));
    }
    return new Draft(
        rule.source(),
        rule.cue(),
        speaksWithin(rule, encoder) ? rule.content() : encoder.content(),
        Optional.empty(),
        rule.confidence(),
        Draft.Support.RULE,
        rule.reason().rule(),
        Optional.of(new Reason.RunnerUp(encoder.support().id(), encoder.source(), encoder.cue())));
  }

  /** Whether a content holds the very words that a rule takes for the speaker's or the cue's. */
  private static boolean speaksWithin(Attribution rule, Draft encoder) {
    return encoder.content().stream()
        .anyMatch(
            part -> part.overlaps(rule.cue()) || rule.source().filter(part::overlaps).isPresent());
  }

  /** Takes away what lies within the words that a rule gives to one speaker. */
  private void clear(Attribution rule) {
    Span range = rule.contentRange();
    for (int i : near(List.of(range, rule.cue()))) {
      drafts.set(i, drafts.get(i).flatMap(draft -> cleared(draft, rule, range)));
    }
  }

  private static Optional<Draft> cleared(Draft draft, Attribution rule, Span range) {
    if (range.overlaps(draft.cue()) || rule.cue().overlaps(draft.cue())) {
      return Optional.empty();
    }
    List<Span> left =
        draft.content().stream()
            .filter(part -> rule.content().stream().noneMatch(part::overlaps))
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(draft.withContent(left));
  }

  private static Draft draft(Attribution rule) {
    return new Draft(
        rule.source(),
        rule.cue(),
        rule.content(),
        Optional.of(rule.kind()),
        rule.confidence(),
        Draft.Support.RULE,
        rule.reason().rule(),
        rule.reason().second());
  }
}
