package hearsay.app.web;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts a text where marks begin and end, so that each piece is under the same marks from end to
 * end. Marks may lie across one another. Linear in the text, but for pieces times the marks above
 * them.
 */
final class MarkedText {
  /**
   * A stretch that something is to be said about.
   *
   * @param layer the kind of it, as style sheets know it
   * @param note where it is said, as an anchor in the page
   */
  record Mark(Span span, String layer, String note) {}

  /** More marks above one piece are not told apart any more: the text was made to have them. */
  private static final int MOST_ABOVE = 12;

  /**
   * A piece of text.
   *
   * @param layers what it is, for the style sheet
   * @param notes the anchors, the smallest stretch first; empty where there is nothing to say
   * @param begun those of them that begin here
   */
  record Piece(String words, String layers, List<String> notes, List<String> begun) {
    boolean isPlain() {
      return notes.isEmpty();
    }

    /** The first note that is a number: the passage that the piece is part of; empty for none. */
    String passage() {
      return notes.stream()
          .filter(note -> Character.isDigit(note.charAt(0)))
          .findFirst()
          .orElse("");
    }

    /** Blanks between words lead nowhere by themselves. */
    boolean isBlank() {
      return words.isBlank();
    }

    /** Whether the smallest of its stretches begins here. */
    boolean isFirst() {
      return begun.contains(notes.get(0));
    }

    /** Whether the passage begins here. */
    boolean isFirstOfPassage() {
      return begun.contains(passage());
    }

    String target() {
      return "#n-" + notes.get(0);
    }

    String allNotes() {
      return String.join(" ", notes);
    }
  }

  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt((Mark mark) -> mark.span().length())
          .thenComparingInt(mark -> mark.span().start())
          .thenComparing(Mark::layer)
          .thenComparing(Mark::note);

  private final String text;
  private final TreeMap<Integer, List<Mark>> starts = new TreeMap<>();
  private final TreeMap<Integer, List<Mark>> ends = new TreeMap<>();

  MarkedText(String text, List<Mark> marks) {
    this.text = text;
    for (Mark mark : marks) {
      starts.computeIfAbsent(mark.span().start(), any -> new ArrayList<>()).add(mark);
      ends.computeIfAbsent(mark.span().end(), any -> new ArrayList<>()).add(mark);
    }
  }

  /** The pieces of some stretches that do not overlap, in text order. */
  List<List<Piece>> cut(List<Span> stretches) {
    Set<Mark> above = new LinkedHashSet<>();
    List<List<Piece>> all = new ArrayList<>();
    int at = 0;
    for (Span stretch : stretches) {
      move(above, at, stretch.start());
      all.add(pieces(stretch, above));
      at = stretch.end();
    }
    return all;
  }

  /** Lets marks begin and end that do so from one place to another, the second one excluded. */
  private void move(Set<Mark> above, int from, int to) {
    if (from < to) {
      starts.subMap(from, true, to, false).values().forEach(above::addAll);
      ends.subMap(from, true, to, false).values().forEach(above::removeAll);
    }
  }

  private List<Piece> pieces(Span stretch, Set<Mark> above) {
    TreeSet<Integer> borders = new TreeSet<>();
    borders.add(stretch.start());
    borders.add(stretch.end());
    borders.addAll(starts.subMap(stretch.start(), stretch.end()).keySet());
    borders.addAll(ends.subMap(stretch.start(), stretch.end()).keySet());
    List<Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (int to : borders) {
      if (from != null) {
        pieces.add(piece(from, to, above));
      }
      move(above, to, to + 1);
      from = to;
    }
    return pieces;
  }

  private Piece piece(int from, int to, Set<Mark> above) {
    List<Mark> marks = above.stream().sorted(ORDER).limit(MOST_ABOVE).toList();
    String layers =
        marks.stream()
            .map(mark -> "l-" + mark.layer())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    List<String> notes = marks.stream().map(Mark::note).distinct().toList();
    List<String> begun =
        marks.stream()
            .filter(mark -> mark.span().start() == from)
            .map(Mark::note)
            .distinct()
            .toList();
    return new Piece(text.substring(from, to), layers, notes, begun);
  }
}
