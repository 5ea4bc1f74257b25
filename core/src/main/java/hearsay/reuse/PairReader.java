package hearsay.reuse;

import hearsay.alignment.Block;
import hearsay.alignment.Mates;
import hearsay.alignment.Words;
import hearsay.drift.FragmentMatcher;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuoteMatcher;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what two texts share, counted in words, into a link between two articles. */
final class PairReader {
  /** A passage of so many words is nobody's chance, whatever its share of a text. */
  private static final int STRONG_WORDS = 100;

  private PairReader() {}

  /** The link of a pair whose first article comes first by its version. */
  static Link read(Side a, Side b, PairJudge.Finding finding) {
    List<QuoteDrift> drift =
        new ArrayList<>(QuoteMatcher.drift(a.text(), b.text(), finding.mates()));
    if (finding.relation() != Relation.COPY) {
      drift.addAll(FragmentMatcher.drift(a.text(), b.text()));
      drift.sort(Comparator.comparing(QuoteDrift::a).thenComparing(QuoteDrift::b));
    }
    List<Clue> clues = new DirectionFinder(a, b, finding, drift).clues();
    return new Link(
        a.article().version(),
        b.article().version(),
        finding.relation(),
        finding.overlap().a().containment(),
        finding.overlap().b().containment(),
        passages(a, b, finding),
        drift,
        DirectionFinder.decide(clues),
        strength(finding, clues),
        clues);
  }

  private static Strength strength(PairJudge.Finding finding, List<Clue> clues) {
    int narrated = Math.min(finding.overlap().a().other(), finding.overlap().b().other());
    return switch (finding.relation()) {
      case COPY, REWRITE -> Strength.STRONG;
      case SHARED_PASSAGE -> narrated >= STRONG_WORDS ? Strength.STRONG : Strength.PROBABLE;
      case SHARED_QUOTES -> {
        boolean credited =
            clues.stream()
                .anyMatch(
                    clue ->
                        clue.kind() == Clue.Kind.NAMED_CREDIT
                            || clue.kind() == Clue.Kind.SHARED_CREDIT);
        yield credited ? Strength.PROBABLE : Strength.WEAK;
      }
    };
  }

  private static List<Passage> passages(Side a, Side b, PairJudge.Finding finding) {
    List<Passage> passages = new ArrayList<>();
    for (Block block : finding.blocks()) {
      for (Block piece : pieces(a.words(), b.words(), block, finding.mates())) {
        passages.add(passage(a, b, piece));
      }
    }
    return passages;
  }

  /** A block without what is hidden within it in either text: a notice is nobody's passage. */
  private static List<Block> pieces(Words a, Words b, Block block, Mates mates) {
    List<Block> pieces = new ArrayList<>();
    int last = -1;
    int first = -1;
    int same = 0;
    for (int j = block.bFrom(); j < block.bTo(); j++) {
      if (mates.has(j)) {
        boolean cut =
            first >= 0
                && (b.isHiddenBetween(last, j) || a.isHiddenBetween(mates.of(last), mates.of(j)));
        if (cut) {
          pieces.add(new Block(mates.of(first), mates.of(last) + 1, first, last + 1, same));
        }
        same = cut ? 1 : same + 1;
        first = first < 0 || cut ? j : first;
        last = j;
      }
    }
    boolean isWhole = pieces.isEmpty() || last < 0;
    pieces.add(
        isWhole ? block : new Block(mates.of(first), mates.of(last) + 1, first, last + 1, same));
    return pieces;
  }

  /** The units of a block, with the marks around it that both texts have. */
  private static Passage passage(Side a, Side b, Block block) {
    Span inA = a.words().span(block.aFrom(), block.aTo());
    Span inB = b.words().span(block.bFrom(), block.bTo());
    CharSequence textA = a.words().text();
    CharSequence textB = b.words().text();
    int left = 0;
    while (isSharedMark(textA, inA.start() - left - 1, textB, inB.start() - left - 1)) {
      left++;
    }
    int right = 0;
    while (isSharedMark(textA, inA.end() + right, textB, inB.end() + right)) {
      right++;
    }
    return new Passage(
        new Span(inA.start() - left, inA.end() + right),
        new Span(inB.start() - left, inB.end() + right));
  }

  private static boolean isSharedMark(CharSequence a, int inA, CharSequence b, int inB) {
    if (inA < 0 || inB < 0 || inA >= a.length() || inB >= b.length()) {
      return false;
    }
    char c = a.charAt(inA);
    return c == b.charAt(inB) && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }
}
