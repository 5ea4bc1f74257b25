package hearsay.origin;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.Strength;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A graph laid out for reading: every article once, below the one that it most probably has its
 * words from, or shares them with.
 *
 * <p>How it works: each article hangs below the other end of its best arrow: the stronger link,
 * then the larger part of it that is the other's. Where arrows go round, the ring is cut at its
 * first article. What has no arrow hangs, with all below it, by a link without one, the nearest to
 * the root first. Weak links hang nothing. A pure function of the graph.
 */
public final class ProvenanceTree {
  /**
   * One article in the tree.
   *
   * @param depth how many stand above it
   * @param why the link to the one that it hangs below, of its own or of one below it; empty for a
   *     root
   */
  public record Line(ArticleVersion article, int depth, Optional<ProvenanceEdge> why) {}

  private static final Comparator<ProvenanceEdge> BEST_FIRST =
      Comparator.comparing(ProvenanceEdge::strength)
          .thenComparingDouble(edge -> -edge.link().map(ProvenanceTree::shared).orElse(0.0))
          .thenComparing(ProvenanceEdge::a)
          .thenComparing(ProvenanceEdge::b);

  private final Map<ArticleVersion, List<ProvenanceEdge>> edges = new TreeMap<>();
  private final Map<ArticleVersion, ProvenanceEdge> parents = new HashMap<>();
  private final Map<ArticleVersion, List<ArticleVersion>> children = new TreeMap<>();

  private ProvenanceTree(ProvenanceGraph graph) {
    graph.articles().forEach(article -> edges.put(article.version(), new ArrayList<>()));
    for (ProvenanceEdge edge : graph.edges()) {
      if (edge.strength() != Strength.WEAK) {
        edges.get(edge.a()).add(edge);
        edges.get(edge.b()).add(edge);
      }
    }
    edges.values().forEach(own -> own.sort(BEST_FIRST));
  }

  /** The trees of a graph, largest first, each from its root down. */
  public static List<List<Line>> of(ProvenanceGraph graph) {
    ProvenanceTree tree = new ProvenanceTree(graph);
    tree.followArrows();
    tree.cutRings();
    tree.hang();
    return tree.lay();
  }

  private static double shared(Link link) {
    return Math.max(link.containmentA(), link.containmentB());
  }

  private static ArticleVersion other(ProvenanceEdge edge, ArticleVersion one) {
    return edge.a().equals(one) ? edge.b() : edge.a();
  }

  private static boolean leadsTo(ProvenanceEdge edge, ArticleVersion one) {
    return edge.direction() == (edge.a().equals(one) ? Direction.B_TO_A : Direction.A_TO_B);
  }

  private void followArrows() {
    edges.forEach(
        (article, own) ->
            own.stream()
                .filter(edge -> leadsTo(edge, article))
                .findFirst()
                .ifPresent(edge -> parents.put(article, edge)));
  }

  private void cutRings() {
    Set<ArticleVersion> done = new HashSet<>();
    for (ArticleVersion article : edges.keySet()) {
      Set<ArticleVersion> way = new HashSet<>();
      ArticleVersion at = article;
      while (parents.containsKey(at) && !done.contains(at) && way.add(at)) {
        at = other(parents.get(at), at);
      }
      if (way.contains(at)) {
        parents.remove(first(at));
      }
      done.addAll(way);
    }
  }

  /** The first article of the ring that one stands in. */
  private ArticleVersion first(ArticleVersion inRing) {
    ArticleVersion first = inRing;
    for (ArticleVersion at = up(inRing); !at.equals(inRing); at = up(at)) {
      first = at.compareTo(first) < 0 ? at : first;
    }
    return first;
  }

  private ArticleVersion up(ArticleVersion article) {
    return other(parents.get(article), article);
  }

  /** Hangs every article somewhere: by arrows, and whole trees below others where no arrow is. */
  private void hang() {
    parents.forEach(
        (article, edge) ->
            children.computeIfAbsent(other(edge, article), any -> new ArrayList<>()).add(article));
    Set<ArticleVersion> hung = new HashSet<>();
    for (ArticleVersion root : roots()) {
      if (!hung.contains(root)) {
        hangOthersBelow(root, hung);
      }
    }
  }

  /** Articles without an arrow to them, those with most below them first. */
  private List<ArticleVersion> roots() {
    Map<ArticleVersion, Integer> sizes = new HashMap<>();
    List<ArticleVersion> roots =
        edges.keySet().stream().filter(article -> !parents.containsKey(article)).toList();
    roots.forEach(root -> sizes.put(root, below(root).size()));
    return roots.stream()
        .sorted(
            Comparator.comparingInt((ArticleVersion root) -> -sizes.get(root))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<ArticleVersion> below(ArticleVersion root) {
    List<ArticleVersion> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(children.getOrDefault(all.get(i), List.of()));
    }
    return all;
  }

  private void hangOthersBelow(ArticleVersion root, Set<ArticleVersion> hung) {
    Deque<ArticleVersion> open = new ArrayDeque<>(below(root));
    hung.addAll(open);
    while (!open.isEmpty()) {
      ArticleVersion at = open.remove();
      for (ProvenanceEdge edge : edges.get(at)) {
        ArticleVersion other = other(edge, at);
        if (!hung.contains(other)) {
          ArticleVersion top = top(other);
          List<ArticleVersion> more = below(top);
          parents.put(top, edge);
          children.computeIfAbsent(at, any -> new ArrayList<>()).add(top);
          open.addAll(more);
          hung.addAll(more);
        }
      }
    }
  }

  /** The root of the tree that an article stands in, all of whose links are arrows still. */
  private ArticleVersion top(ArticleVersion article) {
    ArticleVersion at = article;
    while (parents.containsKey(at)) {
      at = up(at);
    }
    return at;
  }

  private List<List<Line>> lay() {
    List<List<Line>> trees = new ArrayList<>();
    for (ArticleVersion root : roots()) {
      trees.add(lay(root));
    }
    return List.copyOf(trees);
  }

  private List<Line> lay(ArticleVersion root) {
    List<Line> lines = new ArrayList<>();
    Deque<Line> open = new ArrayDeque<>();
    open.push(new Line(root, 0, Optional.empty()));
    while (!open.isEmpty()) {
      Line line = open.pop();
      lines.add(line);
      List<ArticleVersion> below =
          new ArrayList<>(children.getOrDefault(line.article(), List.of()));
      below.sort(Comparator.reverseOrder());
      for (ArticleVersion child : below) {
        open.push(new Line(child, line.depth() + 1, Optional.of(parents.get(child))));
      }
    }
    return List.copyOf(lines);
  }
}
