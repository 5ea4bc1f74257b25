package hearsay.app.web;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.KeptJoins;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The articles of a ledger with what joins them, worked out once for many visits. Holds places and
 * no texts: these are read through the door of whoever asks.
 */
final class LinkedSnapshot extends Linked {
  private final Found found;

  /** What is worked out once. */
  private record Found(
      int articles,
      Map<String, QuotationFamily> families,
      Map<ArticleVersion, List<QuotationFamily>> familiesOf,
      Map<String, StoryCluster> stories,
      List<BriefingPage.Story> told,
      DriftAlarms alarms) {}

  private LinkedSnapshot(LinkedLedger ledger, Found found) {
    super(ledger);
    this.found = found;
  }

  /** Works everything out that takes a look at all articles. */
  static LinkedSnapshot of(LinkedLedger ledger) {
    Map<String, QuotationFamily> families = new LinkedHashMap<>();
    Map<ArticleVersion, List<QuotationFamily>> familiesOf = new HashMap<>();
    for (QuotationFamily family : ledger.families()) {
      families.put(family.id(), family);
      family.members().stream()
          .map(FamilyMember::article)
          .distinct()
          .forEach(one -> familiesOf.computeIfAbsent(one, any -> new ArrayList<>(2)).add(family));
    }
    Map<String, KeptJoins.Story> counted = ledger.joins().stories();
    Map<String, StoryCluster> stories = new LinkedHashMap<>();
    List<BriefingPage.Story> told = new ArrayList<>();
    for (StoryCluster story : ledger.stories()) {
      stories.put(story.id(), story);
      told.add(BriefingPage.story(counted.get(story.id())));
    }
    DriftAlarms alarms = DriftAlarms.of(ledger, LedgerDrift.alarms(ledger));
    return new LinkedSnapshot(
        ledger, new Found(ledger.versions().size(), families, familiesOf, stories, told, alarms));
  }

  /** The same for one visitor, whose door is asked for texts. */
  LinkedSnapshot in(LedgerQuery query) {
    return new LinkedSnapshot(ledger().in(query), found);
  }

  @Override
  int articles() {
    return found.articles();
  }

  @Override
  int storyCount() {
    return found.told().size();
  }

  @Override
  List<BriefingPage.Story> told(int from, int most) {
    List<BriefingPage.Story> told = found.told();
    return told.subList(Math.min(from, told.size()), Math.min(from + most, told.size()));
  }

  @Override
  Optional<StoryCluster> story(String id) {
    return Optional.ofNullable(found.stories().get(id));
  }

  @Override
  Optional<QuotationFamily> family(String id) {
    return Optional.ofNullable(found.families().get(id));
  }

  @Override
  List<QuotationFamily> familiesOf(ArticleVersion version) {
    return found.familiesOf().getOrDefault(version, List.of());
  }

  @Override
  Map<String, Set<Span>> quotedIn(ArticleVersion version) {
    Map<String, Set<Span>> places = new LinkedHashMap<>();
    for (QuotationFamily family : familiesOf(version)) {
      for (FamilyMember member : family.members()) {
        if (member.article().equals(version)) {
          places.computeIfAbsent(family.id(), any -> new TreeSet<>()).add(member.words());
        }
      }
    }
    return places;
  }

  @Override
  DriftAlarms alarms() {
    return found.alarms();
  }
}
