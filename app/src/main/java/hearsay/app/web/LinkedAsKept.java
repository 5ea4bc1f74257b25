package hearsay.app.web;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.JoinedQuery;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import hearsay.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the ledger keeps of its articles joined, asked piece by piece for one visit: nothing has to
 * be worked out when a large ledger is opened again.
 */
final class LinkedAsKept extends Linked {
  private final JoinedQuery joined;
  private Optional<JoinedQuery.Counts> counts = Optional.empty();

  LinkedAsKept(LedgerQuery query) {
    super(LinkedLedger.asKept(query));
    joined = query.joined();
  }

  private JoinedQuery.Counts counts() {
    if (counts.isEmpty()) {
      counts = Optional.of(joined.counts());
    }
    return counts.get();
  }

  @Override
  int articles() {
    return counts().articles();
  }

  @Override
  int storyCount() {
    return counts().stories();
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
    return ledger().familiesOf(version);
  }

  @Override
  Map<String, Set<Span>> quotedIn(ArticleVersion version) {
    Map<String, Set<Span>> places = new LinkedHashMap<>();
    joined
        .familiesOf(version)
        .forEach(one -> places.put(one.id(), new TreeSet<>(one.members().get(version))));
    return places;
  }

  @Override
  DriftAlarms alarms() {
    List<LedgerDrift.ChangedFamily> latest =
        joined.alarms(DriftAlarms.KEPT).stream()
            .flatMap(one -> ledger().family(one).stream())
            .flatMap(family -> LedgerDrift.alarm(ledger(), family).stream())
            .toList();
    return DriftAlarms.of(ledger(), latest, counts().alarms());
  }
}
