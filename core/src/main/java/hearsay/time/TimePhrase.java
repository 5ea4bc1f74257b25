package hearsay.time;

import hearsay.text.Span;

/**
 * An expression of time where it stands, not yet a value.
 *
 * @param span its words
 * @param expression what they say
 * @param clause what stands around them
 * @param rule the row of {@code time-rules.tsv} that found it
 * @param isDefinite whether it has a definite article
 * @param endsRange whether it is the end of a stretch that the expression before it begins: <i>from
 *     June to August</i>
 * @param sentence the sentence that it stands in, counted from 0
 */
public record TimePhrase(
    Span span,
    Expression expression,
    Clause clause,
    String rule,
    boolean isDefinite,
    boolean endsRange,
    int sentence) {
  TimePhrase with(Expression other) {
    return new TimePhrase(span, other, clause, rule, isDefinite, endsRange, sentence);
  }
}
