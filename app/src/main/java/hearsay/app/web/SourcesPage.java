package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.app.corpus.SourcesQuestion;
import hearsay.intake.ArticleKey;
import hearsay.origin.CircularReport;
import hearsay.origin.CircularReporting;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the words of an article, or of a story, come from. */
final class SourcesPage implements Page {
  /** What the page shows. */
  record View(
      String title,
      int articles,
      int texts,
      String interval,
      boolean isSure,
      ProvenanceDrawing drawing,
      List<Edge> edges,
      List<List<Step>> rings) {}

  /** Why two articles are joined. */
  record Edge(
      String id,
      ArticleRef a,
      ArticleRef b,
      String arrow,
      String strength,
      String direction,
      Optional<Shared> shared,
      List<Words> clues,
      List<Words> credits) {}

  /** What two articles share. */
  record Shared(
      String relation, String ofA, String ofB, int passages, int changed, String compare) {}

  /** Words of an article as evidence, and what they say. */
  record Words(String says, String words, ArticleRef article) {}

  /** One step of a ring of credits. */
  record Step(ArticleRef article, String words) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::linked,
        "All texts are being compared. This takes a second for every few hundred articles.",
        linked -> answer(visit, linked));
  }

  private static Answer answer(Visit visit, Linked linked) {
    Optional<ProvenanceGraph> graph = graph(visit, linked);
    if (graph.isEmpty()) {
      return Answer.Wrong.notFound(
          "The ledger has no such article or story.", "Stories are worked out anew as it changes.");
    }
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().sources(linked::text, question(visit, linked)));
    }
    return new Answer.Shown("sources", "Sources", view(title(visit, linked), linked, graph.get()));
  }

  /** The same as the command asks it. */
  private static SourcesQuestion question(Visit visit, Linked linked) {
    LinkedLedger ledger = LinkedLedger.of(visit.query(), found -> {});
    return visit
        .value("story")
        .flatMap(id -> linked.stories().stream().filter(one -> one.id().equals(id)).findFirst())
        .map(story -> SourcesQuestion.ofStory(ledger, story))
        .orElseGet(
            () ->
                SourcesQuestion.ofArticle(
                    ledger, linked.known(new ArticleKey(visit.needed("article")))));
  }

  private static Optional<ProvenanceGraph> graph(Visit visit, Linked linked) {
    Optional<String> story = visit.value("story");
    if (story.isPresent()) {
      return linked.stories().stream()
          .filter(one -> one.id().equals(story.get()))
          .findFirst()
          .map(
              one ->
                  ProvenanceGraph.of(
                      one.members().stream().map(linked.articles()::get).toList(), linked.links()));
    }
    return linked
        .version(new ArticleKey(visit.needed("article")))
        .map(one -> ProvenanceGraph.around(one, linked.articles(), linked.links()));
  }

  private static String title(Visit visit, Linked linked) {
    return visit
        .value("article")
        .flatMap(key -> linked.version(new ArticleKey(key)))
        .map(version -> LinkedArticles.ref(linked, version).title())
        .or(
            () ->
                visit
                    .value("story")
                    .flatMap(
                        id -> linked.stories().stream().filter(s -> s.id().equals(id)).findFirst())
                    .map(story -> String.join(", ", story.names())))
        .orElse("");
  }

  /** How many origins, in words. */
  static String interval(Origins origins) {
    return origins.low() == origins.high()
        ? Integer.toString(origins.high())
        : origins.low() + " to " + origins.high();
  }

  private static View view(String title, Linked linked, ProvenanceGraph graph) {
    Origins origins = graph.origins();
    List<Edge> edges = new ArrayList<>();
    for (ProvenanceEdge edge : graph.edges()) {
      edges.add(edge("e" + (edges.size() + 1), linked, edge));
    }
    return new View(
        title,
        origins.articles(),
        origins.texts().size(),
        interval(origins),
        origins.low() == origins.high(),
        ProvenanceDrawing.of(linked, graph),
        edges,
        CircularReporting.find(graph.articles()).stream()
            .map(ring -> steps(linked, ring))
            .toList());
  }

  private static List<Step> steps(Linked linked, CircularReport ring) {
    return ring.steps().stream()
        .map(
            step ->
                new Step(
                    LinkedArticles.ref(linked, step.article()),
                    cut(linked, step.article(), step.credit().span())))
        .toList();
  }

  private static String cut(Linked linked, ArticleVersion version, Span span) {
    return linked.articles().get(version).text().cut(span);
  }

  private static Edge edge(String id, Linked linked, ProvenanceEdge edge) {
    return new Edge(
        id,
        LinkedArticles.ref(linked, edge.a()),
        LinkedArticles.ref(linked, edge.b()),
        arrow(edge.direction()),
        edge.strength().label(),
        inWords(edge.direction()),
        edge.link().map(SourcesPage::shared),
        edge.link().map(link -> clues(linked, link)).orElse(List.of()),
        edge.credits().stream()
            .map(
                credit ->
                    new Words(
                        "credits " + credit.names(),
                        cut(linked, credit.article(), credit.span()),
                        LinkedArticles.ref(linked, credit.article())))
            .toList());
  }

  private static String arrow(Direction direction) {
    return switch (direction) {
      case A_TO_B -> "→";
      case B_TO_A -> "←";
      case COMMON_ORIGIN, UNKNOWN -> "–";
    };
  }

  static String inWords(Direction direction) {
    return switch (direction) {
      case A_TO_B -> "from the first to the second";
      case B_TO_A -> "from the second to the first";
      case COMMON_ORIGIN -> "both from somewhere else";
      case UNKNOWN -> "nothing says which way";
    };
  }

  static Shared shared(Link link) {
    return new Shared(
        link.relation().label().replace('-', ' '),
        percent(link.containmentA()),
        percent(link.containmentB()),
        link.passages().size(),
        link.drift().size(),
        Links.compare(link.a().key(), link.b().key()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String why(Clue.Kind kind) {
    return switch (kind) {
      case NAMED_CREDIT -> "one credits the other";
      case OTHER_CREDIT -> "one credits somebody else";
      case SHARED_CREDIT -> "both credit the same";
      case SHARED_SPEAKER -> "each has more words of one speaker";
      case FULLER -> "one has more of the matter";
      case CUT_QUOTATIONS -> "quotations of one are cut in the other";
      case PUBLISHED -> "one says that it was published earlier";
    };
  }

  private static List<Words> clues(Linked linked, Link link) {
    Set<Words> clues = new LinkedHashSet<>();
    for (Clue clue : link.clues()) {
      String says = why(clue.kind()) + ": " + inWords(clue.says());
      clue.a().ifPresent(span -> clues.add(words(linked, says, link.a(), span)));
      clue.b().ifPresent(span -> clues.add(words(linked, says, link.b(), span)));
      if (clue.a().isEmpty() && clue.b().isEmpty()) {
        clues.add(new Words(says, "", LinkedArticles.ref(linked, link.a())));
      }
    }
    return List.copyOf(clues);
  }

  private static Words words(Linked linked, String says, ArticleVersion version, Span span) {
    return new Words(says, cut(linked, version, span), LinkedArticles.ref(linked, version));
  }
}
