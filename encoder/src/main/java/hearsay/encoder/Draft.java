package hearsay.encoder;

import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * An attribution on its way, with what speaks for it.
 *
 * @param kind what its maker says of the quotation marks; else they are counted
 * @param score how sure its maker is, 0 to 1; means something only beside others of one support
 * @param second what came second
 */
record Draft(
    Optional<Span> source,
    Span cue,
    List<Span> content,
    Optional<QuotationKind> kind,
    double score,
    Support support,
    String rule,
    Optional<Reason.RunnerUp> second) {
  /** Who found it. */
  enum Support {
    /** The encoder alone, and no rule speaks about these words. */
    ENCODER("encoder", "the trained reader; no rule speaks about these words"),
    /** The encoder, and a rule that says the same. */
    BOTH("encoder+rules", "the trained reader and a rule for quotations agree"),
    /** The encoder, against a rule that names another source. */
    DISPUTED("encoder-disputed", "the trained reader, against a rule that names somebody else"),
    /** A rule alone; the record names it. */
    RULE("rules", "a rule for quotations"),
    /** Reading what another one said: somebody relayed. */
    INNER("encoder-inner", "read in what somebody else is reported to have said"),
    /** The words of relaying: <i>citing, quoted as saying</i>. */
    RELAYED("relay", "words such as citing, or quoted as saying, stand beside it");

    private final String id;
    private final String meaning;

    Support(String id, String meaning) {
      this.id = id;
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }

    /** What a record of this support gives as its reason, unless a rule has a name of its own. */
    String id() {
      return id;
    }
  }

  Draft {
    content = List.copyOf(content);
  }

  Draft with(Support other) {
    return new Draft(source, cue, content, kind, score, other, other.id(), second);
  }

  Draft with(Support other, Reason.RunnerUp lost) {
    return new Draft(source, cue, content, kind, score, other, other.id(), Optional.of(lost));
  }

  Draft ofKind(QuotationKind other) {
    return new Draft(source, cue, content, Optional.of(other), score, support, rule, second);
  }

  Draft withContent(List<Span> other) {
    return new Draft(source, cue, other, Optional.empty(), score, support, rule, second);
  }

  Draft withCue(Span other) {
    return new Draft(source, other, content, kind, score, support, rule, second);
  }

  /** From the first to the last character of the content. */
  Span range() {
    return content.get(0).cover(content.get(content.size() - 1));
  }

  boolean sourceOverlaps(Optional<Span> other) {
    return source.isPresent() == other.isPresent()
        && (source.isEmpty() || source.get().overlaps(other.get()));
  }

  /** How well two contents agree: twice what they share over the sum of both, in characters. */
  double agreement(List<Span> other) {
    int shared = 0;
    for (Span a : content) {
      for (Span b : other) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return 2.0 * shared / (length(content) + length(other));
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }
}
