package hearsay.reuse;

import hearsay.text.Span;

/**
 * A stretch that two texts share, small differences included.
 *
 * @param a where it stands in the first text
 * @param b where it stands in the second
 */
public record Passage(Span a, Span b) {}
