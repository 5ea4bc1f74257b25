package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Retrieval;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints an article with its records marked in the text, and a note on each below its paragraph.
 */
final class ShownArticle {
  private static final int GUTTER = 6;
  private static final String BAR = "│ ";
  private static final int NUMBER = 4;

  /** Where the words of a note begin, behind its number. */
  private static final String NOTE = " ".repeat(GUTTER + BAR.length() + NUMBER);

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;
  private final boolean why;

  ShownArticle(Output out, LedgerPaths paths, int columns, boolean why) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
    this.why = why;
  }

  void print(ShowCommand.Shown shown) {
    Article article = shown.article();
    List<LedgerEntry> entries = shown.entries();
    printHead(shown.summary(), article);
    shown.retrieval().ifPresent(this::printRetrieval);
    List<MarkedParagraph.Numbered> records = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      records.add(new MarkedParagraph.Numbered(records.size() + 1, entry));
    }
    for (Span paragraph : ParagraphFinder.find(article.text())) {
      out.blank();
      printParagraph(article, paragraph, records);
    }
    out.blank();
    out.line(out.styled(Style.DIM, Counted.of(entries.size(), "record") + legend()));
  }

  private String legend() {
    return out.hasColors() ? "" : "; ⟦what is said⟧ ⟨who says it⟩";
  }

  private void printHead(ArticleSummary summary, Article article) {
    var metadata = article.metadata();
    metadata.title().ifPresent(t -> out.line(out.styled(Style.BOLD, SafeText.ofOneLine(t))));
    String authors = String.join(", ", metadata.authors());
    out.line(
        Stream.of(
                metadata.outlet().orElse(""),
                metadata.published().orElse(""),
                authors,
                "version " + summary.number() + " of " + summary.versions())
            .map(SafeText::ofOneLine)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")));
    out.line(out.styled(Style.DIM, paths.shown(article.origin()) + " · " + article.charset()));
    out.line(out.styled(Style.DIM, SafeText.ofOneLine(article.key().value())));
  }

  private void printRetrieval(Retrieval retrieval) {
    StringBuilder words = new StringBuilder("fetched ");
    words.append(retrieval.at().truncatedTo(ChronoUnit.SECONDS)).append(" from ");
    words.append(retrieval.address());
    for (Retrieval.Redirect redirect : retrieval.redirects()) {
      words.append(", by way of ").append(redirect.from());
      words.append(" (").append(redirect.status()).append(')');
    }
    out.line(out.styled(Style.DIM, SafeText.ofOneLine(words.toString())));
  }

  private void printParagraph(
      Article article, Span paragraph, List<MarkedParagraph.Numbered> records) {
    List<MarkedParagraph.Numbered> here =
        records.stream().filter(record -> touches(article, paragraph, record.entry())).toList();
    List<String> lines =
        MarkedParagraph.of(article.text(), paragraph, here, out.hasColors())
            .wrap(columns - GUTTER - BAR.length(), out);
    String number = lineNumber(article, paragraph);
    for (int i = 0; i < lines.size(); i++) {
      out.line(gutter(i == 0 ? number : "") + lines.get(i));
    }
    records.stream()
        .filter(record -> begins(article, paragraph, record.entry()))
        .forEach(this::printNote);
  }

  /** The line of the file; a record in a file of many has only one. */
  private static String lineNumber(Article article, Span paragraph) {
    return article.origin().recordLine().isPresent()
        ? ""
        : Integer.toString(article.lineOf(paragraph));
  }

  private String gutter(String words) {
    String padded = " ".repeat(Math.max(0, GUTTER - 1 - words.length())) + words + " ";
    return out.styled(Style.DIM, padded + BAR);
  }

  private static boolean touches(Article article, Span paragraph, LedgerEntry entry) {
    return Stream.concat(
            Stream.concat(entry.source().stream(), Stream.of(entry.cue())),
            entry.content().stream())
        .anyMatch(evidence -> article.text().units(evidence.place()).overlaps(paragraph));
  }

  private static boolean begins(Article article, Span paragraph, LedgerEntry entry) {
    Evidence first = entry.content().get(0);
    return paragraph.contains(article.text().units(first.place()).start());
  }

  private void printNote(MarkedParagraph.Numbered record) {
    LedgerEntry entry = record.entry();
    String head = entry.id().shown() + "  " + Quoted.kind(entry) + "  ";
    String source = SafeText.ofOneLine(Quoted.source(entry));
    String cue = SafeText.ofOneLine(entry.cue().words());
    StyledText note =
        new StyledText()
            .add(Style.BOLD, DisplayWidth.pad(record.number() + ".", NUMBER))
            .add(Style.DIM, head)
            .add(Style.SOURCE, source)
            .add(Style.DIM, " | ")
            .add(Style.CUE, cue);
    entry
        .rejection()
        .ifPresent(
            r ->
                note.add(Style.WARNING, "  rejected: " + SafeText.ofOneLine(r.signature().note())));
    printInMargin(note);
    HowSaid.of(entry).forEach(this::printDetail);
    if (why) {
      QuotationText.reasons(entry).forEach(reason -> printReason(SafeText.ofOneLine(reason)));
    }
  }

  private void printDetail(HowSaid.Detail detail) {
    String label = DisplayWidth.pad(detail.label(), HowSaid.LABEL);
    for (String line : detail.words().wrap(columns - NOTE.length() - HowSaid.LABEL, out)) {
      out.line(NOTE + out.styled(Style.DIM, label) + line);
      label = " ".repeat(HowSaid.LABEL);
    }
  }

  private void printReason(String reason) {
    for (String line : DisplayWidth.wrap(reason, columns - NOTE.length())) {
      out.line(NOTE + out.styled(Style.DIM, line));
    }
  }

  private void printInMargin(StyledText note) {
    String margin = " ".repeat(GUTTER) + out.styled(Style.DIM, "╰ ");
    for (String line : note.wrap(columns - GUTTER - BAR.length(), out)) {
      out.line(margin + line);
      margin = " ".repeat(GUTTER + BAR.length());
    }
  }
}
