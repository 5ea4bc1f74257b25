package hearsay.scoring;

import hearsay.forecast.ProbabilityLexicon;
import hearsay.forecast.VerbalProbability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bins of a lexicon, for a proper score. A scale has its own: its bands, with an edge halfway
 * through a gap; of one whose ranges hold one another, a word is taken to say no more than the next
 * stronger one leaves (<i>likely</i>, 66 to 100, is 66 to 90 beside <i>very likely</i>). The ranges
 * of a survey overlap; whoever picks a phrase there says that its median is the nearest of all, so
 * the edges lie halfway between neighboring medians.
 */
public final class LexiconBins {
  private static final double HALF = 0.5;

  private final ProbabilityLexicon.Kind kind;
  private final BinScore score;

  private LexiconBins(ProbabilityLexicon.Kind kind, Set<Double> edges) {
    this.kind = kind;
    edges.removeIf(edge -> edge <= 0 || edge >= 1);
    if (edges.isEmpty()) {
      edges.add(HALF);
    }
    this.score = BinScore.of(new ArrayList<>(edges));
  }

  /** The bins of a lexicon; one without any edge is cut in the middle. */
  public static LexiconBins of(ProbabilityLexicon lexicon) {
    List<ProbabilityLexicon.Row> rows = lexicon.rows();
    TreeSet<Double> edges = new TreeSet<>();
    switch (lexicon.kind()) {
      case SURVEY -> addBetween(edges, rows.stream().map(LexiconBins::middle).toList());
      case BANDS -> addBands(edges, rows);
      case NESTED -> rows.forEach(row -> addNested(edges, row));
    }
    return new LexiconBins(lexicon.kind(), edges);
  }

  private static double middle(ProbabilityLexicon.Row row) {
    return row.median().orElse((row.low() + row.high()) / 2) / 100;
  }

  private static void addBetween(Set<Double> edges, List<Double> middles) {
    double before = Double.NaN;
    for (double middle : new TreeSet<>(middles)) {
      if (!Double.isNaN(before)) {
        edges.add((before + middle) / 2);
      }
      before = middle;
    }
  }

  private static void addBands(Set<Double> edges, List<ProbabilityLexicon.Row> rows) {
    List<ProbabilityLexicon.Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble(ProbabilityLexicon.Row::low));
    for (int i = 1; i < sorted.size(); i++) {
      edges.add((sorted.get(i - 1).high() + sorted.get(i).low()) / 200);
    }
  }

  private static void addNested(Set<Double> edges, ProbabilityLexicon.Row row) {
    edges.add(row.low() / 100);
    edges.add(row.high() / 100);
  }

  /** The score over the bins. */
  public BinScore score() {
    return score;
  }

  /**
   * The bin that words name.
   *
   * @throws java.util.NoSuchElementException where they have no range
   */
  public int bin(VerbalProbability said) {
    double low = said.low().orElseThrow() / 100;
    double high = said.high().orElseThrow() / 100;
    if (kind == ProbabilityLexicon.Kind.NESTED && low < high) {
      boolean isUpper = low >= HALF;
      boolean isLower = high <= HALF;
      int below = Math.max(0, score.bin(high) - 1);
      return isUpper ? score.bin(low) : isLower ? below : score.bin((low + high) / 2);
    }
    return score.bin(said.median().map(median -> median / 100).orElse((low + high) / 2));
  }
}
