package hearsay.app.web;

import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Circumstances;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.QuotationFilter;
import hearsay.statement.QuotationKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds quotations and articles by words, speaker, outlet, kind, likelihood and date. */
final class SearchPage implements Page {
  /** So many quotations are fetched and sorted: more are for the twin, and for narrowing down. */
  static final int MOST_SHOWN = 300;

  private static final int MOST_EXPORTED = 10_000;
  private static final int ARTICLES_SHOWN = 12;

  /**
   * What the page shows.
   *
   * @param isAsked whether anything was asked for
   * @param hasMore whether there are more than are shown
   */
  record View(
      Asked asked,
      boolean isAsked,
      List<Said> said,
      boolean hasMore,
      List<ArticleRef> articles,
      String sort,
      String address) {
    /** The address of the same, sorted otherwise. */
    String sortedBy(String column) {
      return "?" + address + "sort=" + column;
    }

    String export() {
      return "?" + address + "as=csv";
    }
  }

  /** What was asked, as it was typed. */
  record Asked(
      String words,
      String speaker,
      String outlet,
      String kind,
      String cue,
      String hedge,
      String from,
      String to) {
    static Asked of(Visit visit) {
      return new Asked(
          visit.value("q").orElse(""),
          visit.value("speaker").orElse(""),
          visit.value("outlet").orElse(""),
          visit.value("kind").orElse(""),
          visit.value("cue").orElse(""),
          visit.value("hedge").orElse(""),
          visit.value("from").orElse(""),
          visit.value("to").orElse(""));
    }

    boolean isAnything() {
      return Stream.of(words, speaker, outlet, kind, cue, hedge, from, to)
          .anyMatch(w -> !w.isEmpty());
    }

    QuotationFilter filter(int limit) {
      return new QuotationFilter(
          given(speaker), given(words), Optional.empty(), false, false, limit);
    }

    Circumstances circumstances() {
      return new Circumstances(
          given(outlet),
          given(kind).map(Asked::kindOf),
          given(cue),
          given(hedge),
          given(from).map(Asked::day),
          given(to).map(Asked::day));
    }

    private static Optional<String> given(String typed) {
      return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private static QuotationKind kindOf(String typed) {
      return Stream.of(QuotationKind.values())
          .filter(kind -> kind.name().equalsIgnoreCase(typed))
          .findFirst()
          .orElseThrow(() -> new BadRequest("A kind is direct, mixed or indirect."));
    }

    static LocalDate day(String typed) {
      try {
        return LocalDate.parse(typed);
      } catch (DateTimeException e) {
        throw new BadRequest("A day is written as 2031-03-04.");
      }
    }
  }

  @Override
  public Answer answer(Visit visit) {
    Asked asked = Asked.of(visit);
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().quotations(find(visit, asked, MOST_EXPORTED)));
    }
    String sort = visit.value("sort").orElse("");
    if (visit.value("as").filter("csv"::equals).isPresent()) {
      List<Said> all = sorted(said(find(visit, asked, MOST_EXPORTED)), sort);
      return new Answer.Plain(
          "text/csv; charset=utf-8", Csv.of(all), Optional.of("quotations.csv"));
    }
    List<LedgerEntry> found = asked.isAnything() ? find(visit, asked, MOST_SHOWN + 1) : List.of();
    List<Said> shown = said(found.subList(0, Math.min(MOST_SHOWN, found.size())));
    return new Answer.Shown(
        "search",
        "Search",
        new View(
            asked,
            asked.isAnything(),
            sorted(shown, sort),
            found.size() > MOST_SHOWN,
            articles(visit, asked),
            sort,
            address(visit)));
  }

  private static List<LedgerEntry> find(Visit visit, Asked asked, int limit) {
    return visit.query().quotations(asked.filter(limit), asked.circumstances());
  }

  private static List<Said> said(List<LedgerEntry> entries) {
    return entries.stream().map(Said::of).toList();
  }

  private static List<ArticleRef> articles(Visit visit, Asked asked) {
    List<ArticleSummary> found =
        asked.words().isEmpty()
            ? List.of()
            : visit.query().articlesWith(asked.words(), ARTICLES_SHOWN);
    return found.stream().map(ArticleRef::of).toList();
  }

  private static List<Said> sorted(List<Said> said, String by) {
    Comparator<Said> order =
        switch (by) {
          case "day" -> Comparator.comparing(one -> one.article().day());
          case "outlet" -> Comparator.comparing(one -> one.article().outlet());
          case "speaker" -> Comparator.comparing(one -> one.by().toLowerCase(Locale.ROOT));
          case "kind" -> Comparator.comparing(one -> one.how().kind());
          case "confidence" ->
              Comparator.comparing((Said one) -> one.how().confidence()).reversed();
          default -> null;
        };
    return order == null ? said : said.stream().sorted(order).toList();
  }

  private static String address(Visit visit) {
    StringBuilder address = new StringBuilder();
    for (String name : List.of("q", "speaker", "outlet", "kind", "cue", "hedge", "from", "to")) {
      visit
          .value(name)
          .ifPresent(v -> address.append(name).append('=').append(Links.encoded(v)).append('&'));
    }
    return address.toString();
  }
}
