package hearsay.intake;

import hearsay.text.Decoding;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.PageLines;
import hearsay.text.SourceText;
import hearsay.text.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An HTML page: the text of its body with a map back to the page's characters, and what its head
 * says of the article. Which part of the body is the article is not decided here yet.
 */
final class HtmlIntake {
  /**
   * The declaration must stand in the first bytes of a page (HTML standard, 4.2.5.4: 1,024;
   * browsers look further).
   */
  private static final int DECLARATION_BYTES = 4096;

  private static final Pattern DECLARED_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([a-z0-9_:.+-]{1,40})");

  private HtmlIntake() {}

  static Intake read(Origin origin, Original original, byte[] bytes) {
    Decoding decoding = TextDecoder.decode(bytes, declaredCharset(bytes));
    Optional<Refusal> refusal = PlainTextIntake.refuse(origin, decoding.text());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Diagnostic> diagnostics = new ArrayList<>(decoding.diagnostics());
    SourceText page = SourceText.of(PlainTextIntake.repair(decoding.text(), diagnostics));
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(page.toString(), "");
    PageText body = PageText.of(page, document.body());
    if (body.text().isEmpty()) {
      return Refusal.of(origin, "empty", "a page without any text");
    }
    diagnostics.addAll(body.diagnostics());
    OffsetMap map = body.map();
    Metadata metadata = metadata(document);
    return new Article(
        ArticleKey.of(Optional.empty(), metadata.outlet(), metadata.address(), origin.path()),
        origin,
        metadata,
        SourceText.of(body.text()),
        map,
        Optional.of(PageLines.of(page, map)),
        original,
        PlainTextIntake.describe(decoding),
        diagnostics);
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declaration =
        DECLARED_CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }

  private static Metadata metadata(Document document) {
    return new Metadata(
        attribute(document, "meta[property=og:title]", "content")
            .or(() -> nonBlank(document.title())),
        attribute(document, "meta[property=og:site_name]", "content"),
        attribute(document, "link[rel=canonical]", "href"),
        document.select("meta[name=author]").stream()
            .map(author -> author.attr("content").strip())
            .filter(author -> !author.isEmpty())
            .toList(),
        attribute(document, "meta[property=article:published_time]", "content"));
  }

  private static Optional<String> attribute(Document document, String selector, String attribute) {
    Element element = document.selectFirst(selector);
    return element == null ? Optional.empty() : nonBlank(element.attr(attribute));
  }

  private static Optional<String> nonBlank(String words) {
    return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
  }
}
