package hearsay.app.corpus;

import hearsay.ledger.KeptReuse;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.ReuseUpdate;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkListener;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.ReuseLinker;
import hearsay.reuse.TextPrints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The links of a ledger, brought up to date from what it keeps of them: only what is new, or has
 * changed in what is not its words, is compared. Where an article or a text is there no more, all
 * is compared anew, because what is spread too far to count depends on all.
 *
 * <p>What is kept is what would be found anew: a cache and nothing else. One thread.
 */
final class ReuseIndex implements ArticleLinks {
  /** So many articles are compared at a time, so that the texts of near ones are still at hand. */
  private static final int BATCH = 500;

  private final LinkedLedger ledger;
  private final LedgerQuery query;
  private final Consumer<Consumer<LedgerWriter>> keeper;
  private Map<ArticlePair, KeptReuse.KeptLink> links = new TreeMap<>();
  private Map<ArticleVersion, List<LinkedPair>> byArticle = Map.of();
  private Map<ArticleVersion, String> facts = Map.of();
  private String state = "";
  private boolean isView;

  private record ArticlePair(ArticleVersion a, ArticleVersion b)
      implements Comparable<ArticlePair> {
    @Override
    public int compareTo(ArticlePair other) {
      int first = a.compareTo(other.a);
      return first != 0 ? first : b.compareTo(other.b);
    }
  }

  private ReuseIndex(
      LinkedLedger ledger, LedgerQuery query, Consumer<Consumer<LedgerWriter>> keeper) {
    this.ledger = ledger;
    this.query = query;
    this.keeper = keeper;
  }

  /**
   * Brings the links up to date.
   *
   * @param keeper takes what is new
   */
  static ReuseIndex of(
      LinkedLedger ledger, LedgerQuery query, Consumer<Consumer<LedgerWriter>> keeper) {
    ReuseIndex index = new ReuseIndex(ledger, query, keeper);
    index.update();
    index.order();
    return index;
  }

  /** The same links, of articles whose texts are asked for elsewhere. */
  ReuseIndex in(LinkedLedger other, LedgerQuery door) {
    ReuseIndex view = new ReuseIndex(other, door, found -> {});
    view.links = links;
    view.state = state;
    view.facts = facts;
    view.byArticle = byArticle;
    view.isView = true;
    return view;
  }

  private void order() {
    byArticle = new HashMap<>();
    for (LinkedPair pair : pairs()) {
      byArticle.computeIfAbsent(pair.a(), any -> new ArrayList<>(2)).add(pair);
      byArticle.computeIfAbsent(pair.b(), any -> new ArrayList<>(2)).add(pair);
    }
  }

  @Override
  public List<LinkedPair> pairsOf(ArticleVersion version) {
    return byArticle.getOrDefault(version, List.of());
  }

  private void update() {
    KeptReuse kept = query.keptReuse();
    ComparedFacts compared = new ComparedFacts(ledger);
    boolean goesOn = compared.continues(kept);
    KeptReuse before = goesOn ? kept : KeptReuse.NONE;
    facts = compared.of(before);
    if (!before.state().isEmpty()
        && facts.equals(before.facts())
        && compared.hasOutletsOf(before)) {
      hold(before);
      state = before.state();
      return;
    }
    Optional<ReuseUpdate> update = goOn(before, facts, compared);
    update.ifPresentOrElse(this::keep, this::anew);
  }

  /** Compares all articles, whatever is kept. */
  private void anew() {
    links.clear();
    ComparedFacts compared = new ComparedFacts(ledger);
    facts = compared.of(KeptReuse.NONE);
    goOn(KeptReuse.NONE, facts, compared).ifPresent(this::keep);
  }

  private void keep(ReuseUpdate update) {
    state = update.after();
    keeper.accept(writer -> writer.keepReuse(update));
  }

  /** What the links were made from. */
  String state() {
    return state;
  }

  /** What of an article its links depend on but its words. */
  String facts(ArticleVersion version) {
    return facts.get(version);
  }

  /** What a pair shares, as the ledger keeps it. */
  KeptReuse.KeptLink kept(LinkedPair pair) {
    return links.get(new ArticlePair(pair.a(), pair.b()));
  }

