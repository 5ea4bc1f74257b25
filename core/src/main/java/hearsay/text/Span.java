package hearsay.text;

import java.util.Comparator;

/**
 * A stretch of a text: start inclusive, end exclusive, in UTF-16 units of a Java string, never
 * empty.
 *
 * <p>Files and networks speak of code points instead: see {@link CodePointSpan} and {@link
 * SourceText#codePoints(Span)}.
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> TEXT_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The number of UTF-16 units covered, at least 1. */
  public int length() {
    return end - start;
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that contains both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same stretch counted from another zero. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** The words that this span points at. */
  public String cut(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return TEXT_ORDER.compare(this, other);
  }
}
