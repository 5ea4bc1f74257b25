package hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import hearsay.reuse.Pile;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.Strength;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A graph laid out: every article once, arrows from top to bottom, no ring without an end. */
final class ProvenanceTreeTest {
  private final List<ReuseArticle> articles = new ArrayList<>();
  private final List<ProvenanceEdge> edges = new ArrayList<>();

  private ProvenanceTreeTest articles(String... ids) {
    Arrays.stream(ids).forEach(id -> articles.add(Pile.article(id, "Text of " + id + ".")));
    return this;
  }

  private ArticleVersion version(String id) {
    return articles.stream()
        .map(ReuseArticle::version)
        .filter(version -> version.key().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** An edge like {@code a>b} (b has it from a), {@code a<b} or {@code a-b}. */
  private ProvenanceTreeTest edge(String shown, Strength strength) {
    ArticleVersion a = version(shown.substring(0, 1));
    ArticleVersion b = version(shown.substring(2));
    Direction direction =
        switch (shown.charAt(1)) {
          case '>' -> Direction.A_TO_B;
          case '<' -> Direction.B_TO_A;
          default -> Direction.COMMON_ORIGIN;
        };
    edges.add(
        new ProvenanceEdge(
            a,
            b,
            strength,
            direction,
            Optional.empty(),
            List.of(new ProvenanceEdge.CreditedPlace(a, new Span(0, 4), "Text"))));
    return this;
  }

  private String laid() {
    return ProvenanceTree.of(new ProvenanceGraph(articles, edges)).stream()
        .map(ProvenanceTreeTest::laid)
        .collect(Collectors.joining(" | "));
  }

  private static String laid(List<ProvenanceTree.Line> tree) {
    return tree.stream()
        .map(line -> ".".repeat(line.depth()) + line.article().key().value())
        .collect(Collectors.joining(" "));
  }

  @Test
  void arrowsLeadDown() {
    articles("a", "b", "c", "d").edge("a<c", Strength.STRONG).edge("a>b", Strength.PROBABLE);
    assertThat(laid()).isEqualTo("c .a ..b | d");
  }

  @Test
  void theStrongerLinkHangsAnArticle() {
    articles("a", "b", "c").edge("a>c", Strength.PROBABLE).edge("b>c", Strength.STRONG);
    assertThat(laid()).isEqualTo("b .c ..a");
  }

  @Test
  void aWeakLinkHangsNothing() {
    articles("a", "b").edge("a>b", Strength.WEAK);
    assertThat(laid()).isEqualTo("a | b");
  }

  @Test
  void aRingIsCutAtItsFirstArticle() {
    articles("a", "b", "c")
        .edge("a>b", Strength.STRONG)
        .edge("b>c", Strength.STRONG)
        .edge("a<c", Strength.STRONG);
    assertThat(laid()).isEqualTo("a .b ..c");
  }

  @Test
  void aTreeHangsWholeWhereNoArrowIs() {
    articles("a", "b", "c", "d", "e")
        .edge("a>b", Strength.STRONG)
        .edge("a>c", Strength.STRONG)
        .edge("d>e", Strength.STRONG)
        .edge("c-e", Strength.PROBABLE);
    assertThat(laid()).isEqualTo("a .b .c ..d ...e");
  }

  @Property(tries = 200)
  void everyArticleStandsOnceAndAsManyTreesAsOriginsAtLeast(
      @ForAll @Size(max = 40) List<@IntRange(max = 7 * 8 * 4 - 1) Integer> seeds) {
    ProvenanceTreeTest made = new ProvenanceTreeTest().articles("a", "b", "c", "d", "e", "f", "g");
    for (int seed : seeds) {
      int a = seed % 7;
      int b = seed / 7 % 7;
      if (a < b) {
        String ids = "abcdefg";
        made.edge(
            ids.charAt(a) + ("><-".charAt(seed % 3) + "") + ids.charAt(b),
            seed % 4 == 0 ? Strength.STRONG : Strength.PROBABLE);
      }
    }
    ProvenanceGraph graph = new ProvenanceGraph(made.articles, made.edges);
    List<List<ProvenanceTree.Line>> trees = ProvenanceTree.of(graph);
    assertThat(trees).hasSize(graph.origins().low());
    assertThat(trees.stream().flatMap(List::stream).map(ProvenanceTree.Line::article))
        .containsExactlyInAnyOrderElementsOf(
            made.articles.stream().map(ReuseArticle::version).toList());
  }
}
