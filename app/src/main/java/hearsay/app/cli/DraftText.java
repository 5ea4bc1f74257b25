package hearsay.app.cli;

import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.text.SourceText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what the check of a draft came to, for people: a line each, and more where it matters. */
final class DraftText {
  private static final String MARGIN = "  ";

  /** So many places are named. */
  private static final int PLACES = 3;

  private final Output out;
  private final int columns;
  private final String file;

  DraftText(Cli cli, String file) {
    this.out = cli.out();
    this.columns = cli.surroundings().columns();
    this.file = SafeText.ofOneLine(file);
  }

  void print(Draft draft, QuotationCheck check) {
    Map<QuotationCheck.Verdict, Integer> counts = new EnumMap<>(QuotationCheck.Verdict.class);
    for (int i = 0; i < draft.quotations().size(); i++) {
      QuotationCheck.Verdict verdict = check.verdict(i);
      counts.merge(verdict, 1, Integer::sum);
      print(draft, draft.quotations().get(i), verdict, check.findings(i));
    }
    String sum =
        Arrays.stream(QuotationCheck.Verdict.values())
            .map(verdict -> counts.getOrDefault(verdict, 0) + " " + verdict.label())
            .collect(Collectors.joining(", "));
    out.line(
        out.styled(Style.DIM, Counted.of(draft.quotations().size(), "quotation") + ": " + sum));
  }

  private void print(
      Draft draft,
      Draft.DraftQuotation quotation,
      QuotationCheck.Verdict verdict,
      List<QuotationCheck.Finding> findings) {
    Style style = verdict == QuotationCheck.Verdict.EXACT ? Style.CONTENT : Style.WARNING;
    String by = quotation.line().speaker().map(name -> " · " + SafeText.ofOneLine(name)).orElse("");
    out.line(
        out.styled(Style.BOLD, verdict.label().toUpperCase(Locale.ROOT))
            + MARGIN
            + out.styled(Style.DIM, file + ":" + draft.article().lineOf(quotation.span()) + by));
    line(style, SafeText.ofOneLine(quotation.line().quote()));
    SourceText quote = SourceText.of(quotation.line().quote());
    for (QuotationCheck.Finding finding : findings.stream().limit(PLACES).toList()) {
      String said = finding.speaker().map(name -> " · " + name).orElse("");
      line(Style.DIM, SafeText.ofOneLine("in " + finding.article() + said));
      finding.match().edits().forEach(edit -> line(Style.PLAIN, shown(edit, quote, finding)));
    }
    if (findings.size() > PLACES) {
      line(Style.DIM, "and " + Counted.of(findings.size() - PLACES, "article") + " more");
    }
    out.blank();
  }

  private static String shown(
      QuoteDrift.Edit edit, SourceText quote, QuotationCheck.Finding finding) {
    String kinds =
        edit.kinds().stream().sorted().map(DriftKind::label).collect(Collectors.joining(", "));
    String there = edit.b().map(finding.text()::cut).orElse("–");
    String here = edit.a().map(quote::cut).orElse("–");
    return SafeText.ofOneLine(kinds + ": there [" + there + "], in the draft [" + here + "]");
  }

  private void line(Style style, String words) {
    DisplayWidth.wrap(words, columns - MARGIN.length())
        .forEach(part -> out.line(MARGIN + out.styled(style, part)));
  }
}
