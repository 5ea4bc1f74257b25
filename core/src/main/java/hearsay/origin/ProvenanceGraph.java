package hearsay.origin;

import hearsay.credit.Credit;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.Relation;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.Strength;
import hearsay.speaker.Outlets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Some articles, the links between them and whom they credit, joined into one picture of where the
 * words come from. A pure function of articles and links.
 *
 * @param articles by their versions
 * @param edges every reason to take two of them for one origin, by articles
 */
public record ProvenanceGraph(List<ReuseArticle> articles, List<ProvenanceEdge> edges) {
  private static final Comparator<ProvenanceEdge> ORDER =
      Comparator.comparing(ProvenanceEdge::a).thenComparing(ProvenanceEdge::b);

  public ProvenanceGraph {
    articles = articles.stream().sorted(Comparator.comparing(ReuseArticle::version)).toList();
    edges = edges.stream().sorted(ORDER).toList();
  }

  /** The graph of some articles; links to others are passed over. */
  public static ProvenanceGraph of(Collection<ReuseArticle> articles, Collection<Link> links) {
    Grouping known = new Grouping(articles.stream().map(ReuseArticle::version).toList());
    List<ProvenanceEdge> edges = new ArrayList<>();
    for (Link link : links) {
      if (known.has(link.a()) && known.has(link.b())) {
        edges.add(
            new ProvenanceEdge(
                link.a(),
                link.b(),
                link.strength(),
                link.direction(),
                Optional.of(link),
                List.of()));
      }
    }
    Set<List<ArticleVersion>> credited = credited(edges);
    for (ProvenanceEdge edge : sharedCredits(articles)) {
      if (!credited.contains(List.of(edge.a(), edge.b()))) {
        edges.add(edge);
      }
    }
    return new ProvenanceGraph(List.copyOf(articles), edges);
  }

  /** The pairs whose links know already that one credits the other, or both the same. */
  private static Set<List<ArticleVersion>> credited(List<ProvenanceEdge> edges) {
    Set<List<ArticleVersion>> pairs = new HashSet<>();
    for (ProvenanceEdge edge : edges) {
      boolean isCredited =
          edge.link().orElseThrow().clues().stream()
              .anyMatch(
                  clue ->
                      clue.kind() == Clue.Kind.NAMED_CREDIT
                          || clue.kind() == Clue.Kind.SHARED_CREDIT);
      if (isCredited) {
        pairs.add(List.of(edge.a(), edge.b()));
      }
    }
    return pairs;
  }

  /**
   * The graph around one article: what strong and probable links join to it, from link to link, and
   * what shares quotations with it itself. Credits join these only: in other stories the same
   * agency is another origin.
   *
   * @throws IllegalArgumentException where the article is not among the articles
   */
  public static ProvenanceGraph around(
      ArticleVersion article, Map<ArticleVersion, ReuseArticle> articles, Collection<Link> links) {
    if (!articles.containsKey(article)) {
      throw new IllegalArgumentException("not among the articles: " + article);
    }
    Map<ArticleVersion, List<LinkedPair>> linksOf = new HashMap<>();
    for (Link link : links) {
      LinkedPair pair = LinkedPair.of(link);
      linksOf.computeIfAbsent(link.a(), any -> new ArrayList<>()).add(pair);
      linksOf.computeIfAbsent(link.b(), any -> new ArrayList<>()).add(pair);
    }
    Set<ArticleVersion> near = near(article, one -> linksOf.getOrDefault(one, List.of()));
    return of(near.stream().map(articles::get).toList(), links);
  }

  /**
   * The articles of the graph around one. No more is looked at than is near.
   *
   * @param linksOf the links of an article, to either side
   */
  public static Set<ArticleVersion> near(
      ArticleVersion article, Function<ArticleVersion, List<LinkedPair>> linksOf) {
    Set<ArticleVersion> near = new TreeSet<>();
    Set<ArticleVersion> joined = new HashSet<>(Set.of(article));
    Deque<ArticleVersion> ahead = new ArrayDeque<>(joined);
    near.add(article);
    while (!ahead.isEmpty()) {
      ArticleVersion at = ahead.poll();
      for (LinkedPair link : linksOf.apply(at)) {
        ArticleVersion other = link.a().equals(at) ? link.b() : link.a();
        if (link.strength() != Strength.WEAK && joined.add(other)) {
          ahead.add(other);
        } else if (at.equals(article)) {
          near.add(other);
        }
      }
    }
    near.addAll(joined);
    return near;
  }

