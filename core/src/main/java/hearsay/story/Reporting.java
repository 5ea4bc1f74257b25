package hearsay.story;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose words the times of an article stand in. Times are asked for in text order. Confined to one
 * pass over one article.
 */
final class Reporting {
  /**
   * A time behind a cue and so near to it is that of the saying, in characters: <i>told reporters
   * at the harbor on Tuesday</i>.
   */
  private static final int REACH = 60;

  /** A part of a content. */
  private record Part(Span span, int attribution) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Part> open = new ArrayList<>();
  private final TreeMap<Integer, Attribution> byCue = new TreeMap<>();
  private int next;

  Reporting(List<Attribution> attributions, double least) {
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution.confidence() >= least) {
        for (Span span : attribution.content()) {
          parts.add(new Part(span, i));
        }
        byCue.put(attribution.cue().start(), attribution);
      }
    }
    parts.sort(Comparator.comparing(Part::span));
  }

  /** The innermost attribution whose content a time stands in, as a place in the list. */
  Optional<Integer> contentOf(Span time) {
    while (next < parts.size() && parts.get(next).span().start() <= time.start()) {
      open.add(parts.get(next++));
    }
    open.removeIf(part -> part.span().end() <= time.start());
    return open.stream()
        .filter(part -> part.span().contains(time))
        .reduce((outer, inner) -> inner.span().length() <= outer.span().length() ? inner : outer)
        .map(Part::attribution);
  }

  /**
   * Whether a time outside of all content says when somebody spoke: it stands right behind the cue,
   * or between the source and the cue.
   */
  boolean isTimeOfSaying(Span time, Span sentence) {
    var before = byCue.floorEntry(time.start());
    if (before != null
        && before.getKey() >= sentence.start()
        && isBehind(before.getValue(), time)) {
      return true;
    }
    var after = byCue.higherEntry(time.start());
    return after != null
        && after.getKey() < sentence.end()
        && after.getValue().source().filter(source -> source.end() <= time.start()).isPresent();
  }

  private static boolean isBehind(Attribution said, Span time) {
    int from = said.cue().end();
    boolean near = time.start() - from <= REACH;
    return near
        && said.content().stream()
            .noneMatch(part -> part.start() >= from && part.end() <= time.start());
  }
}
