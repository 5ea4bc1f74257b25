package hearsay.app.corpus;

import hearsay.ledger.CoveredArticle;
import hearsay.ledger.JoinsUpdate;
import hearsay.ledger.KeptJoins;
import hearsay.ledger.KeptReuse;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Voice;
import hearsay.origin.Origins;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.quotation.QuotedForm;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.Published;
import hearsay.story.StoryArticle;
import hearsay.story.StoryCluster;
import hearsay.story.StoryEvidence;
import hearsay.story.StoryLinker;
import hearsay.text.Sha256;
import hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Families and stories of a ledger, brought up to date from what it keeps of them. Texts are read
 * of articles that are new or changed, and of families and stories that they touch. What is one
 * family or story is decided anew from all evidence, which is kept and small: how rare a term is,
 * and how common a phrase, depends on all articles. So what is kept is what would be found anew: a
 * cache and nothing else. One thread.
 */
final class JoinedIndex {
  /** Another number where the same articles would be joined otherwise. */
  private static final String MAKER = "joins-1";

  private static final int DIGITS = 16;

  private final LinkedLedger ledger;
  private final KeptJoins before;
  private final Map<ArticleVersion, KeptJoins.Evidence> evidence = new HashMap<>();
  private final Map<ArticleVersion, KeptJoins.Evidence> changed = new HashMap<>();

  private JoinedIndex(LinkedLedger ledger, KeptJoins before) {
    this.ledger = ledger;
    this.before = before;
  }

  /** Brings what is kept up to date, links first. */
  static KeptJoins update(
      LinkedLedger ledger, LedgerQuery query, Consumer<Consumer<LedgerWriter>> keeper) {
    ReuseIndex links = ledger.index();
    KeptJoins kept = query.joined().all();
    boolean isWhole = kept.state().equals(state(kept.evidence()));
    JoinedIndex index = new JoinedIndex(ledger, isWhole ? kept : KeptJoins.NONE);
    KeptJoins now = index.join();
    keeper.accept(
        writer ->
            writer.keepJoins(
                new JoinsUpdate(
                    index.before.state(),
                    now.state(),
                    links.state(),
                    ledger.mark(),
                    index.changed,
                    goneFrom(index.before.evidence(), now.evidence()),
                    others(now.families(), index.before.families()),
                    goneFrom(index.before.families(), now.families()),
                    others(now.stories(), index.before.stories()),
                    goneFrom(index.before.stories(), now.stories()))));
    return now;
  }

  private static <T> List<T> others(Map<String, T> now, Map<String, T> before) {
    return now.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static <K, T> Set<K> goneFrom(Map<K, T> before, Map<K, T> now) {
    Set<K> gone = new HashSet<>(before.keySet());
    gone.removeAll(now.keySet());
    return gone;
  }

  private static String state(Map<ArticleVersion, KeptJoins.Evidence> evidence) {
    Map<ArticleVersion, String> facts = new TreeMap<>();
    evidence.forEach((version, one) -> facts.put(version, one.facts()));
    return MAKER + " " + digits(facts.toString());
  }

  private static String digits(String words) {
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  private KeptJoins join() {
    ledger.versions().forEach(this::read);
    Map<String, KeptJoins.Family> families = new HashMap<>();
    Map<ArticleVersion, List<QuotedForm>> forms = new HashMap<>();
    evidence.forEach((version, one) -> forms.put(version, one.forms()));
    for (Map<ArticleVersion, Set<Span>> group : QuotationFamilies.groups(forms)) {
      KeptJoins.Family family = family(group);
      families.put(family.id(), family);
    }
    Map<String, KeptJoins.Story> stories = new HashMap<>();
    for (StoryCluster cluster : clusters()) {
      stories.put(cluster.id(), story(cluster));
    }
    return new KeptJoins(state(evidence), evidence, families, stories);
  }

  private void read(ArticleVersion version) {
    CoveredArticle article = ledger.covered(version);
    String facts = facts(article);
    KeptJoins.Evidence known = before.evidence().get(version);
    boolean holds = known != null && known.facts().equals(facts);
    KeptJoins.Evidence own = holds ? known : read(version, article, facts);
    evidence.put(version, own);
    if (!holds) {
      changed.put(version, own);
    }
  }

  private KeptJoins.Evidence read(ArticleVersion version, CoveredArticle article, String facts) {
    StoryArticle story =
        new StoryArticle(
            version,
            ledger.text(version),
            article.article().metadata().title(),
            published(article));
    return new KeptJoins.Evidence(
        facts, QuotedForm.of(ledger.article(version)), StoryEvidence.of(story).terms());
  }

  private static Optional<Published> published(CoveredArticle article) {
    return article.article().metadata().published().flatMap(Published::parse);
  }

  private static String facts(CoveredArticle article) {
    StringBuilder said = new StringBuilder();
    said.append(article.article().metadata().outlet()).append('\n');
    said.append(article.article().metadata().title()).append('\n');
    said.append(article.article().metadata().published()).append('\n').append(article.published());
    for (Voice voice : article.voices()) {
      said.append('\n').append(voice);
    }
    return digits(said.toString());
  }

  private boolean areAsBefore(Set<ArticleVersion> members) {
    return members.stream().noneMatch(changed::containsKey);
  }

  private KeptJoins.Family family(Map<ArticleVersion, Set<Span>> group) {
    ArticleVersion first = new TreeSet<>(group.keySet()).first();
    String id = QuotationFamily.id(first, new TreeSet<>(group.get(first)).first());
    KeptJoins.Family known = before.families().get(id);
    if (known != null && known.members().equals(group) && areAsBefore(group.keySet())) {
      return known;
    }
    Optional<String> alarm =
        QuotationFamilies.ofForms(group, ledger)
            .flatMap(family -> LedgerDrift.alarm(ledger, family))
            .map(alarming -> LedgerDrift.day(ledger, alarming));
    return new KeptJoins.Family(id, group, alarm);
  }

  private List<StoryCluster> clusters() {
    StoryLinker linker = new StoryLinker();
    evidence.forEach(
        (version, one) ->
            linker.add(
                new StoryEvidence(version, one.terms(), published(ledger.covered(version)))));
    return linker.settle();
  }

  private KeptJoins.Story story(StoryCluster cluster) {
    String madeFrom = madeFrom(cluster);
    KeptJoins.Story known = before.stories().get(cluster.id());
    if (known != null && known.madeFrom().equals(madeFrom)) {
      return new KeptJoins.Story(
          cluster, known.texts(), known.low(), known.high(), known.madeFrom());
    }
    Origins origins = ledger.among(cluster.members()).origins();
    return new KeptJoins.Story(
        cluster, origins.texts().size(), origins.low(), origins.high(), madeFrom);
  }

  /** All that the origins of a story depend on: its articles with whom they credit, their links. */
  private String madeFrom(StoryCluster cluster) {
    ReuseIndex links = ledger.index();
    Set<ArticleVersion> members = Set.copyOf(cluster.members());
    List<String> parts = new ArrayList<>();
    for (ArticleVersion member : cluster.members()) {
      parts.add(member + " " + links.facts(member));
      for (LinkedPair pair : links.pairsOf(member)) {
        if (pair.a().equals(member) && members.contains(pair.b())) {
          KeptReuse.KeptLink link = links.kept(pair);
          parts.add(pair + " " + link.link());
        }
      }
    }
    return digits(String.join("\n", parts));
  }
}
