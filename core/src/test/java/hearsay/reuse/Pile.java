package hearsay.reuse;

import hearsay.credit.CreditFinder;
import hearsay.intake.ArticleKey;
import hearsay.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Articles for the tests of links and of what is built on them, the links that are found among
 * them, and their laws.
 */
public final class Pile implements ArticleTexts {
  private static final ReuseReader READER =
      new ReuseReader(new CreditFinder(List.of("Quay Post", "Lantern Daily", "Tideway Wire")));

  /** Words that no table knows, for stories of any length. */
  private static final String[] SYLLABLES = {
    "bar", "dol", "fen", "gim", "hax", "jor", "kel", "lum", "mor", "nev", "pol", "quin", "rask",
    "sol", "tev", "ulm", "vorn", "wex", "yad", "zim"
  };

  private final Map<ArticleVersion, ReuseArticle> articles = new HashMap<>();
  private final List<ReuseArticle> inOrder = new ArrayList<>();

  public static ReuseArticle article(String id, String outlet, String published, String text) {
    Optional<Published> moment =
        Optional.of(published)
            .filter(given -> !given.isEmpty())
            .map(Instant::parse)
            .map(given -> new Published(given, given));
    return READER.read(
        new ArticleKey(id),
        SourceText.of(text),
        Optional.of(outlet).filter(name -> !name.isEmpty()),
        moment);
  }

  public static ReuseArticle article(String id, String text) {
    return article(id, "", "", text);
  }

  /** Sentences of made-up words, the same for the same seed. */
  public static List<String> sentences(long seed, int count) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("The");
      for (int word = 0; word < 12; word++) {
        sentence.append(' ');
        for (int syllable = 0; syllable < 3; syllable++) {
          sentence.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
      }
      sentences.add(sentence.append('.').toString());
    }
    return sentences;
  }

  public static String story(long seed, int count) {
    return String.join("\n\n", sentences(seed, count));
  }

  public Pile add(ReuseArticle article) {
    articles.put(article.version(), article);
    inOrder.add(article);
    return this;
  }

  public List<ReuseArticle> articles() {
    return inOrder;
  }

  @Override
  public ReuseArticle article(ArticleVersion version) {
    ReuseArticle article = articles.get(version);
    if (article == null) {
      throw new IllegalArgumentException("never added: " + version);
    }
    return article;
  }

  /** The links of all articles, settled once. */
  public List<Link> links() {
    return new Ledger().settle(new ReuseLinker(this), inOrder).links();
  }

  /** The links when articles come in another order, in several batches. */
  List<Link> linksShuffled(long seed) {
    List<ReuseArticle> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(seed));
    ReuseLinker linker = new ReuseLinker(this);
    Ledger ledger = new Ledger();
    int third = Math.max(1, shuffled.size() / 3);
    for (int from = 0; from < shuffled.size(); from += third) {
      ledger.settle(linker, shuffled.subList(from, Math.min(shuffled.size(), from + third)));
    }
    return ledger.links();
  }

  /** What is linked after everything that was reported. */
  static final class Ledger implements LinkListener {
    private final Map<String, Link> links = new TreeMap<>();
    private int takenBack;
    private int reported;

    Ledger settle(ReuseLinker linker, List<ReuseArticle> articles) {
      articles.forEach(linker::add);
      linker.settle(this);
      return this;
    }

    @Override
    public void linked(Link link) {
      reported++;
      links.put(link.a() + " " + link.b(), link);
    }

    @Override
    public void takenBack(ArticleVersion a, ArticleVersion b) {
      takenBack++;
      if (links.remove(a + " " + b) == null) {
        throw new AssertionError("taken back but never linked: " + a + " " + b);
      }
    }

    List<Link> links() {
      return List.copyOf(links.values());
    }

    int takenBack() {
      return takenBack;
    }

    int reported() {
      return reported;
    }
  }
}
