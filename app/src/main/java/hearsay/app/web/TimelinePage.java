package hearsay.app.web;

import hearsay.ledger.Chronicle;
import hearsay.ledger.EventFilter;
import hearsay.ledger.KeptEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What happened, and is to happen, when. */
final class TimelinePage implements Page {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int MOST_BARS = 60;
  private static final int MOST_OF_A_YEAR = 100;

  /** Of what many articles report, so many reports stand here; the twin has all. */
  private static final int MOST_REPORTS = 6;

  /** What the page shows. */
  record View(
      Asked asked, List<Bar> bars, String grain, List<Month> months, int all, Paging paging) {}

  /** What was asked, as it was typed. */
  record Asked(String words, String speaker, String from, String to, boolean odds) {}

  /** How much there is in one stretch of the axis, and the address that goes into it. */
  record Bar(String name, int count, int height, String address) {}

  /** The events of one month. */
  record Month(String name, List<Happening> events) {}

  /** One event with who tells of it, and who dates it otherwise. */
  record Happening(String days, String role, Reports reports, Reports elsewhere) {}

  /**
   * The first of some reports.
   *
   * @param more how many others there are
   */
  record Reports(List<Report> first, int more) {
    static Reports of(List<KeptEvent> events) {
      List<Report> first = events.stream().limit(MOST_REPORTS).map(TimelinePage::report).toList();
      return new Reports(first, events.size() - first.size());
    }

    boolean isEmpty() {
      return first.isEmpty();
    }
  }

  /** One report. */
  record Report(
      ArticleRef article,
      String before,
      String time,
      String after,
      String days,
      String value,
      Optional<String> by,
      String how) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::calendar, "The calendar is being filled in.", all -> answer(visit, all));
  }

  private static Answer answer(Visit visit, Calendar calendar) {
    boolean odds = visit.value("odds").isPresent();
    EventFilter filter =
        new EventFilter(
            visit.value("speaker"),
            visit.value("q"),
            visit.value("from").map(SearchPage.Asked::day),
            visit.value("to").map(SearchPage.Asked::day),
            false);
    List<Chronicle.Entry> listed =
        odds
            ? calendar.passing(filter).stream()
                .filter(entry -> !entry.elsewhere().isEmpty())
                .toList()
            : calendar.passing(filter);
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().timeline(listed));
    }
    Paging paging = Paging.of(visit, listed.size());
    int grain = grain(listed);
    return new Answer.Shown(
        "timeline",
        "Timeline",
        new View(
            new Asked(
                visit.value("q").orElse(""),
                visit.value("speaker").orElse(""),
                visit.value("from").orElse(""),
                visit.value("to").orElse(""),
                odds),
            bars(visit, listed, grain),
            grain == YEAR ? "years" : grain == MONTH ? "months" : "days",
            months(paging.of(listed)),
            listed.size(),
            paging));
  }

  /** Years, months or days: as fine as there is room for. */
  private static int grain(List<Chronicle.Entry> entries) {
    return IntStream.of(DAY, MONTH)
        .filter(grain -> counts(entries, grain, MOST_BARS + 1).size() <= MOST_BARS)
        .findFirst()
        .orElse(YEAR);
  }

  /**
   * How many events begin in each stretch of the axis.
   *
   * @param entries by their days, so that each stretch is leapt over
   * @param most so many stretches are counted
   */
  private static SortedMap<Integer, Integer> counts(
      List<Chronicle.Entry> entries, int grain, int most) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    int at = 0;
    while (at < entries.size() && counts.size() < most) {
      int bar = bar(entries.get(at), grain);
      int end = end(entries, at, bar, grain);
      counts.merge(bar, end - at, Integer::sum);
      at = end;
    }
    return counts;
  }

  /** Behind the last event from one on that begins in a stretch or before. */
  private static int end(List<Chronicle.Entry> entries, int from, int bar, int grain) {
    int low = from + 1;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bar(entries.get(middle), grain) <= bar) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The stretch of the axis that an event begins in, as a number that rises with time. */
  private static int bar(Chronicle.Entry entry, int grain) {
    LocalDate day = entry.interval().firstDay();
    return switch (grain) {
      case YEAR -> day.getYear();
      case MONTH -> day.getYear() * 12 + day.getMonthValue() - 1;
      default -> (int) day.toEpochDay();
    };
  }

  private static String name(int bar, int grain) {
    return switch (grain) {
      case YEAR -> String.format(Locale.ROOT, "%04d", bar);
      case MONTH -> YearMonth.of(Math.floorDiv(bar, 12), Math.floorMod(bar, 12) + 1).toString();
      default -> LocalDate.ofEpochDay(bar).toString();
    };
  }

  private static List<Bar> bars(Visit visit, List<Chronicle.Entry> entries, int grain) {
    SortedMap<Integer, Integer> counts = counts(entries, grain, Integer.MAX_VALUE);
    int most = counts.values().stream().mapToInt(each -> each).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach(
        (bar, count) -> {
          String name = name(bar, grain);
          int height = Math.max(4, 100 * count / most);
          bars.add(new Bar(name, count, height, narrowed(visit, name)));
        });
    return bars.subList(Math.max(0, bars.size() - MOST_BARS), bars.size());
  }

  private static String narrowed(Visit visit, String name) {
    String last =
        switch (name.length()) {
          case YEAR -> name + "-12-31";
          case MONTH -> YearMonth.parse(name).atEndOfMonth().toString();
          default -> name;
        };
    String first =
        switch (name.length()) {
          case YEAR -> name + "-01-01";
          case MONTH -> name + "-01";
          default -> name;
        };
    StringBuilder address = new StringBuilder("?from=" + first + "&to=" + last);
    for (String kept : List.of("q", "speaker", "odds")) {
      visit
          .value(kept)
          .ifPresent(v -> address.append('&').append(kept).append('=').append(Links.encoded(v)));
    }
    return address.toString();
  }

  private static List<Month> months(List<Chronicle.Entry> entries) {
    Map<String, List<Happening>> months = new LinkedHashMap<>();
    for (Chronicle.Entry entry : entries) {
      months.computeIfAbsent(heading(entry), any -> new ArrayList<>()).add(happening(entry));
    }
    return months.entrySet().stream()
        .map(month -> new Month(month.getKey(), month.getValue()))
        .toList();
  }

  /** The month that something lies in; the year, where it takes longer. */
  private static String heading(Chronicle.Entry entry) {
    String day = entry.interval().firstDay().toString();
    boolean isLong =
        entry.interval().firstDay().plusDays(MOST_OF_A_YEAR).isBefore(entry.interval().lastDay());
    return day.substring(0, Math.min(day.length(), isLong ? YEAR : MONTH));
  }

  private static Happening happening(Chronicle.Entry entry) {
    return new Happening(
        ArticleMarks.days(entry.interval()),
        entry.reports().get(0).role().name().toLowerCase(Locale.ROOT),
        Reports.of(entry.reports()),
        Reports.of(entry.elsewhere()));
  }

  private static Report report(KeptEvent event) {
    String words = event.words();
    int from = words.offsetByCodePoints(0, event.time().start() - event.sentence().start());
    int to = words.offsetByCodePoints(0, event.time().end() - event.sentence().start());
    return new Report(
        ArticleRef.of(event.article()),
        words.substring(0, from),
        words.substring(from, to),
        words.substring(to),
        ArticleMarks.days(event.interval()),
        event.value(),
        event.reporter().flatMap(KeptEvent.Reporter::name),
        ArticleMarks.how(event.certainty()));
  }
}