  private void hold(KeptReuse kept) {
    for (KeptReuse.KeptLink link : kept.links()) {
      LinkedPair pair = link.pair();
      links.put(new ArticlePair(pair.a(), pair.b()), link);
    }
  }

  /** Compares what is new; empty where the fingerprints that are kept are not those of today. */
  private Optional<ReuseUpdate> goOn(
      KeptReuse before, Map<ArticleVersion, String> now, ComparedFacts facts) {
    hold(before);
    Map<ArticleVersion, TextPrints> kept = before.facts().isEmpty() ? Map.of() : query.keptPrints();
    List<ArticleVersion> old = new ArrayList<>();
    List<ArticleVersion> added = new ArrayList<>();
    List<ArticleVersion> changed = new ArrayList<>();
    for (ArticleVersion version : ledger.versions()) {
      String known = before.facts().get(version);
      (known == null ? added : old).add(version);
      if (known != null && !known.equals(now.get(version))) {
        changed.add(version);
      }
    }
    boolean isSound =
        old.stream().allMatch(kept::containsKey)
            && changed.stream()
                .allMatch(one -> TextPrints.of(ledger.article(one)).equals(kept.get(one)));
    if (!isSound) {
      return Optional.empty();
    }
    ReuseLinker linker = new ReuseLinker(ledger);
    old.forEach(version -> linker.add(version, kept.get(version)));
    linker.resume(before.links().stream().map(KeptReuse.KeptLink::pair).toList(), changed);
    Found found = new Found();
    List<ReuseUpdate.ComparedText> texts = new ArrayList<>();
    changed.forEach(one -> texts.add(compared(one, now, kept.get(one))));
    for (int i = 0; i < added.size(); i++) {
      TextPrints prints = TextPrints.of(ledger.article(added.get(i)));
      texts.add(compared(added.get(i), now, prints));
      linker.add(added.get(i), prints);
      if (i % BATCH == BATCH - 1) {
        linker.settle(found);
      }
    }
    linker.settle(found);
    return Optional.of(
        new ReuseUpdate(
            before.state(),
            facts.state(now),
            texts,
            List.copyOf(found.linked.values()),
            List.copyOf(found.gone.values())));
  }

  private static ReuseUpdate.ComparedText compared(
      ArticleVersion version, Map<ArticleVersion, String> facts, TextPrints prints) {
    return new ReuseUpdate.ComparedText(version, facts.get(version), prints);
  }

  /** What one run finds, in the end: a link may come and go. */
  private final class Found implements LinkListener {
    private final Map<ArticlePair, KeptReuse.KeptLink> linked = new TreeMap<>();
    private final Map<ArticlePair, ReuseUpdate.Unlinked> gone = new HashMap<>();

    @Override
    public void linked(Link link) {
      ArticlePair key = new ArticlePair(link.a(), link.b());
      String column = new LinkColumn(ledger.text(link.a()), ledger.text(link.b())).write(link);
      KeptReuse.KeptLink kept = new KeptReuse.KeptLink(LinkedPair.of(link), column);
      links.put(key, kept);
      linked.put(key, kept);
      gone.remove(key);
    }

    @Override
    public void takenBack(ArticleVersion a, ArticleVersion b) {
      ArticlePair key = new ArticlePair(a, b);
      links.remove(key);
      linked.remove(key);
      gone.put(key, new ReuseUpdate.Unlinked(a, b));
    }
  }

  @Override
  public List<LinkedPair> pairs() {
    return links.values().stream().map(KeptReuse.KeptLink::pair).toList();
  }

  /** Where what is kept of it is damaged, all is compared anew. */
  @Override
  public Link link(LinkedPair pair) {
    try {
      return read(pair);
    } catch (IllegalArgumentException damaged) {
      if (isView) {
        throw new LedgerException(
            "what the ledger keeps of links is damaged",
            "hearsay stories works it out anew",
            damaged);
      }
      anew();
      order();
      return read(pair);
    }
  }

  private Link read(LinkedPair pair) {
    KeptReuse.KeptLink kept = links.get(new ArticlePair(pair.a(), pair.b()));
    if (kept == null) {
      throw new LedgerException(
          "the ledger changed while it was read: " + pair.a().key() + ", " + pair.b().key(),
          "Run this again");
    }
    return new LinkColumn(ledger.text(pair.a()), ledger.text(pair.b()))
        .read(kept.pair(), kept.link());
  }
}
