package hearsay.app.web;

import hearsay.alignment.WordPath;
import hearsay.alignment.Words;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one text to another: paragraphs that stayed, and between them what went and
 * what came, word by word. Paragraphs are compared whole first, so the work stays small.
 */
final class VersionDiff {
  /** What became of a stretch of words. */
  enum Fate {
    SAME,
    GONE,
    NEW
  }

  /** A stretch with one fate. */
  record Piece(Fate fate, String words) {
    boolean isGone() {
      return fate == Fate.GONE;
    }

    boolean isNew() {
      return fate == Fate.NEW;
    }
  }

  /** A paragraph, or what stands in place of it. */
  record Line(List<Piece> pieces) {
    boolean isSame() {
      return pieces.stream().allMatch(piece -> piece.fate() == Fate.SAME);
    }
  }

  private VersionDiff() {}

  static List<Line> of(SourceText before, SourceText after) {
    List<Span> a = ParagraphFinder.find(before);
    List<Span> b = ParagraphFinder.find(after);
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    int at = 0;
    for (WordPath.Change change :
        WordPath.changes(numbered(before, a, numbers), numbered(after, b, numbers))) {
      same(after, b.subList(at, change.bFrom()), lines);
      changed(
          before,
          a.subList(change.aFrom(), change.aTo()),
          after,
          b.subList(change.bFrom(), change.bTo()),
          lines);
      at = change.bTo();
    }
    same(after, b.subList(at, b.size()), lines);
    return lines;
  }

  private static int[] numbered(
      SourceText text, List<Span> paragraphs, Map<String, Integer> numbers) {
    return paragraphs.stream()
        .mapToInt(span -> numbers.computeIfAbsent(text.cut(span), words -> numbers.size()))
        .toArray();
  }

  private static void same(SourceText text, List<Span> paragraphs, List<Line> lines) {
    paragraphs.forEach(span -> lines.add(new Line(List.of(new Piece(Fate.SAME, text.cut(span))))));
  }

  private static void changed(
      SourceText before, List<Span> gone, SourceText after, List<Span> come, List<Line> lines) {
    int pairs = Math.min(gone.size(), come.size());
    for (int i = 0; i < pairs; i++) {
      lines.add(words(before.cut(gone.get(i)), after.cut(come.get(i))));
    }
    gone.subList(pairs, gone.size())
        .forEach(span -> lines.add(new Line(List.of(new Piece(Fate.GONE, before.cut(span))))));
    come.subList(pairs, come.size())
        .forEach(span -> lines.add(new Line(List.of(new Piece(Fate.NEW, after.cut(span))))));
  }

  /** One paragraph against another, word by word. */
  static Line words(String before, String after) {
    Words a = Words.of(before, List.of(), List.of());
    Words b = Words.of(after, List.of(), List.of());
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (WordPath.Change change : WordPath.changes(hashes(a), hashes(b))) {
      boolean isSwap = change.aLength() > 0 && change.bLength() > 0;
      int from = Math.max(at, begin(b, change.bFrom(), isSwap));
      int to = Math.max(from, end(b, change.bTo()));
      int goneFrom = begin(a, change.aFrom(), isSwap);
      add(pieces, Fate.SAME, after.substring(at, from));
      add(pieces, Fate.GONE, before.substring(goneFrom, Math.max(goneFrom, end(a, change.aTo()))));
      add(pieces, Fate.NEW, after.substring(from, to));
      at = to;
    }
    add(pieces, Fate.SAME, after.substring(at));
    return new Line(pieces);
  }

  /** Where a change begins: with its first word, or with what stands before a word put in. */
  private static int begin(Words words, int word, boolean isSwap) {
    return isSwap ? words.start(word) : end(words, word);
  }

  /** Where the word before ends. */
  private static int end(Words words, int word) {
    return word == 0 ? 0 : words.end(word - 1);
  }

  private static void add(List<Piece> pieces, Fate fate, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(fate, words));
    }
  }

  private static int[] hashes(Words words) {
    int[] hashes = new int[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.hash(i);
    }
    return hashes;
  }
}
