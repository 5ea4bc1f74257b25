package hearsay;

import hearsay.credit.CreditFinder;
import hearsay.intake.Article;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkListener;
import hearsay.reuse.Published;
import hearsay.reuse.QuotationSpeakers;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseLinker;
import hearsay.reuse.ReuseReader;
import hearsay.story.StoryArticle;
import hearsay.story.StoryCluster;
import hearsay.story.StoryLinker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins many articles that fit into memory: which of them share words, which quotations are forms
 * of one utterance, which articles are one story.
 *
 * <p>{@link #add} may be called in any order, and twice for the same version. The other methods are
 * pure functions of all that was added. Whether a name is an outlet's is known better with more
 * outlets, which is why credits are read when all articles are there; whoever links a stream feeds
 * {@link ReuseLinker} itself. Not thread-safe.
 */
public final class CorpusLinker {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::a).thenComparing(Link::b);

  private final Map<ArticleVersion, Draft> drafts = new TreeMap<>();

  /** What is known of an article before all outlets are. */
  private record Draft(
      Article article, Optional<Published> published, List<QuotedWords> quotations) {
    ReuseArticle read(ReuseReader reader) {
      return reader.read(
          article.key(), article.text(), article.metadata().outlet(), published, quotations);
    }
  }

  /** The version that an article is known by here. */
  public static ArticleVersion version(Article article) {
    return new ArticleVersion(article.key(), article.text().sha256());
  }

  /** Takes in an article with who is quoted in it, as far as it was read. */
  public void add(Reading reading) {
    Article article = reading.article();
    List<QuotedWords> quotations =
        QuotationSpeakers.name(
            ReuseReader.quotations(article.text()),
            article.text(),
            reading.attributions(),
            reading.speakers());
    Optional<Published> published = article.metadata().published().flatMap(Published::parse);
    drafts.put(version(article), new Draft(article, published, quotations));
  }

  /** All articles with their quotations and credits, by version. */
  public Map<ArticleVersion, ReuseArticle> articles() {
    List<String> outlets =
        drafts.values().stream()
            .flatMap(draft -> draft.article().metadata().outlet().stream())
            .distinct()
            .toList();
    ReuseReader reader = new ReuseReader(new CreditFinder(outlets));
    Map<ArticleVersion, ReuseArticle> articles = new TreeMap<>();
    drafts.forEach((version, draft) -> articles.put(version, draft.read(reader)));
    return articles;
  }

  /** The pairs that share words, by their articles. */
  public List<Link> links() {
    Map<ArticleVersion, ReuseArticle> articles = articles();
    ReuseLinker linker = new ReuseLinker(articles::get);
    articles.values().forEach(linker::add);
    Map<List<ArticleVersion>, Link> links = new HashMap<>();
    linker.settle(
        new LinkListener() {
          @Override
          public void linked(Link link) {
            links.put(List.of(link.a(), link.b()), link);
          }

          @Override
          public void takenBack(ArticleVersion a, ArticleVersion b) {
            links.remove(List.of(a, b));
          }
        });
    return links.values().stream().sorted(ORDER).toList();
  }

  /** The utterances that several articles quote, by their first members. */
  public List<QuotationFamily> families() {
    Map<ArticleVersion, ReuseArticle> articles = articles();
    return QuotationFamilies.of(articles.keySet(), articles::get);
  }

  /** The stories of two articles or more, by their first members. */
  public List<StoryCluster> stories() {
    StoryLinker linker = new StoryLinker();
    drafts.forEach(
        (version, draft) ->
            linker.add(
                new StoryArticle(
                    version,
                    draft.article().text(),
                    draft.article().metadata().title(),
                    draft.published())));
    return linker.settle();
  }
}
