package hearsay.statement;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attribution that later quotations may still join. Confined to one call of the reader. */
final class Draft {
  private final Candidate winner;
  private final Optional<Candidate> second;
  private final List<Span> content = new ArrayList<>();
  private final boolean isWhole;
  private int lastParagraph;

  /** Up to where the quotations and the narration that belong to this attribution reach. */
  private int end;

  Draft(Candidate winner, Optional<Candidate> second, List<Span> content, Quotation quotation) {
    this.winner = winner;
    this.second = second;
    this.isWhole = quotation.isWhole();
    this.content.addAll(content);
    this.lastParagraph = quotation.lastParagraph();
    this.end = Math.max(content.get(content.size() - 1).end(), winner.cue().end());
  }

  Candidate winner() {
    return winner;
  }

  int lastParagraph() {
    return lastParagraph;
  }

  int end() {
    return end;
  }

  int contentEnd() {
    return content.get(content.size() - 1).end();
  }

  /** Narration up to here belongs to this attribution. */
  void reach(int offset) {
    end = Math.max(end, offset);
  }

  void join(Quotation quotation) {
    content.addAll(quotation.parts());
    lastParagraph = quotation.lastParagraph();
    end = Math.max(end, quotation.end());
  }

  Attribution finish(CharSequence text, List<Quotation> quotations) {
    return new Attribution(
        winner.source(),
        winner.cue(),
        content,
        QuotedShare.kind(text, content, quotations),
        MannerFinder.find(text, winner.source(), winner.cue(), content),
        Optional.empty(),
        Rules.confidence(winner.rule(), isWhole),
        new Reason(
            winner.rule(),
            second.map(lost -> new Reason.RunnerUp(lost.rule(), lost.source(), lost.cue()))));
  }
}
