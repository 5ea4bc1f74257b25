package hearsay.drift;

import hearsay.alignment.Misspelling;
import hearsay.alignment.WordPath;
import hearsay.alignment.WordStretch;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Compares two forms of one quotation word by word and says what each change is. */
public final class QuoteDiffer {
  /** What is longer and gone from an end was cut off; what is shorter may be a hedge or a slip. */
  private static final int LONGEST_SLIP = 3;

  /** So many words gone from the middle are a splice. */
  private static final int SHORTEST_SPLICE = 4;

  private final WordStretch a;
  private final WordStretch b;
  private final List<WordPath.Change> changes;
  private final List<DriftWords.Found> tellingA;
  private final List<DriftWords.Found> tellingB;

  /** Of two forms of one quotation. */
  public QuoteDiffer(WordStretch a, WordStretch b) {
    this.a = a;
    this.b = b;
    this.changes = WordPath.changes(a.hashes(), b.hashes());
    // Most forms of most quotations are the same.
    this.tellingA = changes.isEmpty() ? List.of() : DriftWords.find(a.normalized());
    this.tellingB = changes.isEmpty() ? List.of() : DriftWords.find(b.normalized());
  }

  /**
   * The changes in text order.
   *
   * @param isElsewhereA whether a word of the first form that the second lacks stands elsewhere in
   *     the second article
   * @param isElsewhereB the same with the two exchanged
   */
  public List<QuoteDrift.Edit> edits(IntPredicate isElsewhereA, IntPredicate isElsewhereB) {
    List<QuoteDrift.Edit> edits = new ArrayList<>();
    for (WordPath.Change change : changes) {
      if (!isElsewhere(change, isElsewhereA, isElsewhereB)) {
        edits.add(edit(change));
      }
    }
    return edits;
  }

  /** Whether all that is missing at an end of one form only moved. */
  private boolean isElsewhere(
      WordPath.Change change, IntPredicate isElsewhereA, IntPredicate isElsewhereB) {
    if (!isAtEnd(change)) {
      return false;
    }
    int moved = 0;
    for (int i = change.aFrom(); i < change.aTo(); i++) {
      moved += isElsewhereA.test(i) ? 1 : 0;
    }
    for (int j = change.bFrom(); j < change.bTo(); j++) {
      moved += isElsewhereB.test(j) ? 1 : 0;
    }
    return 2 * moved > change.aLength() + change.bLength();
  }

  private boolean isAtEnd(WordPath.Change change) {
    return (change.aFrom() == 0 && change.bFrom() == 0)
        || (change.aTo() == a.size() && change.bTo() == b.size());
  }

  private QuoteDrift.Edit edit(WordPath.Change change) {
    boolean ellipsis =
        hasEllipsis(a, change.aFrom(), change.aTo())
            != hasEllipsis(b, change.bFrom(), change.bTo());
    return new QuoteDrift.Edit(
        span(a, change.aFrom(), change.aTo()),
        span(b, change.bFrom(), change.bTo()),
        kinds(change, ellipsis),
        ellipsis);
  }

  private static Optional<Span> span(WordStretch run, int from, int to) {
    return from < to ? Optional.of(run.span(from, to)) : Optional.empty();
  }

  private static boolean hasEllipsis(WordStretch run, int from, int to) {
    for (int i = from; i <= to; i++) {
      String marks = run.between(i).toString();
      if (marks.contains("…") || marks.contains("...") || marks.contains(". . .")) {
        return true;
      }
    }
    return false;
  }

  private Set<DriftKind> kinds(WordPath.Change change, boolean ellipsis) {
    int longer = Math.max(change.aLength(), change.bLength());
    int shorter = Math.min(change.aLength(), change.bLength());
    boolean loses = longer > LONGEST_SLIP && longer > 2 * shorter;
    if (isAtEnd(change) && loses) {
      return EnumSet.of(DriftKind.TRIMMED);
    }
    Set<DriftKind> telling = isSlip(change) ? Set.of() : telling(change);
    if (loses && longer - shorter >= SHORTEST_SPLICE && telling.isEmpty()) {
      return EnumSet.of(ellipsis ? DriftKind.TRIMMED : DriftKind.SPLICED);
    }
    if (!telling.isEmpty()) {
      return telling;
    }
    boolean isCut = shorter == 0 && (isAtEnd(change) || ellipsis);
    return EnumSet.of(isCut ? DriftKind.TRIMMED : DriftKind.WORDING);
  }

  /** Whether one word was misspelled: nobody says the other one, and they differ in one letter. */
  private boolean isSlip(WordPath.Change change) {
    return change.aLength() == 1
        && change.bLength() == 1
        && Misspelling.is(a.normalized().get(change.aFrom()), b.normalized().get(change.bFrom()));
  }

  /** The kinds of the telling words that one form has in this place and the other has not. */
  private Set<DriftKind> telling(WordPath.Change change) {
    Set<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
    for (DriftKind kind : List.of(DriftKind.HEDGE, DriftKind.NEGATION, DriftKind.CONDITION)) {
      int inA = words(tellingA, kind, change.aFrom(), change.aTo()).size();
      int inB = words(tellingB, kind, change.bFrom(), change.bTo()).size();
      if (inA != inB) {
        kinds.add(kind);
      }
    }
    for (DriftKind kind : List.of(DriftKind.NUMBER, DriftKind.HORIZON)) {
      List<String> inA = words(tellingA, kind, change.aFrom(), change.aTo());
      List<String> inB = words(tellingB, kind, change.bFrom(), change.bTo());
      boolean both = kind == DriftKind.HORIZON || (!inA.isEmpty() && !inB.isEmpty());
      if (both && !inA.equals(inB)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static List<String> words(
      List<DriftWords.Found> telling, DriftKind kind, int from, int to) {
    return telling.stream()
        .filter(found -> found.kind() == kind && found.touches(from, to))
        .map(DriftWords.Found::words)
        .toList();
  }
}
