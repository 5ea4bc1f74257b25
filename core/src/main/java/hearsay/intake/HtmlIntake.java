package hearsay.intake;

import hearsay.intake.page.ArticlePage;
import hearsay.text.Decoding;
import hearsay.text.Diagnostic;
import hearsay.text.PageLines;
import hearsay.text.SourceText;
import hearsay.text.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page: its main text with a map back to the page's characters, and what it says of the
 * article. How both are found is for {@link ArticlePage}.
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

  /**
   * @param carried the charset as those declare it who carry the page; it goes before the page's
   *     own (HTML standard, 13.2.3.2) where the bytes agree with it
   */
  static Intake read(Origin origin, Original original, byte[] bytes, Optional<String> carried) {
    Decoding decoding = decode(bytes, carried);
    return read(origin, original, decoding, decoding.diagnostics(), Optional.empty());
  }

  /** A page out of an archive: it goes by the address that it was fetched from. */
  static Intake readCaptured(Origin origin, Original original, ArchivedPage page, Capture capture) {
    Decoding decoding = decode(page.bytes(), page.charset());
    List<Diagnostic> diagnostics = new ArrayList<>(page.diagnostics());
    diagnostics.addAll(decoding.diagnostics());
    return read(origin, original, decoding, diagnostics, Optional.of(capture));
  }

  private static Intake read(
      Origin origin,
      Original original,
      Decoding decoding,
      List<Diagnostic> noticed,
      Optional<Capture> capture) {
    Optional<Refusal> refusal = PlainTextIntake.refuse(origin, decoding.text());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Diagnostic> diagnostics = new ArrayList<>(noticed);
    SourceText page = PlainTextIntake.repaired(decoding.text(), diagnostics);
    ArticlePage read = ArticlePage.read(page);
    if (read.text().isEmpty()) {
      return Refusal.of(origin, "empty", "a page without any text");
    }
    diagnostics.addAll(read.diagnostics());
    PageFacts facts = capture.map(read.facts()::of).orElse(read.facts());
    Metadata metadata =
        facts.metadata(facts.capture().map(Capture::address).or(facts::canonical).map(Fact::value));
    return new Article(
        ArticleKey.of(Optional.empty(), metadata.outlet(), metadata.address(), origin.path()),
        origin,
        metadata,
        SourceText.of(read.text()),
        read.map(),
        Optional.of(PageLines.of(page, read.map())),
        original,
        PlainTextIntake.describe(decoding),
        diagnostics,
        new Extraction(read.paragraphs(), read.coverage(), Optional.of(facts)));
  }

  private static Decoding decode(byte[] bytes, Optional<String> carried) {
    Decoding first = TextDecoder.decode(bytes, carried.or(() -> declaredCharset(bytes)));
    Optional<String> own = declaredCharset(bytes);
    boolean isAgreed = first.evidence() == Decoding.Evidence.DECLARED;
    boolean isMarked = first.evidence() == Decoding.Evidence.BYTE_ORDER_MARK;
    if (isAgreed || isMarked || carried.isEmpty() || own.isEmpty()) {
      return first;
    }
    Decoding second = TextDecoder.decode(bytes, own);
    List<Diagnostic> diagnostics = new ArrayList<>(first.diagnostics());
    diagnostics.removeIf(one -> one.rule().equals("bytes-without-meaning"));
    diagnostics.addAll(second.diagnostics());
    return new Decoding(second.text(), second.charset(), second.evidence(), diagnostics);
  }

  static Optional<String> declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declaration =
        DECLARED_CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }
}
