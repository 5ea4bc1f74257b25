package hearsay.app.web;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.JoinedQuery;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger keeps of its articles joined, asked piece by piece for one visit: nothing has to
 * be worked out when a large ledger is opened again.
 */
final class LinkedAsKept extends Linked {
  private final JoinedQuery joined;
  private final JoinedQuery.Counts counts;

  LinkedAsKept(LedgerQuery query) {
    super(LinkedLedger.asKept(query));
    joined = query.joined();
    counts = joined.counts();
  }

  @Override
  int articles() {
    return counts.articles();
  }

  @Override
  int storyCount() {
    return counts.stories();
  }

  @Override
  List<BriefingPage.Story> told(int from, int most) {
    return joined.stories(from, most).stream().map(BriefingPage::story).toList();
  }

  @Override
  Optional<StoryCluster> story(String id) {
    return joined.story(id).flatMap(one -> ledger().story(one));
  }

  @Override
  Optional<QuotationFamily> family(String id) {
    return joined.family(id).flatMap(ledger()::family);
  }

  @Override
  List<QuotationFamily> familiesOf(ArticleVersion version) {
    return joined.familiesOf(version).stream()
        .flatMap(one -> ledger().family(one).stream())
        .toList();
  }

  @Override
  DriftAlarms alarms() {
    List<LedgerDrift.ChangedFamily> latest =
        joined.alarms(DriftAlarms.KEPT).stream()
            .flatMap(one -> ledger().family(one).stream())
            .flatMap(family -> LedgerDrift.alarm(ledger(), family).stream())
            .toList();
    return DriftAlarms.of(ledger(), latest, counts.alarms());
  }
}
