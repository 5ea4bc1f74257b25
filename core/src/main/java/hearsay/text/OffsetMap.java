package hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a cleaned text stood in what it was cleaned from, in code points on both
 * sides.
 *
 * <p>The map is a list of runs that cover the text without a gap and follow one another in the
 * origin without overlapping. A run is either of equal length, character for character, or atomic:
 * a whole that cannot be divided, such as an entity, a collapsed run of blanks, or the markup
 * between two paragraphs. A stretch that touches part of an atomic run maps to all of it, so a
 * mapped stretch never claims less than it should: {@code fromOrigin(toOrigin(s))} contains {@code
 * s}.
 */
public final class OffsetMap {
  /**
   * One run.
   *
   * @param atomic whether it maps only as a whole; otherwise both lengths are equal
   */
  public record Run(
      int textStart, int textLength, int originStart, int originLength, boolean atomic) {
    int textEnd() {
      return textStart + textLength;
    }

    int originEnd() {
      return originStart + originLength;
    }
  }

  private final List<Run> runs;

  private OffsetMap(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The map of a text that was not cleaned at all. */
  public static OffsetMap identity(int codePoints) {
    Builder builder = new Builder();
    if (codePoints > 0) {
      builder.equal(codePoints, 0);
    }
    return builder.build();
  }

  public boolean isIdentity() {
    return runs.isEmpty()
        || (runs.size() == 1 && !runs.get(0).atomic() && runs.get(0).originStart() == 0);
  }

  public List<Run> runs() {
    return runs;
  }

  /** How many code points of text the map covers. */
  public int textLength() {
    return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).textEnd();
  }

  /**
   * Where a stretch of the text stood in the origin.
   *
   * @throws IndexOutOfBoundsException where it ends beyond the text
   */
  public CodePointSpan toOrigin(CodePointSpan text) {
    Run first = runAtText(text.start());
    Run last = runAtText(text.end() - 1);
    int start = first.originStart() + (first.atomic() ? 0 : text.start() - first.textStart());
    int end = last.atomic() ? last.originEnd() : last.originStart() + text.end() - last.textStart();
    return new CodePointSpan(start, end);
  }

  /**
   * What a stretch of the origin became: the smallest stretch of text that covers it, or the
   * nearest character after it where nothing of it was kept (the last one where none comes after).
   *
   * @throws IndexOutOfBoundsException where the map covers no text at all
   */
  public CodePointSpan fromOrigin(CodePointSpan origin) {
    Run first = firstEndingAfter(origin.start());
    if (first.originStart() >= origin.end()) {
      return new CodePointSpan(first.textStart(), first.textStart() + 1);
    }
    if (first.originEnd() <= origin.start()) {
      return new CodePointSpan(textLength() - 1, textLength());
    }
    Run last = lastStartingBefore(origin.end());
    int start = first.textStart() + inside(first, origin.start());
    int end =
        last.atomic() || origin.end() >= last.originEnd()
            ? last.textEnd()
            : last.textStart() + origin.end() - last.originStart();
    return new CodePointSpan(start, end);
  }

  private static int inside(Run run, int origin) {
    return run.atomic() ? 0 : Math.max(0, origin - run.originStart());
  }

  private Run runAtText(int codePoint) {
    int low = 0;
    int high = runs.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Run run = runs.get(mid);
      if (codePoint < run.textStart()) {
        high = mid - 1;
      } else if (codePoint >= run.textEnd()) {
        low = mid + 1;
      } else {
        return run;
      }
    }
    throw new IndexOutOfBoundsException("code point " + codePoint + " in a map of " + textLength());
  }

  private Run firstEndingAfter(int origin) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (runs.get(mid).originEnd() > origin) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return runs.get(low);
  }

  private Run lastStartingBefore(int originEnd) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (runs.get(mid).originStart() < originEnd) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return runs.get(low);
  }

  /** Collects runs in text order, joining neighbours of equal length. Confined to one thread. */
  public static final class Builder {
    private final List<Run> runs = new ArrayList<>();

    /**
     * The next {@code length} characters of text are the origin's, one for one, from {@code
     * originStart}.
     */
    public Builder equal(int length, int originStart) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && !last.atomic() && last.originEnd() == originStart) {
        int joined = last.textLength() + length;
        runs.set(
            runs.size() - 1, new Run(last.textStart(), joined, last.originStart(), joined, false));
      } else {
        add(new Run(textEnd(), length, originStart, length, false));
      }
      return this;
    }

    /**
     * The next {@code length} characters stand, as a whole, for {@code originLength} characters of
     * the origin.
     */
    public Builder atomic(int length, int originStart, int originLength) {
      add(new Run(textEnd(), length, originStart, originLength, true));
      return this;
    }

    /** Up to where the text is covered so far. */
    public int textEnd() {
      return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).textEnd();
    }

    /** Up to where the origin is used so far. */
    public int originEnd() {
      return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).originEnd();
    }

    private void add(Run run) {
      if (run.textLength() <= 0 || run.originLength() <= 0 || run.originStart() < originEnd()) {
        throw new IllegalArgumentException(
            "run out of order: " + run + " after origin " + originEnd());
      }
      runs.add(run);
    }

    public OffsetMap build() {
      return new OffsetMap(runs);
    }
  }
}
