package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerException;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The articles of a ledger with what joins them, for one visit. */
abstract class Linked {
  private final LinkedLedger ledger;

  Linked(LinkedLedger ledger) {
    this.ledger = ledger;
  }

  LinkedLedger ledger() {
    return ledger;
  }

  /** How many articles there are. */
  abstract int articles();

  /** How many stories there are. */
  abstract int storyCount();

  /** Some of the stories as pages show them, by their first members. */
  abstract List<BriefingPage.Story> told(int from, int most);

  abstract Optional<StoryCluster> story(String id);

  abstract Optional<QuotationFamily> family(String id);

  /** The utterances that an article quotes with others. */
  abstract List<QuotationFamily> familiesOf(ArticleVersion version);

  /** Where in an article they stand, by their ids. */
  abstract Map<String, Set<Span>> quotedIn(ArticleVersion version);

  /** Quotations whose meaning a change turned. */
  abstract DriftAlarms alarms();

  /** All articles about one event. */
  List<StoryCluster> stories() {
    return ledger.stories();
  }

  /** The page of the utterance that has its fullest form in an article, by that form's words. */
  Optional<String> familyWith(ArticleVersion fullest, String words) {
    return familiesOf(fullest).stream()
        .filter(one -> one.fullest().article().equals(fullest))
        .filter(one -> one.fullest().words().cut(text(fullest)).equals(words))
        .map(QuotationFamily::id)
        .findFirst();
  }

  ArticleSummary summary(ArticleVersion version) {
    return ledger.summary(version);
  }

  /** The text of an article. */
  SourceText text(ArticleVersion version) {
    return ledger.text(version);
  }

  /** The links of one article. */
  List<Link> linksOf(ArticleVersion version) {
    return ledger.linksOf(version);
  }

  /** The current version of an article. */
  Optional<ArticleVersion> version(ArticleKey key) {
    return ledger.known(key);
  }

  /** The current version of an article that must be there. */
  ArticleVersion known(ArticleKey key) {
    return version(key)
        .orElseThrow(
            () -> new LedgerException("no text of " + key + " is in the ledger", "Read it again"));
  }
}
