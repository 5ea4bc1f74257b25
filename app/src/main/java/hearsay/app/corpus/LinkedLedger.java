package hearsay.app.corpus;

import hearsay.credit.CreditFinder;
import hearsay.drift.QuotedBy;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.CoveredArticle;
import hearsay.ledger.KeptJoins;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.PublicationDays;
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
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
 * rulings on them say. What the ledger keeps of links, families and stories is used where it holds,
 * and brought up to date where it does not. Articles and texts are read when they are needed, and
 * few texts are held. One thread.
 */
public final class LinkedLedger implements ArticleTexts {
  /** So many articles are held ready. */
  private static final int HELD = 1024;

  private static final Comparator<ArticleKey> BY_VALUE = Comparator.comparing(ArticleKey::value);

  private static final Comparator<QuotationFamily> BY_FIRST_MEMBER =
      Comparator.comparing(family -> family.members().get(0));

  private final LedgerQuery query;
  private final Consumer<Consumer<LedgerWriter>> keeper;
  private final boolean isAsKept;
  private final Map<ArticleVersion, Optional<CoveredArticle>> seen = new HashMap<>();
  private final Map<ArticleVersion, SourceText> texts = new HashMap<>();
  private String mark = "";
  private Optional<Coverage> coverage = Optional.empty();
  private Optional<ReuseReader> reader = Optional.empty();
  private Optional<ArticleLinks> links = Optional.empty();
  private Optional<KeptJoins> joins = Optional.empty();
  private Optional<List<QuotationFamily>> families = Optional.empty();
  private Optional<List<StoryCluster>> stories = Optional.empty();

