package hearsay.app.corpus;

import hearsay.credit.CreditFinder;
import hearsay.drift.QuotedBy;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.CoveredArticle;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.ReuseUpdate;
import hearsay.ledger.Voice;
import hearsay.origin.ProvenanceGraph;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleTexts;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.Published;
import hearsay.reuse.QuotationSpeakers;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import hearsay.reuse.SaidWords;
import hearsay.speaker.SpeakerKey;
import hearsay.speaker.SpeakerKind;
import hearsay.story.StoryArticle;
import hearsay.story.StoryCluster;
import hearsay.story.StoryLinker;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The current articles of a ledger, joined. Who is quoted is what the ledger's records and the
 * rulings on them say. Texts are read when they are needed, and few are held. One thread.
 */
public final class LinkedLedger implements ArticleTexts {
  /** So many articles are held ready. */
  private static final int HELD = 1024;

  private static final Comparator<ArticleKey> BY_VALUE = Comparator.comparing(ArticleKey::value);

  private final LedgerQuery query;
  private final Map<ArticleVersion, CoveredArticle> covered;
  private final Map<ArticleKey, ArticleVersion> current;
  private final ReuseReader reader;
  private final Consumer<ReuseUpdate> keeper;
  private Optional<ReuseIndex> index = Optional.empty();
  private Optional<List<QuotationFamily>> families = Optional.empty();
  private Optional<List<StoryCluster>> stories = Optional.empty();

