package hearsay.app.corpus;

import hearsay.drift.QuotedBy;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.origin.CircularReport;
import hearsay.origin.CircularReporting;
import hearsay.origin.ProvenanceGraph;
import hearsay.origin.Testimony;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.ReuseArticle;
import hearsay.story.StoryCluster;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the words of some articles of a ledger come from: of an article and what shares its words,
 * of all that quote an utterance, of a story.
 *
 * @param graph the articles and every reason to take two of them for one origin
 * @param utterance where a quotation was asked about, what it is
 * @param circular outlets among them that credit one another in a ring
 */
public record SourcesQuestion(
    ProvenanceGraph graph, Optional<Utterance> utterance, List<CircularReport> circular) {
  /**
   * One utterance and those who attest it. Its content has one source, whoever said it; the
   * articles are witnesses that it was said.
   *
   * @param words as the fullest form has them
   * @param fullest the article that has it
   * @param speakers to whom it is attributed, by name
   * @param forms how many places quote it
   */
  public record Utterance(
      String words, ArticleVersion fullest, List<String> speakers, int forms, Testimony testimony) {
    public Utterance {
      speakers = List.copyOf(speakers);
    }
  }

  public SourcesQuestion {
    Objects.requireNonNull(graph);
    Objects.requireNonNull(utterance);
    circular = List.copyOf(circular);
  }

  /** An article, and what shares its words. */
  public static SourcesQuestion ofArticle(LinkedLedger ledger, ArticleVersion article) {
    return of(ledger.around(article), Optional.empty());
  }

  /** The articles of a story. */
  public static SourcesQuestion ofStory(LinkedLedger ledger, StoryCluster story) {
    return of(ledger.among(story.members()), Optional.empty());
  }

  /**
   * Everybody who quotes what a record quotes.
   *
   * @throws LedgerException where the record stands in a text that was replaced
   */
  public static SourcesQuestion ofQuotation(LinkedLedger ledger, LedgerEntry record) {
    ArticleVersion version = ledger.version(record.article().key());
    if (!version.sha256().equals(record.article().version())) {
      throw new LedgerException(
          record.id() + " stands in a text that was replaced",
          "Ask about a record of the current one: hearsay quotes");
    }
    List<Span> content =
        record.content().stream().map(part -> ledger.text(version).units(part.place())).toList();
    Optional<QuotationFamily> family =
        ledger.familiesOf(version).stream().filter(one -> holds(one, version, content)).findFirst();
    return family
        .map(one -> ofFamily(ledger, one))
        .orElseGet(
            () -> {
              ProvenanceGraph graph = ledger.among(List.of(version));
              List<String> speakers = record.speaker().map(by -> by.name()).stream().toList();
              String words = content.get(0).cut(ledger.text(version));
              Testimony testimony = graph.testimony(List.of(version), Set.copyOf(speakers));
              return of(graph, Optional.of(new Utterance(words, version, speakers, 1, testimony)));
            });
  }

  /** Everybody who quotes an utterance. */
  public static SourcesQuestion ofFamily(LinkedLedger ledger, QuotationFamily family) {
    List<ArticleVersion> quoting =
        family.members().stream().map(FamilyMember::article).distinct().toList();
    ProvenanceGraph graph = ledger.among(quoting);
    FamilyMember fullest = family.fullest();
    return of(
        graph,
        Optional.of(
            new Utterance(
                fullest.words().cut(ledger.text(fullest.article())),
                fullest.article(),
                ledger.speakers(family),
                family.members().size(),
                graph.testimony(quoting, keys(family)))));
  }

  private static Set<String> keys(QuotationFamily family) {
    return family.members().stream()
        .flatMap(member -> member.speaker().stream())
        .map(QuotedBy::key)
        .collect(Collectors.toSet());
  }

  private static boolean holds(
      QuotationFamily family, ArticleVersion version, Collection<Span> content) {
    return family.members().stream()
        .filter(member -> member.article().equals(version))
        .anyMatch(member -> content.stream().anyMatch(member.words()::overlaps));
  }

  private static SourcesQuestion of(ProvenanceGraph graph, Optional<Utterance> utterance) {
    List<ReuseArticle> articles = new ArrayList<>(graph.articles());
    return new SourcesQuestion(graph, utterance, CircularReporting.find(articles));
  }
}
