package hearsay.app.corpus;

import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.reuse.BlockStrangers;
import hearsay.reuse.Boilerplate;
import hearsay.reuse.BoilerplateLearner;
import hearsay.reuse.ReuseArticle;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rules records out that stand in boilerplate, as it is learned from all current articles of a
 * ledger: paragraphs that stand in many surroundings, or in one outlet's slot, in articles that
 * have nothing to do with one another. A ruling that was undone is not made again. One thread.
 *
 * <p>Goes through all articles twice; what it keeps is linear in their paragraphs.
 */
public final class LearnedBoilerplate {
  /** Another number where other records would be ruled out. */
  private static final String MAKER = "boilerplate-1";

  /** In larger ledgers nothing is learned: what is kept of paragraphs would not fit into memory. */
  private static final int MOST_ARTICLES = 200_000;

  /** So large a ledger is gone through whenever anything is new. */
  private static final int SMALL = 2_000;

  /** A larger one when one article in so many is: what an article costs stays bounded. */
  private static final int ONE_IN = 100;

  private final LedgerQuery query;
  private final BoilerplateLearner learner = new BoilerplateLearner();
  private final BlockStrangers strangers = new BlockStrangers();

  private LearnedBoilerplate(LedgerQuery query) {
    this.query = query;
  }

  /**
   * Adds rulings to the log for what is known to be boilerplate by now.
   *
   * @param query sees all that was written
   * @param added how many articles are new since it was asked last
   * @return how many rulings were added
   */
  public static int rule(LedgerQuery query, LedgerWriter writer, long added, Instant now) {
    List<ArticleSummary> articles = query.articles();
    return isDue(articles.size(), added)
        ? new LearnedBoilerplate(query).rule(articles, writer, now)
        : 0;
  }

  /** Whether so much is new that it is time to go through a ledger again. */
  public static boolean isDue(int articles, long added) {
    boolean some = articles >= BlockStrangers.ENOUGH && articles <= MOST_ARTICLES && added > 0;
    return some && (articles <= SMALL || added * ONE_IN >= articles);
  }

  private int rule(List<ArticleSummary> articles, LedgerWriter writer, Instant now) {
    each(articles, learner::add);
    Map<ArticleSummary, List<Boilerplate>> found = new LinkedHashMap<>();
    for (ArticleSummary summary : articles) {
      each(
          List.of(summary),
          article -> {
            List<Boilerplate> blocks = learner.find(article);
            if (!blocks.isEmpty()) {
              found.put(summary, blocks);
              blocks.forEach(block -> strangers.note(article, block.span()));
            }
          });
    }
    Set<RecordId> ruled =
        query.rulings().stream()
            .filter(ruling -> ruling.action() == Ruling.Action.BOILERPLATE)
            .flatMap(ruling -> ruling.record().stream())
            .collect(Collectors.toSet());
    List<LedgerEntry> hidden = new ArrayList<>();
    found.forEach((summary, blocks) -> hidden.addAll(standingIn(summary, blocks)));
    hidden.removeIf(record -> ruled.contains(record.id()));
    String note = MAKER + ": its paragraph stands in articles that have nothing else in common";
    Signature signature = new Signature(Signature.LEARNED, now, note);
    hidden.forEach(record -> writer.hide(record.id(), signature));
    return hidden.size();
  }

  private void each(List<ArticleSummary> articles, Consumer<ReuseArticle> visitor) {
    for (ArticleSummary summary : articles) {
      query
          .text(summary.key(), summary.version())
          .map(text -> bare(summary, text))
          .ifPresent(visitor);
    }
  }

  /** Paragraphs are all that is looked at. */
  private static ReuseArticle bare(ArticleSummary summary, SourceText text) {
    return new ReuseArticle(
        summary.key(),
        text,
        summary.metadata().outlet(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The records of an article all of whose content stands in blocks that belong to no story. */
  private List<LedgerEntry> standingIn(ArticleSummary summary, List<Boilerplate> blocks) {
    List<LedgerEntry> standing = new ArrayList<>();
    each(
        List.of(summary),
        article -> {
          List<CodePointSpan> spans = new ArrayList<>();
          for (Boilerplate block : blocks) {
            Span span = block.span();
            if (strangers.areEnough(article, span)) {
              spans.add(article.text().codePoints(span));
            }
          }
          if (!spans.isEmpty()) {
            records(summary).stream().filter(record -> isIn(record, spans)).forEach(standing::add);
          }
        });
    return standing;
  }

  private List<LedgerEntry> records(ArticleSummary summary) {
    return query.quotations(
        new QuotationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(summary.key()),
            false,
            false,
            Integer.MAX_VALUE));
  }

  private static boolean isIn(LedgerEntry record, List<CodePointSpan> blocks) {
    return record.content().stream()
        .allMatch(
            part ->
                blocks.stream()
                    .anyMatch(
                        block ->
                            block.start() <= part.place().start()
                                && part.place().end() <= block.end()));
  }
}
