package hearsay.forecast;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose words a place of an article is: the innermost attribution around it. */
final class Voices {
  /** Contents nest a few deep; no walk looks back over more parts than this. */
  private static final int LOOK_BACK = 48;

  /** So far behind a source its words may begin, in units. */
  private static final int LONGEST_QUOTED = 400;

  /** One part of a content. */
  record Part(Span span, Attribution attribution) {}

  private final List<Part> parts = new ArrayList<>();

  Voices(List<Attribution> attributions, double least) {
    for (Attribution one : attributions) {
      if (one.confidence() >= least) {
        one.content().forEach(span -> parts.add(new Part(span, one)));
      }
    }
    parts.sort(Comparator.comparing(Part::span));
  }

  /** The innermost part around a place: the shortest of those that hold it. */
  Optional<Part> around(int offset) {
    Optional<Part> best = Optional.empty();
    int last = firstBehind(offset) - 1;
    for (int i = last; i >= Math.max(0, last - LOOK_BACK); i--) {
      Part part = parts.get(i);
      if (part.span().contains(offset) && best.stream().allMatch(other -> isWithin(part, other))) {
        best = Optional.of(part);
      }
    }
    return best;
  }

  /** The source named last between two places: the subject of <i>said so and vowed to</i>. */
  Optional<Span> sourceBetween(int from, int to) {
    Optional<Span> last = Optional.empty();
    int behind = firstBehind(to + LONGEST_QUOTED);
    for (int i = behind - 1; i >= Math.max(0, behind - LOOK_BACK); i--) {
      Optional<Span> source = parts.get(i).attribution().source();
      boolean between = source.filter(span -> span.start() >= from && span.end() <= to).isPresent();
      last =
          between && last.stream().allMatch(one -> one.compareTo(source.get()) < 0) ? source : last;
    }
    return last;
  }

  private static boolean isWithin(Part part, Part other) {
    return part.attribution().contentRange().length() < other.attribution().contentRange().length();
  }

  private int firstBehind(int offset) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (parts.get(mid).span().start() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }
}
