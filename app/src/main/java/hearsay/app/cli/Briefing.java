package hearsay.app.cli;

import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptDiagnostic;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.SourceCount;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a ledger holds, at a glance.
 *
 * @param outlets by name, the unknown one last
 * @param sources who is quoted, most first; one more than is shown where there are more
 * @param pronouns quotations whose source is a lone pronoun
 * @param outdated how many articles were read by other readers than today's
 */
record Briefing(
    LedgerQuery.Totals totals,
    List<OutletLine> outlets,
    List<SourceCount> sources,
    List<SourceCount> pronouns,
    List<Refusal> refusals,
    List<KeptDiagnostic> diagnostics,
    long outdated) {
  /** Enough for a screen; {@code hearsay quotes} lists them all. */
  static final int SHOWN_SOURCES = 8;

  /**
   * The articles of one outlet.
   *
   * @param outlet its name; empty where the articles do not say
   */
  record OutletLine(Optional<String> outlet, List<ArticleSummary> articles) {
    OutletLine {
      articles = List.copyOf(articles);
    }

    /** The first and last days as written, without those that say none. */
    List<String> days() {
      return articles.stream()
          .flatMap(article -> article.metadata().published().stream())
          .map(Briefing::day)
          .sorted()
          .toList();
    }
  }

  Briefing {
    outlets = List.copyOf(outlets);
    sources = List.copyOf(sources);
    pronouns = List.copyOf(pronouns);
    refusals = List.copyOf(refusals);
    diagnostics = List.copyOf(diagnostics);
  }

  static Briefing of(LedgerQuery query) {
    List<ArticleSummary> articles = query.articles();
    return new Briefing(
        query.totals(),
        byOutlet(articles),
        query.sources(SHOWN_SOURCES + 1),
        query.pronouns(),
        query.refusals(),
        query.diagnostics(),
        articles.stream().filter(Briefing::isOutdated).count());
  }

  private static boolean isOutdated(ArticleSummary article) {
    return !article.reader().equals(ReaderOption.DEFAULT_VERSION)
        || !article.timeReader().equals(ArticleTimes.VERSION);
  }

  private static List<OutletLine> byOutlet(List<ArticleSummary> articles) {
    Map<Optional<String>, List<ArticleSummary>> outlets = new LinkedHashMap<>();
    for (ArticleSummary article : articles) {
      outlets.computeIfAbsent(article.metadata().outlet(), name -> new ArrayList<>()).add(article);
    }
    return outlets.entrySet().stream()
        .map(entry -> new OutletLine(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The day of a date that is written as ISO 8601 has it; other dates as they are. */
  static String day(String published) {
    return published.matches("\\d{4}-\\d{2}-\\d{2}.*") ? published.substring(0, 10) : published;
  }

  /** The same without refusals that the reader has seen a moment ago. */
  Briefing without(List<Refusal> seen) {
    List<Refusal> others =
        refusals.stream()
            .filter(
                refusal -> seen.stream().noneMatch(old -> old.origin().equals(refusal.origin())))
            .toList();
    return new Briefing(totals, outlets, sources, pronouns, others, diagnostics, outdated);
  }
}
