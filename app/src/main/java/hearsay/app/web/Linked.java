package hearsay.app.web;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles of a ledger with what joins them. Holds places and no texts: these are read through
 * the door of whoever asks.
 */
final class Linked {
  private final LinkedLedger ledger;
  private final Found found;

  /** What is worked out once. */
  private record Found(
      Map<ArticleKey, ArticleVersion> byKey,
      Map<String, QuotationFamily> families,
      Map<ArticleVersion, List<QuotationFamily>> familiesOf,
      Map<String, StoryCluster> stories,
      List<BriefingPage.Story> told,
      DriftAlarms alarms) {}

  private Linked(LinkedLedger ledger, Found found) {
    this.ledger = ledger;
    this.found = found;
  }

  /** Works everything out that takes a look at all articles. */
  static Linked of(LinkedLedger ledger) {
    Map<ArticleKey, ArticleVersion> byKey = new HashMap<>();
    ledger.versions().forEach(version -> byKey.put(version.key(), version));
    ledger.pairs();
    Map<String, QuotationFamily> families = new LinkedHashMap<>();
    Map<ArticleVersion, List<QuotationFamily>> familiesOf = new HashMap<>();
    for (QuotationFamily family : ledger.families()) {
      families.put(family.id(), family);
      family.members().stream()
          .map(FamilyMember::article)
          .distinct()
          .forEach(one -> familiesOf.computeIfAbsent(one, any -> new ArrayList<>(2)).add(family));
    }
    Map<String, StoryCluster> stories = new LinkedHashMap<>();
    List<BriefingPage.Story> told = new ArrayList<>();
    for (StoryCluster story : ledger.stories()) {
      stories.put(story.id(), story);
      told.add(BriefingPage.story(story, ledger.among(story.members()).origins()));
    }
    DriftAlarms alarms = DriftAlarms.of(ledger, LedgerDrift.alarms(ledger));
    return new Linked(ledger, new Found(byKey, families, familiesOf, stories, told, alarms));
  }

  /** The same for one visitor, whose door is asked for texts. */
  Linked in(LedgerQuery query) {
    return new Linked(ledger.in(query), found);
  }

  LinkedLedger ledger() {
    return ledger;
  }

  /** How many articles there are. */
  int articles() {
    return found.byKey().size();
  }

  /** Articles about one event. */
  List<StoryCluster> stories() {
    return ledger.stories();
  }

  /** The same as pages show them. */
  List<BriefingPage.Story> told() {
    return found.told();
  }

  Optional<StoryCluster> story(String id) {
    return Optional.ofNullable(found.stories().get(id));
  }

  Optional<QuotationFamily> family(String id) {
    return Optional.ofNullable(found.families().get(id));
  }

  /** The utterances that an article quotes with others. */
  List<QuotationFamily> familiesOf(ArticleVersion version) {
    return found.familiesOf().getOrDefault(version, List.of());
  }

  /** The page of the utterance that has its fullest form in an article, by that form's words. */
  Optional<String> familyWith(ArticleVersion fullest, String words) {
    return familiesOf(fullest).stream()
        .filter(one -> one.fullest().article().equals(fullest))
        .filter(one -> one.fullest().words().cut(text(fullest)).equals(words))
        .map(QuotationFamily::id)
        .findFirst();
  }

  DriftAlarms alarms() {
    return found.alarms();
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
    return Optional.ofNullable(found.byKey().get(key));
  }

  /** The current version of an article that must be there. */
  ArticleVersion known(ArticleKey key) {
    return version(key)
        .orElseThrow(
            () -> new LedgerException("no text of " + key + " is in the ledger", "Read it again"));
  }
}
