package hearsay.statement;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attribution in one article: a source, a cue, and the content attributed to that source.
 *
 * <p>All spans point into the article's text; nothing is rephrased. The content may be in parts, as
 * in <i>“We will not,” she said, “negotiate.”</i> A missing source ("it was reported") is a
 * finding, not an error.
 *
 * @param source the words that name the speaker, with the credentials that stand in apposition
 * @param cue the whole verb group, or what stands in its place
 * @param content what is attributed, in text order, quotation marks included
 * @param kind how much of the content stands in quotation marks
 * @param manner what kind of saying the cue is, whether it denies, and who was told
 * @param within the attribution whose words hold this one, where the source is relayed by another:
 *     in <i>the Post reported, citing the ministry, that ...</i> the ministry's is within the
 *     Post's
 * @param confidence how sure the reader is that source and content belong together, 0 to 1: of the
 *     records given 0.9, about nine in ten are right on the corpus that it was fitted to
 * @param reason which rule made it, and what came second
 */
public record Attribution(
    Optional<Span> source,
    Span cue,
    List<Span> content,
    QuotationKind kind,
    Manner manner,
    Optional<Attribution> within,
    double confidence,
    Reason reason) {
  /** The longest chain. No reader of news needs more; it bounds every walk along one. */
  public static final int DEEPEST = 4;

  public Attribution {
    Objects.requireNonNull(source);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(manner);
    Objects.requireNonNull(within);
    Objects.requireNonNull(reason);
    content = List.copyOf(content);
    if (depth(within) > DEEPEST) {
      throw new IllegalArgumentException("chain of more than " + DEEPEST + ", cue at " + cue);
    }
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution without content, cue at " + cue);
    }
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "content out of order at " + content.get(i) + ", cue at " + cue);
      }
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + ", cue at " + cue);
    }
  }

  /**
   * From the first to the last character of the content, what stands between its parts included.
   */
  public Span contentRange() {
    return content.get(0).cover(content.get(content.size() - 1));
  }

  /** Who relays whom, outermost first, this one last. */
  public List<Attribution> chain() {
    List<Attribution> chain = new ArrayList<>();
    for (Optional<Attribution> link = Optional.of(this);
        link.isPresent();
        link = link.get().within()) {
      chain.add(0, link.get());
    }
    return chain;
  }

  /** The nearest of those that relay it that has at least this confidence. */
  public Optional<Attribution> relayer(double leastConfidence) {
    Optional<Attribution> outer = within;
    while (outer.isPresent() && outer.get().confidence() < leastConfidence) {
      outer = outer.get().within();
    }
    return outer;
  }

  /** The same where only relayers of at least this confidence are believed. */
  public Attribution believing(double leastConfidence) {
    Optional<Attribution> outer =
        relayer(leastConfidence).map(one -> one.believing(leastConfidence));
    return outer.equals(within)
        ? this
        : new Attribution(source, cue, content, kind, manner, outer, confidence, reason);
  }

  private static int depth(Optional<Attribution> within) {
    return within.map(outer -> 1 + depth(outer.within())).orElse(1);
  }
}
