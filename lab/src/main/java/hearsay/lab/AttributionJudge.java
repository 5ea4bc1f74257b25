package hearsay.lab;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of each attribution that was read whether it is right, by the rule of the scorer: the
 * contents share tokens with F1 of at least 0.5 and the sources share a word (or both have none),
 * one to one. The scorer finds the largest matching; this takes the best pairs first, which differs
 * in a record or two of a thousand. Only for what the scorer does not say: figures by rule and by
 * confidence.
 */
public final class AttributionJudge {
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  private static final double CONTENT_F1 = 0.5;

  private final GoldArticle article;
  private final List<Span> tokens = new ArrayList<>();

  /** The tokens of one attribution's parts. */
  private record Parts(BitSet source, BitSet content) {}

  private record Pair(int gold, int read, double score) {}

  private AttributionJudge(GoldArticle article) {
    this.article = article;
    Matcher matcher = TOKEN.matcher(article.text());
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
  }

  /**
   * For each attribution whether it is right; those in discarded text count as wrong and are few.
   */
  public static boolean[] judge(GoldArticle article, List<Attribution> read) {
    int[] partners = partners(article, read);
    boolean[] right = new boolean[read.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = partners[i] >= 0;
    }
    return right;
  }

  /** For each attribution the index of the annotation that it agrees with, or -1. */
  static int[] partners(GoldArticle article, List<Attribution> read) {
    AttributionJudge judge = new AttributionJudge(article);
    List<Parts> gold =
        article.attributions().stream()
            .map(one -> judge.parts(one.source(), one.content()))
            .toList();
    List<Parts> found =
        read.stream()
            .map(one -> judge.parts(one.source().stream().toList(), one.content()))
            .toList();
    int[] partners = new int[read.size()];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[gold.size()];
    for (Pair pair : judge.pairs(gold, found)) {
      if (!taken[pair.gold()] && partners[pair.read()] < 0) {
        taken[pair.gold()] = true;
        partners[pair.read()] = pair.gold();
      }
    }
    return partners;
  }

  private List<Pair> pairs(List<Parts> gold, List<Parts> read) {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int r = 0; r < read.size(); r++) {
        double content = f1(gold.get(g).content(), read.get(r).content());
        BitSet a = gold.get(g).source();
        BitSet b = read.get(r).source();
        boolean sameSource = a.intersects(b) || (a.isEmpty() && b.isEmpty());
        if (content >= CONTENT_F1 && sameSource) {
          pairs.add(new Pair(g, r, content + f1(a, b)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs;
  }

  private Parts parts(List<Span> source, List<Span> content) {
    BitSet words = tokensOf(source);
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      if (!Character.isLetterOrDigit(article.text().charAt(tokens.get(i).start()))) {
        words.clear(i);
      }
    }
    return new Parts(words, tokensOf(content));
  }

  private BitSet tokensOf(List<Span> spans) {
    BitSet touched = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      if (spans.stream().anyMatch(token::overlaps)) {
        touched.set(i);
      }
    }
    return touched;
  }

  private static double f1(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int sum = a.cardinality() + b.cardinality();
    return sum == 0 ? 0 : 2.0 * both.cardinality() / sum;
  }
}
