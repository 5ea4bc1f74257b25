package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the quotation rules and the encoder decide together where quotation marks are clear. Where
 * both name the same source, the record is the encoder's and surer; where only a rule sees a
 * quotation, the rule is followed; where they name different sources, the surer one is.
 *
 * <p>A few shapes are decided by the page's layout and not by its words: lines of a transcript, a
 * name and a colon, a quotation that is signed. There the rule is followed.
 */
final class Vote {
  /** Contents that agree so well are about the same statement. */
  private static final double SAME = 0.5;

  /** Below this score the encoder's source gives way to the rule's. */
  private static final double UNSURE = 0.5;

  private static final Set<String> BY_LAYOUT =
      Set.of("transcript", "after-dash-name", "before-name-colon");

  private final List<Draft> drafts;

  private Vote(List<Draft> drafts) {
    this.drafts = new ArrayList<>(drafts);
  }

  /** The drafts of both. */
  static List<Draft> of(List<Draft> encoder, List<Attribution> rules) {
    Vote vote = new Vote(encoder);
    rules.forEach(vote::hear);
    return vote.drafts;
  }

  private void hear(Attribution rule) {
    int same = -1;
    double most = 0;
    boolean touches = false;
    for (int i = 0; i < drafts.size(); i++) {
      double agreement = drafts.get(i).agreement(rule.content());
      touches |= agreement > 0;
      if (agreement > most) {
        most = agreement;
        same = i;
      }
    }
    if (BY_LAYOUT.contains(rule.reason().rule())) {
      if (most < SAME || !drafts.get(same).sourceOverlaps(rule.source())) {
        clear(rule);
        drafts.add(draft(rule));
      } else {
        drafts.set(same, drafts.get(same).with(Draft.Support.BOTH));
      }
    } else if (most >= SAME) {
      drafts.set(same, decide(drafts.get(same), rule));
    } else if (!touches) {
      drafts.add(draft(rule));
    }
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
        encoder.content(),
        rule.confidence(),
        Draft.Support.RULE,
        rule.reason().rule(),
        Optional.of(new Reason.RunnerUp(encoder.support().id(), encoder.source(), encoder.cue())));
  }

  /** Takes away what lies within the words that a rule gives to one speaker. */
  private void clear(Attribution rule) {
    Span range = rule.contentRange();
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      List<Span> left =
          draft.content().stream()
              .filter(part -> rule.content().stream().noneMatch(part::overlaps))
              .toList();
      if (left.isEmpty() || range.overlaps(draft.cue()) || rule.cue().overlaps(draft.cue())) {
        drafts.remove(i);
      } else if (left.size() < draft.content().size()) {
        drafts.set(i, draft.withContent(left));
      }
    }
  }

  private static Draft draft(Attribution rule) {
    return new Draft(
        rule.source(),
        rule.cue(),
        rule.content(),
        rule.confidence(),
        Draft.Support.RULE,
        rule.reason().rule(),
        rule.reason().second());
  }
}
