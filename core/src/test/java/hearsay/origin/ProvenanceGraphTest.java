package hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.QuotedBy;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.Pile;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Origins as an interval, the edges of the graph, witnesses, and rings. */
final class ProvenanceGraphTest {
  private static final String SAID =
      "“The sea wall at Tarn Point may not stand another winter of storms,” said Nora Quill.";

  private static ReuseArticle spoken(ReuseArticle article, String speaker) {
    List<QuotedWords> quotations =
        article.quotations().stream()
            .map(
                quotation ->
                    new QuotedWords(quotation.parts(), Optional.of(new QuotedBy(speaker, true))))
            .toList();
    return new ReuseArticle(
        article.key(),
        article.text(),
        article.outlet(),
        article.published(),
        quotations,
        article.credits(),
        article.hidden());
  }

  @Test
  void twoWriteUpsOfOneInterviewHaveACommonOrigin() {
    String shared =
        "“The council has known about the cracks since spring and did nothing at all about them,” she said.";
    String a =
        "She told Quay Post about it.\n\n"
            + shared
            + "\n\n“Every boat in the council harbor lies behind those cracks tonight,” she said.";
    String b =
        "Quill told Quay Post of her fears.\n\n"
            + shared
            + "\n\n“Nobody on the council answers letters about cracks any longer,” she said.";
    Pile pile = new Pile().add(Pile.article("a", a)).add(Pile.article("b", b));
    List<Link> links = pile.links();
    assertThat(links).hasSize(1);
    assertThat(links.get(0).direction()).isEqualTo(Direction.COMMON_ORIGIN);
    Origins origins = ProvenanceGraph.of(pile.articles(), links).origins();
    assertThat(origins.low()).isEqualTo(1);
  }

  @Test
  void oneUtteranceWithSeveralWitnessesIsOneSource() {
    Pile pile =
        new Pile()
            .add(spoken(Pile.article("a", Pile.story(1, 6) + "\n\n" + SAID), "quill"))
            .add(spoken(Pile.article("b", Pile.story(2, 6) + "\n\n" + SAID), "quill"))
            .add(
                spoken(Pile.article("c", Pile.story(1, 6) + "\n\n" + SAID + "\n\nMore."), "quill"));
    ProvenanceGraph graph = ProvenanceGraph.of(pile.articles(), pile.links());
    Testimony testimony =
        graph.testimony(
            graph.articles().stream().map(ReuseArticle::version).toList(), Set.of("quill"));
    assertThat(testimony.speakers()).isEqualTo(1);
    assertThat(testimony.witnesses().articles()).isEqualTo(3);
    assertThat(testimony.witnesses().low()).isEqualTo(2);
    assertThat(testimony.hasSeveralWitnesses()).isTrue();
  }

  @Test
  void originsAreAnInterval() {
    List<String> base = Pile.sentences(9, 12);
    Pile pile =
        new Pile()
            .add(Pile.article("a", String.join("\n\n", base)))
            .add(Pile.article("b", String.join("\n\n", base.subList(0, 11))))
            .add(Pile.article("c", Pile.story(10, 9) + "\n\nSource: Tideway Wire"))
            .add(Pile.article("d", Pile.story(11, 9) + "\n\nSource: tidewaywire.example"));
    Origins origins = ProvenanceGraph.of(pile.articles(), pile.links()).origins();
    assertThat(origins.articles()).isEqualTo(4);
    assertThat(origins.texts()).hasSize(3);
    assertThat(origins.high()).isEqualTo(3);
    assertThat(origins.low()).isEqualTo(2);
  }

  @Test
  void everyEdgeHasEvidence() {
    Pile pile =
        new Pile()
            .add(Pile.article("a", "Quay Post", "", Pile.story(1, 6)))
            .add(Pile.article("b", "Lantern Daily", "", "According to Quay Post, it fell."));
    List<ProvenanceEdge> edges = ProvenanceGraph.of(pile.articles(), pile.links()).edges();
    assertThat(edges).hasSize(1);
    assertThat(edges.get(0).credits()).hasSize(1);
    assertThat(edges.get(0).direction()).isEqualTo(Direction.A_TO_B);
  }

  @Test
  void outletsThatCreditOneAnotherAreARing() {
    List<ReuseArticle> articles = new ArrayList<>();
    articles.add(Pile.article("1", "Quay Post", "", "It fell, according to Tideway Wire."));
    articles.add(Pile.article("2", "Tideway Wire", "", "It fell, citing Lantern Daily."));
    articles.add(Pile.article("3", "Lantern Daily", "", "It fell, Quay Post reported."));
    articles.add(Pile.article("4", "Gull Times", "", "It fell, according to Quay Post."));
    List<CircularReport> rings = CircularReporting.find(articles);
    assertThat(rings).hasSize(1);
    assertThat(rings.get(0).steps()).hasSize(3);
    assertThat(rings.get(0).steps()).noneMatch(step -> step.outlet().equals("Gull Times"));
    assertThat(CircularReporting.find(articles.subList(0, 2))).isEmpty();
  }

  @Test
  void theGraphAroundAnArticleStaysWithinItsStory() {
    List<String> base = Pile.sentences(21, 12);
    Pile pile =
        new Pile()
            .add(Pile.article("a", String.join("\n\n", base) + "\n\nSource: Tideway Wire"))
            .add(Pile.article("b", String.join("\n\n", base.subList(0, 11))))
            .add(Pile.article("c", String.join("\n\n", base.subList(0, 9)) + "\n\n" + SAID))
            .add(Pile.article("d", Pile.story(22, 9) + "\n\n" + SAID))
            .add(Pile.article("e", Pile.story(23, 9) + "\n\nSource: Tideway Wire"));
    Map<ArticleVersion, ReuseArticle> articles = new TreeMap<>();
    pile.articles().forEach(article -> articles.put(article.version(), article));
    List<Link> links = pile.links();
    assertThat(around("a", articles, links)).containsExactly("a", "b", "c");
    assertThat(around("c", articles, links)).containsExactly("a", "b", "c", "d");
    assertThat(around("d", articles, links)).containsExactly("c", "d");
    assertThat(around("e", articles, links)).containsExactly("e");
  }

  private static List<String> around(
      String id, Map<ArticleVersion, ReuseArticle> articles, List<Link> links) {
    ArticleVersion version =
        articles.keySet().stream().filter(one -> one.key().value().equals(id)).findFirst().get();
    return ProvenanceGraph.around(version, articles, links).articles().stream()
        .map(article -> article.key().value())
        .toList();
  }
}
