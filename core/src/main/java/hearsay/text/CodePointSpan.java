package hearsay.text;

/**
 * A stretch of a text in Unicode code points: start inclusive, end exclusive, never empty. This is
 * what stands in every file, table and answer; inside the library a stretch is a {@link Span}.
 */
public record CodePointSpan(int start, int end) {
  public CodePointSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span of code points: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }
}
