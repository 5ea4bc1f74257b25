package hearsay.app.cli;

import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptDiagnostic;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.SourceCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a briefing for people: at most a screen for a small pile. */
final class BriefingText {
  private static final int MAX_OUTLET_COLUMNS = 28;
  private static final int MIN_NAME_COLUMNS = 12;
  private static final int DAYS_COLUMNS = 19;
  private static final int DAY_CHARS = 10;
  private static final int YEAR_CHARS = 5;
  private static final int SHOWN_REFUSALS = 5;
  private static final int SHOWN_DIAGNOSTICS = 3;

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;

  BriefingText(Output out, LedgerPaths paths, int columns) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
  }

  void print(Briefing briefing) {
    out.line(out.styled(Style.BOLD, summary(briefing)));
    printOutlets(briefing);
    printSources(briefing);
    printRefusals(briefing.refusals());
    printDiagnostics(briefing.diagnostics());
    printHints(briefing);
  }

  private static String summary(Briefing briefing) {
    var totals = briefing.totals();
    String versions =
        totals.versions() == totals.articles()
            ? ""
            : " in " + Counted.of(totals.versions(), "version");
    return String.join(
        ", ",
        Counted.of(totals.articles(), "article")
            + versions
            + (totals.outlets() == 0 ? "" : " from " + Counted.of(totals.outlets(), "outlet")),
        Counted.of(totals.words(), "word"),
        Counted.of(totals.quotations(), "quotation"));
  }

  private void head(String words) {
    out.blank();
    out.line(out.styled(Style.BOLD, words));
  }

  private void printOutlets(Briefing briefing) {
    if (briefing.outlets().isEmpty()) {
      return;
    }
    head("Articles");
    int nameColumns =
        briefing.outlets().stream()
            .mapToInt(line -> DisplayWidth.of(name(line)))
            .reduce(0, Math::max);
    int countColumns = Counted.number(briefing.totals().articles()).length();
    for (Briefing.OutletLine line : briefing.outlets()) {
      printOutlet(line, Math.min(MAX_OUTLET_COLUMNS, nameColumns), countColumns);
    }
  }

  private void printOutlet(Briefing.OutletLine line, int nameColumns, int countColumns) {
    String start =
        "  "
            + DisplayWidth.pad(name(line), nameColumns)
            + "  "
            + right(line.articles().size(), countColumns)
            + "  "
            + DisplayWidth.pad(days(line.days()), DAYS_COLUMNS)
            + "  ";
    String titles = line.articles().stream().map(this::title).collect(Collectors.joining(" · "));
    int left = Math.max(0, columns - DisplayWidth.of(start));
    out.line((start + out.styled(Style.DIM, DisplayWidth.fit(titles, left))).stripTrailing());
  }

  private static String name(Briefing.OutletLine line) {
    return line.outlet().map(SafeText::ofOneLine).orElse("(no outlet named)");
  }

  /** The title, or the file's name. */
  private String title(ArticleSummary article) {
    String path = paths.shown(article.origin().path());
    return article
        .metadata()
        .title()
        .map(SafeText::ofOneLine)
        .orElse(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String days(List<String> days) {
    if (days.isEmpty()) {
      return "no date";
    }
    String first = SafeText.ofOneLine(days.get(0));
    String last = SafeText.ofOneLine(days.get(days.size() - 1));
    if (first.equals(last)) {
      return first;
    }
    boolean sameYear =
        first.length() == DAY_CHARS
            && last.length() == DAY_CHARS
            && first.startsWith(last.substring(0, YEAR_CHARS));
    return first + " to " + (sameYear ? last.substring(YEAR_CHARS) : last);
  }

  private void printSources(Briefing briefing) {
    List<SourceCount> sources = briefing.sources();
    if (sources.isEmpty() && briefing.pronouns().isEmpty()) {
      return;
    }
    head("Quoted most (quotations, articles), by name as each article has it");
    List<SourceCount> shown = sources.stream().limit(Briefing.SHOWN_SOURCES).toList();
    shown.forEach(source -> printSource(source, countColumns(shown)));
    if (sources.size() > shown.size()) {
      out.line("  " + out.styled(Style.DIM, "and others: hearsay quotes lists every quotation"));
    }
    printPronouns(briefing.pronouns());
  }

  private static int countColumns(List<SourceCount> sources) {
    return sources.stream()
        .mapToInt(source -> Counted.number(source.quotations()).length())
        .reduce(0, Math::max);
  }

  /** The numbers, the name and at the right the place; the quotation on a line of its own. */
  private void printSource(SourceCount source, int countColumns) {
    String counts =
        "  "
            + right(source.quotations(), countColumns)
            + " "
            + right(source.articles(), countColumns)
            + "  ";
    int left = columns - counts.length();
    String place = place(source.example());
    int nameColumns = Math.max(MIN_NAME_COLUMNS, left - DisplayWidth.of(place) - 2);
    String name = DisplayWidth.pad(SafeText.ofOneLine(Quoted.name(source.words())), nameColumns);
    out.line(counts + out.styled(Style.SOURCE, name) + "  " + out.styled(Style.DIM, place));
    printExample(source.example(), counts.length());
  }

  /** The words; where they are relayed, denied or told to somebody, that stands before them. */
  private void printExample(LedgerEntry example, int indent) {
    String how =
        Stream.concat(
                Stream.of(String.join(", ", Quoted.relayers(example))),
                Quoted.manner(example).stream())
            .map(SafeText::ofOneLine)
            .filter(mark -> !mark.isEmpty())
            .collect(Collectors.joining(" · "));
    String before = how.isEmpty() ? "" : DisplayWidth.fit(how, (columns - indent) / 2) + ": ";
    String words = SafeText.ofOneLine(Quoted.words(example));
    int left = columns - indent - DisplayWidth.of(before);
    out.line(" ".repeat(indent) + out.styled(Style.DIM, before) + DisplayWidth.fit(words, left));
  }

  private static String right(int n, int width) {
    String number = Counted.number(n);
    return " ".repeat(width - number.length()) + number;
  }

  private String place(LedgerEntry entry) {
    Evidence first = entry.content().get(0);
    return paths.shown(entry.article().origin().path(), first.line());
  }

  private void printPronouns(List<SourceCount> pronouns) {
    if (pronouns.isEmpty()) {
      return;
    }
    int sum = pronouns.stream().mapToInt(SourceCount::quotations).sum();
    String each =
        pronouns.stream()
            .map(p -> SafeText.ofOneLine(p.words()) + " " + Counted.number(p.quotations()))
            .collect(Collectors.joining(", "));
    String line =
        "  and " + Counted.of(sum, "quotation") + " by a pronoun of nobody known: " + each;
    out.line(DisplayWidth.fit(line, columns));
  }

  private void printRefusals(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      head("Refused");
      new RefusalLines(out, paths, columns).print(refusals, SHOWN_REFUSALS);
    }
  }

  private void printDiagnostics(List<KeptDiagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return;
    }
    head("Noticed (" + Counted.number(diagnostics.size()) + ")");
    List<List<KeptDiagnostic>> kinds = byRule(diagnostics);
    kinds.stream().limit(SHOWN_DIAGNOSTICS).forEach(this::printNoticed);
    long more = kinds.stream().skip(SHOWN_DIAGNOSTICS).mapToLong(List::size).sum();
    if (more > 0) {
      out.line("  and " + Counted.number(more) + " more: hearsay brief --json");
    }
  }

  /** What was noticed often is one line, and stands last. */
  private static List<List<KeptDiagnostic>> byRule(List<KeptDiagnostic> diagnostics) {
    Map<String, List<KeptDiagnostic>> kinds = new LinkedHashMap<>();
    for (KeptDiagnostic one : diagnostics) {
      kinds.computeIfAbsent(one.rule(), any -> new ArrayList<>()).add(one);
    }
    return kinds.values().stream().sorted(Comparator.comparingInt(List::size)).toList();
  }

  /** Where it was noticed, and what; what was noticed again and again comes before its places. */
  private void printNoticed(List<KeptDiagnostic> alike) {
    KeptDiagnostic first = alike.get(0);
    String place = paths.shown(first.origin().path(), first.line());
    String message = SafeText.ofOneLine(first.message());
    if (alike.size() == 1) {
      out.line(DisplayWidth.fit("  " + place + "  " + message, columns));
      return;
    }
    DisplayWidth.wrap(message, columns - 2).forEach(line -> out.line("  " + line));
    String times = "    " + Counted.of(alike.size(), "time") + ", first at " + place;
    out.line(DisplayWidth.fit(times, columns));
  }

  private void printHints(Briefing briefing) {
    if (briefing.totals().rejected() > 0) {
      out.blank();
      out.line(Counted.of(briefing.totals().rejected(), "record") + " rejected: hearsay log");
    }
    if (briefing.outdated() > 0) {
      out.blank();
      out.line(
          Counted.of(briefing.outdated(), "article was", "articles were")
              + " read by another reader than today's: hearsay reread");
    }
  }
}
