package hearsay.app.cli;

import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A paragraph with its records marked in it. Contents stand in {@code ⟦ ⟧}, sources in {@code ⟨ ⟩},
 * and a small number ties each mark to its note; on a terminal colors stand for the brackets.
 */
final class MarkedParagraph {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** One record of the paragraph under the number that it has in the article. */
  record Numbered(int number, LedgerEntry entry) {}

  /** Something to insert before a character. */
  private record Insertion(int at, boolean closes, int reach, Style style, String words) {}

  private static final Comparator<Insertion> TEXT_ORDER =
      Comparator.comparingInt(Insertion::at)
          .thenComparing(insertion -> !insertion.closes())
          .thenComparing(Comparator.comparingInt(Insertion::reach).reversed());

  private final SourceText text;
  private final Span paragraph;
  private final boolean colors;
  private final Style[] styles;
  private final List<Insertion> insertions = new ArrayList<>();

  private MarkedParagraph(SourceText text, Span paragraph, boolean colors) {
    this.text = text;
    this.paragraph = paragraph;
    this.colors = colors;
    this.styles = new Style[paragraph.length()];
    java.util.Arrays.fill(styles, Style.PLAIN);
  }

  static StyledText of(SourceText text, Span paragraph, List<Numbered> records, boolean colors) {
    MarkedParagraph marked = new MarkedParagraph(text, paragraph, colors);
    for (Numbered record : records) {
      record.entry().content().forEach(e -> marked.mark(e, Style.CONTENT, "⟦⟧", record.number()));
    }
    for (Numbered record : records) {
      marked.mark(record.entry().cue(), Style.CUE, "", record.number());
    }
    for (Numbered record : records) {
      record.entry().source().ifPresent(e -> marked.mark(e, Style.SOURCE, "⟨⟩", record.number()));
    }
    return marked.lay();
  }

  private void mark(Evidence evidence, Style style, String brackets, int number) {
    Span span = text.units(evidence.place());
    if (!span.overlaps(paragraph)) {
      return;
    }
    int start = Math.max(span.start(), paragraph.start());
    int end = Math.min(span.end(), paragraph.end());
    for (int i = start; i < end; i++) {
      styles[i - paragraph.start()] = style;
    }
    if (brackets.isEmpty()) {
      return;
    }
    if (!colors) {
      insertions.add(new Insertion(start, false, end, style, brackets.substring(0, 1)));
    }
    String close = colors ? "" : brackets.substring(1);
    insertions.add(new Insertion(end, true, start, style, close + superscript(number)));
  }

  private static String superscript(int number) {
    StringBuilder digits = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> digits.append(SUPERSCRIPTS.charAt(c - '0')));
    return digits.toString();
  }

  private StyledText lay() {
    insertions.sort(TEXT_ORDER);
    String safe = SafeText.of(paragraph.cut(text));
    StyledText laid = new StyledText();
    int next = 0;
    for (int i = 0; i <= safe.length(); i++) {
      while (next < insertions.size() && insertions.get(next).at() == paragraph.start() + i) {
        laid.add(insertions.get(next).style(), insertions.get(next).words());
        next++;
      }
      if (i < safe.length()) {
        laid.add(styles[i], safe.substring(i, i + 1));
      }
    }
    return laid;
  }
}