  private final Map<ArticleVersion, ReuseArticle> held =
      new LinkedHashMap<>(HELD * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArticleVersion, ReuseArticle> eldest) {
          return size() > HELD;
        }
      };

  /** All current articles, in the order in which they came, and by their keys. */
  private record Coverage(
      Map<ArticleVersion, CoveredArticle> covered, Map<ArticleKey, ArticleVersion> current) {
    static Coverage of(LedgerQuery query) {
      Coverage all = new Coverage(new LinkedHashMap<>(), new TreeMap<>(BY_VALUE));
      for (CoveredArticle one : query.coverage()) {
        ArticleVersion version = version(one);
        all.covered.put(version, one);
        all.current.put(version.key(), version);
      }
      return all;
    }
  }

  private LinkedLedger(
      LedgerQuery query, Consumer<Consumer<LedgerWriter>> keeper, boolean isAsKept) {
    this.query = query;
    this.keeper = keeper;
    this.isAsKept = isAsKept;
  }

  private LinkedLedger(LinkedLedger other, LedgerQuery query) {
    this(query, change -> {}, false);
    coverage = Optional.of(other.all());
    reader = other.reader;
    links = Optional.of(other.index().in(this, query));
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
   * @param keeper takes changes of the ledger, which keep what was found for the next time; it may
   *     let them be
   */
  public static LinkedLedger of(LedgerQuery query, Consumer<Consumer<LedgerWriter>> keeper) {
    return new LinkedLedger(query, keeper, false);
  }

  /**
   * The articles as the ledger keeps them joined, whether that still holds or not. Nothing is
   * worked out; what is current no more is passed over.
   */
  public static LinkedLedger asKept(LedgerQuery query) {
    return new LinkedLedger(query, change -> {}, true);
  }

  private Coverage all() {
    if (coverage.isEmpty()) {
      mark = query.joined().mark(); // first: what changes meanwhile makes it old, never wrong
      coverage = Optional.of(Coverage.of(query));
    }
    return coverage.get();
  }

  private static ArticleVersion version(CoveredArticle one) {
    return new ArticleVersion(one.article().key(), one.article().version());
  }

  /** The articles, in the order in which they came into the ledger. */
  public Collection<ArticleVersion> versions() {
    return Collections.unmodifiableSet(all().covered().keySet());
  }

  /** The mark of the ledger that all articles were read from. */
  String mark() {
    all();
    return mark;
  }

  /** Whether a version is one of the articles. */
  boolean isHere(ArticleVersion version) {
    return find(version).isPresent();
  }

  /** What the ledger says of an article. */
  public ArticleSummary summary(ArticleVersion version) {
    return covered(version).article();
  }

  /** The current version of an article. */
  public ArticleVersion version(ArticleKey key) {
    return known(key)
        .orElseThrow(
            () -> new LedgerException("the ledger has no text of " + key, "Read it again"));
  }

  /** The same; empty where the ledger does not hold it. */
  public Optional<ArticleVersion> known(ArticleKey key) {
    return coverage.isPresent()
        ? Optional.ofNullable(coverage.get().current().get(key))
        : query.coverage(key).map(LinkedLedger::version);
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
    // Who shows links one by one needs no more of most articles than their characters.
    return isAsKept && !held.containsKey(version)
        ? texts.computeIfAbsent(version, this::characters)
        : article(version).text();
  }

  private SourceText characters(ArticleVersion version) {
    return query
        .text(version.key(), version.sha256())
        .orElseThrow(
            () ->
                new LedgerException(
                    version.key() + " was taken out while it was read", "Run this again"));
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
    return find(version)
        .orElseThrow(() -> new IllegalArgumentException("not among the articles: " + version));
  }

  private Optional<CoveredArticle> find(ArticleVersion version) {
    return coverage.isPresent()
        ? Optional.ofNullable(coverage.get().covered().get(version))
        : seen.computeIfAbsent(
            version,
            any -> query.coverage(version.key()).filter(one -> version(one).equals(version)));
  }

  private ReuseReader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(new ReuseReader(new CreditFinder(query.outlets())));
    }
    return reader.get();
  }

  private ReuseArticle read(CoveredArticle one) {
    ArticleSummary article = one.article();
    SourceText text = characters(version(one));
    List<SaidWords> said =
        one.voices().stream()
            .filter(voice -> voice.words().end() <= text.codePointCount())
            .map(voice -> new SaidWords(text.units(voice.words()), by(voice)))
            .toList();
    List<QuotedWords> quotations = QuotationSpeakers.name(ReuseReader.quotations(text), said);
    return reader()
        .read(article.key(), text, article.metadata().outlet(), published(one), quotations);
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
  static Optional<Published> published(CoveredArticle one) {
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
  ReuseIndex index() {
    if (!(links.orElse(null) instanceof ReuseIndex)) {
      links = Optional.of(ReuseIndex.of(this, query, keeper));
    }
    return (ReuseIndex) links.get();
  }

  private ArticleLinks links() {
    if (links.isEmpty()) {
      boolean isKept = isAsKept || query.joined().isCurrent();
      links = Optional.of(isKept ? new KeptLinks(this, query) : index());
    }
    return links.get();
  }

  /** The pairs that share words, by their articles. */
  public List<LinkedPair> pairs() {
    return links().pairs();
  }

  /** What a pair of {@link #pairs} shares. */
  public Link link(LinkedPair pair) {
    try {
      return links().link(pair);
    } catch (IllegalArgumentException damaged) {
      if (isAsKept) {
        throw new LedgerException(
            "what the ledger keeps of links is damaged",
            "hearsay sources works it out anew",
            damaged);
      }
      return index().link(pair);
    }
  }

  /** What an article shares with each of those that share words with it. */
  public List<Link> linksOf(ArticleVersion article) {
    return links().pairsOf(article).stream().map(this::link).toList();
  }

  /** The graph of where some articles have their words from; links to others are passed over. */
  public ProvenanceGraph among(Collection<ArticleVersion> versions) {
    Set<ArticleVersion> known = Set.copyOf(versions);
    List<Link> links =
        known.stream()
            .flatMap(one -> links().pairsOf(one).stream().filter(pair -> pair.a().equals(one)))
            .filter(pair -> known.contains(pair.b()))
            .map(this::link)
            .toList();
    return ProvenanceGraph.of(known.stream().map(this::article).toList(), links);
  }

  /** The graph around an article. */
  public ProvenanceGraph around(ArticleVersion article) {
    return among(ProvenanceGraph.near(article, links()::pairsOf));
  }

  /** Families and stories, brought up to date when they are first asked for. */
  public KeptJoins joins() {
    if (joins.isEmpty()) {
      joins = Optional.of(JoinedIndex.update(this, query, keeper));
    }
    return joins.get();
  }

  private boolean holdsAsKept() {
    return joins.isEmpty() && (isAsKept || query.joined().isCurrent());
  }

  /** The utterances that several articles quote, by their first members. */
  public List<QuotationFamily> families() {
    if (families.isEmpty()) {
      all();
      Collection<KeptJoins.Family> all =
          holdsAsKept() ? query.joined().families() : joins().families().values();
      families =
          Optional.of(
              all.stream().flatMap(one -> family(one).stream()).sorted(BY_FIRST_MEMBER).toList());
    }
    return families.get();
  }

  /** The utterances that an article quotes with others, by their first members. */
  public List<QuotationFamily> familiesOf(ArticleVersion article) {
    if (families.isEmpty() && holdsAsKept()) {
      return query.joined().familiesOf(article).stream()
          .flatMap(one -> family(one).stream())
          .sorted(BY_FIRST_MEMBER)
          .toList();
    }
    return families().stream()
        .filter(family -> family.members().stream().anyMatch(one -> one.article().equals(article)))
        .toList();
  }

  /** A family as it is kept, with what changed in it; empty where too little of it is left. */
  public Optional<QuotationFamily> family(KeptJoins.Family kept) {
    Map<ArticleVersion, Set<Span>> members = new HashMap<>(kept.members());
    members.keySet().removeIf(version -> !isHere(version));
    return members.size() > 1 ? QuotationFamilies.ofForms(members, this) : Optional.empty();
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

  /** A story as it is kept; empty where too little of it is left. */
  public Optional<StoryCluster> story(KeptJoins.Story kept) {
    List<ArticleVersion> members = kept.cluster().members().stream().filter(this::isHere).toList();
    return members.size() > 1
        ? Optional.of(new StoryCluster(members, kept.cluster().names()))
        : Optional.empty();
  }

  /** The stories of two articles or more, by their first members. */
  public List<StoryCluster> stories() {
    if (stories.isEmpty()) {
      Collection<KeptJoins.Story> all =
          holdsAsKept() ? query.joined().stories(0, Integer.MAX_VALUE) : joins().stories().values();
      stories =
          Optional.of(
              all.stream()
                  .map(KeptJoins.Story::cluster)
                  .sorted(Comparator.comparing(cluster -> cluster.members().get(0)))
                  .toList());
    }
    return stories.get();
  }
}
