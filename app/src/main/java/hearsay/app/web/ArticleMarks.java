package hearsay.app.web;

import hearsay.credit.Credit;
import hearsay.credit.CreditFinder;
import hearsay.intake.Article;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerEntry;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.text.CodePointSpan;
import hearsay.text.Span;
import hearsay.time.Certainty;
import hearsay.time.TimeInterval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is marked in one version of an article, layer by layer, with a note on each. Made once. */
final class ArticleMarks {
  /** A date in the text. */
  record DateNote(String id, String words, String value, String days, String role, String how) {}

  /** Words that say where words come from. */
  record CreditNote(String id, String words, String names, String kind) {}

  /** Another article that has some of the words. */
  record ReuseNote(
      String id,
      ArticleRef other,
      String relation,
      String direction,
      int passages,
      int changed,
      String compare) {}

  private final Article article;
  private final List<MarkedText.Mark> marks = new ArrayList<>();
  private final List<DateNote> dates = new ArrayList<>();
  private final List<CreditNote> credits = new ArrayList<>();
  private final List<ReuseNote> reuse = new ArrayList<>();
  private final Map<String, String> families = new HashMap<>();

  ArticleMarks(Article article) {
    this.article = article;
  }

  List<MarkedText.Mark> marks() {
    return marks;
  }

  List<DateNote> dates() {
    return dates;
  }

  List<CreditNote> credits() {
    return credits;
  }

  List<ReuseNote> reuse() {
    return reuse;
  }

  /** The families of records, by the records' names. */
  Map<String, String> families() {
    return families;
  }

  private void mark(CodePointSpan place, String layer, String note) {
    if (place.end() <= article.text().codePointCount()) {
      marks.add(new MarkedText.Mark(article.text().units(place), layer, note));
    }
  }

  /** Sources, cues and contents; those that a person rejected are left to their notes. */
  void addRecords(List<LedgerEntry> entries) {
    for (LedgerEntry entry : entries) {
      if (entry.rejection().isEmpty()) {
        String note = entry.id().value();
        entry.source().ifPresent(source -> mark(source.place(), "source", note));
        mark(entry.cue().place(), "cue", note);
        entry.content().forEach(part -> mark(part.place(), "said", note));
      }
    }
  }

  void addForecasts(List<KeptForecast> forecasts) {
    for (KeptForecast forecast : forecasts) {
      String note = forecast.id().value();
      KeptForecast.Words words = forecast.words();
      words.event().forEach(part -> mark(part.place(), "forecast", note));
      for (Optional<Evidence> part :
          List.of(words.likelihood(), words.condition(), words.horizon())) {
        part.ifPresent(one -> mark(one.place(), "forecast", note));
      }
    }
  }

  void addDates(List<KeptEvent> events) {
    for (KeptEvent event : events) {
      String note = "d" + (dates.size() + 1);
      mark(event.time(), "date", note);
      dates.add(
          new DateNote(
              note,
              event.timeWords(),
              event.value(),
              days(event.interval()),
              event.role().name().toLowerCase(Locale.ROOT),
              how(event.certainty())));
    }
  }

  /** A time as short as it can be said: a whole year as a year, a whole month as a month. */
  static String days(TimeInterval interval) {
    LocalDate first = interval.firstDay();
    LocalDate last = interval.lastDay();
    if (first.equals(last)) {
      return first.toString();
    }
    YearMonth month = YearMonth.from(first);
    if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    boolean isYear = first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
    return isYear ? Integer.toString(first.getYear()) : first + " to " + last;
  }

  static String how(Certainty certainty) {
    return switch (certainty) {
      case STATED -> "the words alone say it";
      case COUNTED -> "counted from another day";
      case INFERRED -> "decided by what stands around it";
      case AMBIGUOUS -> "two readings remain";
      case IMPOSSIBLE -> "the calendar has no such day";
      case OPEN -> "nothing to count from";
    };
  }

  void addCredits() {
    for (Credit credit : new CreditFinder(List.of()).find(article.text())) {
      String note = "c" + (credits.size() + 1);
      marks.add(new MarkedText.Mark(credit.span(), "credit", note));
      credits.add(
          new CreditNote(
              note, article.text().cut(credit.span()), credit.names(), credit.kind().label()));
    }
  }

  /** The passages that other articles have, and the families that its records belong to. */
  void addReuse(Linked linked, ArticleVersion version, List<LedgerEntry> entries) {
    for (Link link : linked.linksOf(version)) {
      boolean isA = link.a().equals(version);
      ArticleVersion other = isA ? link.b() : link.a();
      String note = "p" + (reuse.size() + 1);
      link.passages()
          .forEach(
              passage ->
                  marks.add(new MarkedText.Mark(isA ? passage.a() : passage.b(), "reused", note)));
      reuse.add(
          new ReuseNote(
              note,
              LinkedArticles.ref(linked, other),
              link.relation().label().replace('-', ' '),
              direction(link.direction(), isA),
              link.passages().size(),
              link.drift().size(),
              Links.compare(link.a().key(), link.b().key())));
    }
    linked
        .quotedIn(version)
        .forEach((family, places) -> places.forEach(words -> addFamily(family, words, entries)));
  }

  /** Which way the words went, as seen from one side. */
  static String direction(Direction direction, boolean isA) {
    return switch (direction) {
      case A_TO_B -> isA ? "this one had it first" : "the other one had it first";
      case B_TO_A -> isA ? "the other one had it first" : "this one had it first";
      case COMMON_ORIGIN -> "both have it from somewhere else";
      case UNKNOWN -> "nothing says who had it first";
    };
  }

  private void addFamily(String family, Span words, List<LedgerEntry> entries) {
    for (LedgerEntry entry : entries) {
      boolean isIn =
          entry.content().stream()
              .anyMatch(part -> article.text().units(part.place()).overlaps(words));
      if (isIn) {
        families.putIfAbsent(entry.id().value(), family);
      }
    }
  }
}