  /**
   * An edge between the articles that credit one outlet, and to an article of that outlet where it
   * is there: each with the first of them, so that a wire that everybody credits makes no square.
   */
  private static List<ProvenanceEdge> sharedCredits(Collection<ReuseArticle> articles) {
    Map<String, List<ReuseArticle>> byOutlet = new TreeMap<>();
    Map<String, Map<ArticleVersion, Credit>> crediting = new TreeMap<>();
    Map<ArticleVersion, ReuseArticle> sorted = new TreeMap<>();
    articles.forEach(article -> sorted.put(article.version(), article));
    for (ReuseArticle article : sorted.values()) {
      article
          .outlet()
          .ifPresent(
              outlet ->
                  byOutlet
                      .computeIfAbsent(Outlets.key(outlet), k -> new ArrayList<>())
                      .add(article));
      for (Credit credit : article.credits()) {
        if (!credit.names().isEmpty()) {
          crediting
              .computeIfAbsent(Outlets.key(credit.names()), k -> new TreeMap<>())
              .putIfAbsent(article.version(), credit);
        }
      }
    }
    List<ProvenanceEdge> edges = new ArrayList<>();
    crediting.forEach(
        (outlet, credits) ->
            edges.addAll(edges(credits, byOutlet.getOrDefault(outlet, List.of()))));
    return edges;
  }

  private static List<ProvenanceEdge> edges(
      Map<ArticleVersion, Credit> credits, List<ReuseArticle> credited) {
    List<ProvenanceEdge> edges = new ArrayList<>();
    ArticleVersion first = null;
    for (Map.Entry<ArticleVersion, Credit> entry : credits.entrySet()) {
      ArticleVersion version = entry.getKey();
      if (!credited.isEmpty() && !credited.get(0).version().equals(version)) {
        edges.add(named(version, entry.getValue(), credited.get(0).version()));
      } else if (credited.isEmpty() && first != null) {
        edges.add(
            new ProvenanceEdge(
                first,
                version,
                Strength.PROBABLE,
                Direction.COMMON_ORIGIN,
                Optional.empty(),
                List.of(place(first, credits.get(first)), place(version, entry.getValue()))));
      }
      first = first == null ? version : first;
    }
    return edges;
  }

  private static ProvenanceEdge named(
      ArticleVersion crediting, Credit credit, ArticleVersion credited) {
    boolean inOrder = credited.compareTo(crediting) < 0;
    return new ProvenanceEdge(
        inOrder ? credited : crediting,
        inOrder ? crediting : credited,
        Strength.PROBABLE,
        inOrder ? Direction.A_TO_B : Direction.B_TO_A,
        Optional.empty(),
        List.of(place(crediting, credit)));
  }

  private static ProvenanceEdge.CreditedPlace place(ArticleVersion article, Credit credit) {
    return new ProvenanceEdge.CreditedPlace(article, credit.span(), credit.names());
  }

  /** How many origins the articles have. */
  public Origins origins() {
    List<ArticleVersion> versions = articles.stream().map(ReuseArticle::version).toList();
    Grouping texts = new Grouping(versions);
    Grouping surely = new Grouping(versions);
    Grouping probably = new Grouping(versions);
    for (ProvenanceEdge edge : edges) {
      boolean copy = edge.link().filter(link -> link.relation() == Relation.COPY).isPresent();
      if (copy) {
        texts.join(edge.a(), edge.b());
      }
      if (edge.strength() == Strength.STRONG) {
        surely.join(edge.a(), edge.b());
      }
      if (edge.strength() != Strength.WEAK) {
        probably.join(edge.a(), edge.b());
      }
    }
    return new Origins(versions.size(), texts.groups(), surely.groups(), probably.groups());
  }

  /**
   * How well an utterance is attested by the articles of this graph that quote it.
   *
   * @param quoting the articles that quote it; others than those of this graph are passed over
   * @param speakers all to whom they attribute it
   */
  public Testimony testimony(Collection<ArticleVersion> quoting, Set<String> speakers) {
    Grouping known = new Grouping(quoting);
    List<ReuseArticle> their =
        articles.stream().filter(article -> known.has(article.version())).toList();
    List<ProvenanceEdge> between =
        edges.stream().filter(edge -> known.has(edge.a()) && known.has(edge.b())).toList();
    return new Testimony(
        Math.max(1, speakers.size()), new ProvenanceGraph(their, between).origins());
  }
}
