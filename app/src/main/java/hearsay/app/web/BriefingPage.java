package hearsay.app.web;

import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptJoins;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.SourceCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger holds, at a glance. */
final class BriefingPage implements Page {
  /** Above so many articles nothing that takes reading all texts is worked out unasked. */
  static final int MOST_LINKED_UNASKED = 2_000;

  private static final int ARTICLES_SHOWN = 6;
  private static final int OUTLETS_SHOWN = 30;
  private static final int STORIES_SHOWN = 8;
  private static final int ALARMS_SHOWN = 6;
  private static final int FORECASTS_SHOWN = 5;
  private static final int REFUSALS_SHOWN = 20;
  private static final int SOON_DAYS = 30;

  /**
   * What the page shows.
   *
   * @param sources who is quoted most
   */
  record View(
      LedgerQuery.Totals totals,
      List<Outlet> outlets,
      int moreOutlets,
      List<Quoted> sources,
      Joined joined,
      Coming coming,
      List<Refused> refused,
      int moreRefused) {}

  /**
   * What comes of comparing articles.
   *
   * @param isKnown whether they were compared
   * @param isSmall whether that is done unasked; else the page offers it
   * @param allAlarms how many quotations changed in a way that matters
   */
  record Joined(
      boolean isKnown,
      boolean isSmall,
      List<Story> stories,
      List<DriftAlarms.Line> alarms,
      int allAlarms) {}

  /** The articles of an outlet, the first of them. */
  record Outlet(String name, int count, String days, List<ArticleRef> articles, String more) {}

  /** Somebody who is quoted often. */
  record Quoted(String name, int quotations, int articles, String address, int share) {}

  /** Articles about one event, and how many origins they have. */
  record Story(String names, int articles, int texts, String origins, String address) {}

  /** What is due. */
  record Coming(int overdue, int soon, int open, int ruled, List<Foretold> first) {}

  /** Something that could not be read. */
  record Refused(String place, String reason) {}

  @Override
  public Answer answer(Visit visit) {
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().briefing(visit.query()));
    }
    return visit.with(
        WholeLedger::holdings,
        "The ledger is being counted.",
        holdings -> new Answer.Shown("briefing", "Briefing", view(visit, holdings)));
  }

  private static View view(Visit visit, WholeLedger.Holdings holdings) {
    Optional<Linked> linked = visit.linkedIfKnown();
    Optional<DriftAlarms> alarms = linked.flatMap(visit::alarms);
    boolean isSmall = holdings.totals().articles() <= MOST_LINKED_UNASKED;
    List<Refusal> refusals = visit.query().refusals();
    List<Outlet> outlets = holdings.outlets();
    return new View(
        holdings.totals(),
        outlets.subList(0, Math.min(OUTLETS_SHOWN, outlets.size())),
        Math.max(0, outlets.size() - OUTLETS_SHOWN),
        quoted(holdings.sources()),
        new Joined(
            linked.isPresent(),
            isSmall,
            linked.map(one -> one.told(0, STORIES_SHOWN)).orElse(List.of()),
            alarms.map(one -> first(one.first(), ALARMS_SHOWN)).orElse(List.of()),
            alarms.map(DriftAlarms::all).orElse(0)),
        visit
            .ifKnown(WholeLedger::forecasts, Visit.PATIENCE_OF_A_PART_MILLIS)
            .map(board -> coming(board, visit.today()))
            .orElse(new Coming(0, 0, 0, 0, List.of())),
        refusals.stream()
            .limit(REFUSALS_SHOWN)
            .map(one -> new Refused(visit.json().place(one.origin()), one.reason()))
            .toList(),
        Math.max(0, refusals.size() - REFUSALS_SHOWN));
  }

  /** Articles by their outlets. */
  static List<Outlet> outlets(List<ArticleSummary> articles) {
    Map<String, List<ArticleSummary>> byOutlet = new LinkedHashMap<>();
    for (ArticleSummary article : articles) {
      byOutlet
          .computeIfAbsent(article.metadata().outlet().orElse(""), any -> new ArrayList<>())
          .add(article);
    }
    return byOutlet.entrySet().stream()
        .map(entry -> outlet(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Outlet outlet(String name, List<ArticleSummary> articles) {
    List<String> days =
        articles.stream()
            .flatMap(one -> one.metadata().published().stream())
            .map(ArticleRef::day)
            .sorted()
            .toList();
    String span =
        days.isEmpty()
            ? ""
            : days.get(0).equals(days.get(days.size() - 1))
                ? days.get(0)
                : days.get(0) + " to " + days.get(days.size() - 1);
    return new Outlet(
        name.isEmpty() ? "No outlet named" : name,
        articles.size(),
        span,
        articles.stream().limit(ARTICLES_SHOWN).map(ArticleRef::of).toList(),
        articles.size() > ARTICLES_SHOWN && !name.isEmpty() ? Links.search("outlet", name) : "");
  }

  private static List<Quoted> quoted(List<SourceCount> sources) {
    int most = sources.stream().mapToInt(SourceCount::quotations).max().orElse(1);
    return sources.stream()
        .map(
            one ->
                new Quoted(
                    one.words(),
                    one.quotations(),
                    one.articles(),
                    Links.speakerOf(one.example().id()),
                    Math.max(1, 100 * one.quotations() / most)))
        .toList();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  static Story story(KeptJoins.Story story) {
    return new Story(
        String.join(", ", story.cluster().names()),
        story.cluster().members().size(),
        story.texts(),
        SourcesPage.interval(story.low(), story.high()),
        Links.story(story.cluster().id()));
  }

  private static Coming coming(Board board, LocalDate today) {
    Board.Due overdue = board.overdue(today);
    Board.Due soon = board.due(today, today.plusDays(SOON_DAYS));
    boolean isAnyDue = overdue.count() + soon.count() > 0;
    Stream<ForecastVersion> shown =
        isAnyDue ? Stream.concat(overdue.stream(), soon.stream()) : board.open().stream();
    return new Coming(
        overdue.count(),
        soon.count(),
        board.open().size(),
        board.entries().size() - board.open().size(),
        shown.limit(FORECASTS_SHOWN).map(one -> Foretold.of(one, today)).toList());
  }
}