  private final Map<ArticleVersion, ReuseArticle> held =
      new LinkedHashMap<>(HELD * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArticleVersion, ReuseArticle> eldest) {
          return size() > HELD;
        }
      };

  private LinkedLedger(
      LedgerQuery query, List<CoveredArticle> coverage, Consumer<ReuseUpdate> keeper) {
    this.query = query;
    this.keeper = keeper;
    covered = new LinkedHashMap<>();
    current = new TreeMap<>(BY_VALUE);
    for (CoveredArticle one : coverage) {
      ArticleSummary article = one.article();
      ArticleVersion version = new ArticleVersion(article.key(), article.version());
      covered.put(version, one);
      current.put(article.key(), version);
    }
    List<String> outlets =
        coverage.stream()
            .flatMap(one -> one.article().metadata().outlet().stream())
            .distinct()
            .toList();
    reader = new ReuseReader(new CreditFinder(outlets));
  }

  private LinkedLedger(LinkedLedger other, LedgerQuery query) {
    this.query = query;
    this.keeper = found -> {};
    covered = other.covered;
    current = other.current;
    reader = other.reader;
    index = Optional.of(other.index().in(this, query));
    families = Optional.of(other.families());
    stories = Optional.of(other.stories());
  }

  /**
   * The same articles, links, families and stories, asked for texts through another door: by
   * another thread, when the first door is closed. Everything must have been worked out before.
   */
  public LinkedLedger in(LedgerQuery other) {
    return new LinkedLedger(this, other);
  }

  /**
   * Joins what a ledger holds; it is asked for texts as long as this is in use.
   *
   * @param keeper takes what was found by comparing articles, to be kept for the next time
   */
  public static LinkedLedger of(LedgerQuery query, Consumer<ReuseUpdate> keeper) {
    return new LinkedLedger(query, query.coverage(), keeper);
  }

  /** The articles, in the order in which they came into the ledger. */
  public Collection<ArticleVersion> versions() {
    return Collections.unmodifiableSet(covered.keySet());
  }

  /** What the ledger says of an article. */
  public ArticleSummary summary(ArticleVersion version) {
    return covered(version).article();
  }

  /** The current version of an article. */
  public ArticleVersion version(ArticleKey key) {
    return Optional.ofNullable(current.get(key))
        .orElseThrow(
            () -> new LedgerException("the ledger has no text of " + key, "Read it again"));
  }

  @Override
  public ReuseArticle article(ArticleVersion version) {
    ReuseArticle known = held.get(version);
    if (known == null) {
      known = read(covered(version));
      held.put(version, known);
    }
    return known;
  }

  /** The text of an article. */
  public SourceText text(ArticleVersion version) {
    return article(version).text();
  }

  /**
   * The line of an article's file that a span begins on, from 1; for a record of many in one file,
   * that record's.
   */
  public int line(ArticleVersion version, Span span) {
    return query
        .article(version.key(), version.sha256())
        .map(article -> article.lineOf(span))
        .orElseGet(() -> text(version).lineOf(span.start()));
  }

  CoveredArticle covered(ArticleVersion version) {
    CoveredArticle known = covered.get(version);
    if (known == null) {
      throw new IllegalArgumentException("not among the articles: " + version);
    }
    return known;
  }

  private ReuseArticle read(CoveredArticle one) {
    ArticleSummary article = one.article();
    SourceText text =
        query
            .text(article.key(), article.version())
            .orElseThrow(
                () ->
                    new LedgerException(
                        article.key() + " was taken out while it was read", "Run this again"));
    List<SaidWords> said =
        one.voices().stream()
            .filter(voice -> voice.words().end() <= text.codePointCount())
            .map(voice -> new SaidWords(text.units(voice.words()), by(voice)))
            .toList();
    List<QuotedWords> quotations = QuotationSpeakers.name(ReuseReader.quotations(text), said);
    return reader.read(
        article.key(), text, article.metadata().outlet(), published(one), quotations);
  }

  private static Optional<QuotedBy> by(Voice voice) {
    return voice
        .speaker()
        .flatMap(
            name ->
                voice.kind().isPresent()
                    ? SpeakerKey.of(name, voice.kind().get())
                    : SpeakerKey.of(name, SpeakerKind.PERSON)
                        .or(() -> SpeakerKey.of(name, SpeakerKind.ORGANIZATION)))
        .map(key -> new QuotedBy(key, voice.isNamed()));
  }

  /** What the metadata says, else the days that the ledger worked out. */
  private static Optional<Published> published(CoveredArticle one) {
    return one.article()
        .metadata()
        .published()
        .flatMap(Published::parse)
        .or(() -> one.published().map(LinkedLedger::anywhere));
  }

  private static Published anywhere(PublicationDays days) {
    return Published.onDays(days.earliest(), days.latest());
  }

  /** What the comparing of articles comes to, brought up to date when it is first asked for. */
  private ReuseIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(ReuseIndex.of(this, query, keeper));
    }
    return index.get();
  }

  /** The pairs that share words, by their articles. */
  public List<LinkedPair> pairs() {
    return index().pairs();
  }

  /** What a pair of {@link #pairs} shares. */
  public Link link(LinkedPair pair) {
    return index().link(pair);
  }

  /** What an article shares with each of those that share words with it. */
  public List<Link> linksOf(ArticleVersion article) {
    return index().pairsOf(article).stream().map(this::link).toList();
  }

  /** The graph of where some articles have their words from; links to others are passed over. */
  public ProvenanceGraph among(Collection<ArticleVersion> versions) {
    Set<ArticleVersion> known = Set.copyOf(versions);
    List<Link> links =
        known.stream()
            .flatMap(one -> index().pairsOf(one).stream().filter(pair -> pair.a().equals(one)))
            .filter(pair -> known.contains(pair.b()))
            .map(this::link)
            .toList();
    return ProvenanceGraph.of(known.stream().map(this::article).toList(), links);
  }

  /** The graph around an article. */
  public ProvenanceGraph around(ArticleVersion article) {
    return among(ProvenanceGraph.near(article, index()::pairsOf));
  }

  /** The utterances that several articles quote, by their first members. */
  public List<QuotationFamily> families() {
    if (families.isEmpty()) {
      families = Optional.of(QuotationFamilies.of(covered.keySet(), this));
    }
    return families.get();
  }

  /** Who is quoted in a family: of each speaker the name that its articles use most. */
  public List<String> speakers(QuotationFamily family) {
    Map<String, Map<String, Integer>> uses = new TreeMap<>();
    Map<ArticleVersion, Set<String>> quoted = new LinkedHashMap<>();
    for (FamilyMember member : family.members()) {
      Set<String> keys = quoted.computeIfAbsent(member.article(), any -> new TreeSet<>());
      member.speaker().map(QuotedBy::key).ifPresent(keys::add);
    }
    quoted.forEach(
        (version, keys) -> {
          for (Voice voice : covered(version).voices()) {
            by(voice)
                .map(QuotedBy::key)
                .filter(keys::contains)
                .ifPresent(
                    key ->
                        uses.computeIfAbsent(key, any -> new TreeMap<>())
                            .merge(voice.speaker().orElseThrow(), 1, Integer::sum));
          }
        });
    return uses.values().stream().map(LinkedLedger::mostUsed).toList();
  }

  private static String mostUsed(Map<String, Integer> names) {
    return names.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** The stories of two articles or more, by their first members. */
  public List<StoryCluster> stories() {
    if (stories.isEmpty()) {
      stories = Optional.of(linkStories());
    }
    return stories.get();
  }

  private List<StoryCluster> linkStories() {
    StoryLinker linker = new StoryLinker();
    covered.forEach(
        (version, one) ->
            linker.add(
                new StoryArticle(
                    version,
                    text(version),
                    one.article().metadata().title(),
                    one.article().metadata().published().flatMap(Published::parse))));
    return linker.settle();
  }
}
