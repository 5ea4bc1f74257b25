package hearsay.intake.page;

import hearsay.intake.Paragraph;
import hearsay.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/** Pages of an invented paper, for tests: running text is long enough to be recognized as such. */
final class InventedPage {
  static final String FIRST =
      "The ferry to Skarholm was taken out of service on Monday after divers found a crack in its"
          + " hull, the harbour office said.";
  static final String SECOND =
      "“We will not sail before the plate is replaced,” said Ines Varga, who runs the line, adding"
          + " that the yard had no berth before June.";
  static final String THIRD =
      "Islanders will be taken across by fishing boats in the meantime, at the price of an ordinary"
          + " ticket, the island's council said.";
  static final String BODY = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>\n<p>" + THIRD + "</p>\n";
  static final String TEXT = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  private InventedPage() {}

  static ArticlePage read(String html) {
    return ArticlePage.read(SourceText.of(SourceText.repair(html)));
  }

  /** A page with a headline and a body, and what else is to stand in the article's box. */
  static String around(String inArticle) {
    return "<!doctype html><html lang=\"en\"><head><title>Ferry stays in port - The Pennant</title>"
        + "</head><body><nav><a href=\"/\">Home</a></nav><main><article><h1>Ferry stays in port</h1>"
        + inArticle
        + "</article></main><footer>The Pennant, Quay 1, Sallow. All rights reserved.</footer>"
        + "</body></html>";
  }

  static String text(String html) {
    return read(html).text();
  }

  /** The paragraphs as {@code KIND words}. */
  static List<String> kinds(ArticlePage page) {
    return page.paragraphs().stream()
        .map((Paragraph p) -> p.kind() + " " + p.span().cut(page.text()))
        .collect(Collectors.toList());
  }

  /** The characters of the page that a stretch of the text came from. */
  static String origin(String html, ArticlePage page, String words) {
    SourceText text = SourceText.of(page.text());
    int start = page.text().indexOf(words);
    hearsay.text.CodePointSpan place =
        page.map().toOrigin(text.codePoints(new hearsay.text.Span(start, start + words.length())));
    SourceText source = SourceText.of(html);
    return source.cut(source.units(place));
  }
}
