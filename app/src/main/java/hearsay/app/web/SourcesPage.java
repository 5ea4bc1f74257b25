package hearsay.app.web;

import hearsay.app.corpus.SourcesQuestion;
import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerEntry;
import hearsay.origin.CircularReport;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.story.StoryCluster;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the words of an article, of a quotation, or of a story come from. */
final class SourcesPage implements Page {
  /** More lines than that nobody looks at; the twin has all. */
  static final int MOST_EDGES = 150;

  /**
   * What the page shows.
   *
   * @param claim where a quotation is asked about, what is known of it
   * @param allEdges how many links there are; the first of them are shown
   */
  record View(
      String title,
      Optional<Claim> claim,
      int articles,
      int texts,
      String interval,
      boolean isSure,
      ProvenanceDrawing drawing,
      int allEdges,
      List<Edge> edges,
      List<List<Step>> rings) {}

  /**
   * A quotation whose origins are asked for.
   *
   * @param speakers to whom it is attributed
   * @param forms how many places quote it
   * @param witnesses by how many it is attested that it was said
   * @param family the address of its page
   */
  record Claim(List<String> speakers, int forms, String witnesses, Optional<String> family) {}

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
    return visit.withLinked(linked -> answer(visit, linked));
  }

  private static Answer answer(Visit visit, Linked linked) {
    Optional<Subject> subject = subject(visit, linked);
    if (subject.isEmpty()) {
      return Answer.Wrong.notFound(
          "The ledger has no such article, quotation or story.",
          "Stories and families are worked out anew as it changes.");
    }
    SourcesQuestion question = subject.get().question();
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().sources(linked::text, question));
    }
    return new Answer.Shown("sources", "Sources", view(linked, subject.get()));
  }

  /** What is asked about, by what the address says. */
  private static Optional<Subject> subject(Visit visit, Linked linked) {
    Optional<String> story = visit.value("story");
    if (story.isPresent()) {
      return linked.story(story.get()).map(one -> ofStory(linked, one));
    }
    Optional<String> family = visit.value("family");
    if (family.isPresent()) {
      return linked
          .family(family.get())
          .map(one -> ofUtterance(SourcesQuestion.ofFamily(linked.ledger(), one), family));
    }
    Optional<String> quote = visit.value("quote");
    if (quote.isPresent()) {
      return visit.query().records(quote.get()).stream()
          .filter(one -> one.id().value().equals(quote.get()))
          .findFirst()
          .map(one -> ofQuotation(linked, one));
    }
    return linked
        .version(new ArticleKey(visit.needed("article")))
        .map(
            version ->
                new Subject(
                    LinkedArticles.ref(linked, version).title(),
                    SourcesQuestion.ofArticle(linked.ledger(), version),
                    Optional.empty()));
  }

  private static Subject ofStory(Linked linked, StoryCluster story) {
    return new Subject(
        String.join(", ", story.names()),
        SourcesQuestion.ofStory(linked.ledger(), story),
        Optional.empty());
  }

  private static Subject ofUtterance(SourcesQuestion question, Optional<String> family) {
    return new Subject(
        question.utterance().map(SourcesQuestion.Utterance::words).orElse(""),
        question,
        family.map(Links::family));
  }

  private static Subject ofQuotation(Linked linked, LedgerEntry record) {
    SourcesQuestion question = SourcesQuestion.ofQuotation(linked.ledger(), record);
    boolean isFamily = question.utterance().filter(one -> one.forms() > 1).isPresent();
    Optional<String> family =
        question
            .utterance()
            .filter(any -> isFamily)
            .flatMap(one -> linked.familyWith(one.fullest(), one.words()));
    return ofUtterance(question, family);
  }

  /**
   * What is asked about.
   *
   * @param family the address of the utterance's page, where several quote it
   */
  private record Subject(String title, SourcesQuestion question, Optional<String> family) {}

  /** How many origins, in words. */
  static String interval(Origins origins) {
    return interval(origins.low(), origins.high());
  }

  static String interval(int low, int high) {
    return low == high ? Integer.toString(high) : low + " to " + high;
  }

  private static View view(Linked linked, Subject subject) {
    ProvenanceGraph graph = subject.question().graph();
    Origins origins = graph.origins();
    List<Edge> edges = new ArrayList<>();
    for (ProvenanceEdge edge : graph.edges()) {
      if (edges.size() < MOST_EDGES) {
        edges.add(edge("e" + (edges.size() + 1), linked, edge));
      }
    }
    return new View(
        subject.title(),
        subject.question().utterance().map(one -> claim(one, subject.family())),
        origins.articles(),
        origins.texts().size(),
        interval(origins),
        origins.low() == origins.high(),
        ProvenanceDrawing.of(linked, graph),
        graph.edges().size(),
        edges,
        subject.question().circular().stream().map(ring -> steps(linked, ring)).toList());
  }

  private static Claim claim(SourcesQuestion.Utterance utterance, Optional<String> family) {
    return new Claim(
        utterance.speakers(),
        utterance.forms(),
        interval(utterance.testimony().witnesses()),
        family);
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
    return linked.text(version).cut(span);
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
