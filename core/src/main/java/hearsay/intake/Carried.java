package hearsay.intake;

import hearsay.intake.page.ArticlePage;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article that something else carries, such as a feed or a letter: who carries it says what it
 * is called and when it was written, and whether its words are HTML.
 *
 * @param id as the carrier gives it
 * @param charset what the bytes were read as, for a person to read
 * @param facts what it says of the article, each with its evidence, where that was told apart
 * @param diagnostics what was noticed before its words were looked at
 */
record Carried(
    Origin origin,
    Original original,
    String charset,
    Optional<String> id,
    Metadata metadata,
    Optional<PageFacts> facts,
    List<Diagnostic> diagnostics) {
  private static final Pattern MARKUP =
      Pattern.compile("<(?:/?[a-zA-Z][^<>]{0,4000}>|!--)|&(?:#x?\\p{XDigit}{1,6}|\\w{2,31});");

  Carried {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether words have tags or entities in them. */
  static boolean isMarkup(String words) {
    return MARKUP.matcher(words).find();
  }

  /** Words that may have markup in them, as a line without any. */
  static String line(String words) {
    String plain = isMarkup(words) ? ArticlePage.read(SourceText.ofAny(words)).text() : words;
    return plain.strip().replaceAll("\\s+", " ");
  }

  /** The article in HTML; its map leads to the characters of that. */
  Intake ofHtml(String html) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    SourceText page = PlainTextIntake.repaired(html, all);
    Optional<Refusal> refusal = refuse(page.toString());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ArticlePage read = ArticlePage.read(page);
    if (read.text().isEmpty()) {
      return refused("empty", "markup without any text");
    }
    all.addAll(read.diagnostics());
    Extraction extraction = new Extraction(read.paragraphs(), read.coverage(), facts);
    return article(SourceText.of(read.text()), read.map(), all, extraction);
  }

  /** The article in plain words, untouched. */
  Intake ofPlain(String words) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    SourceText text = PlainTextIntake.repaired(words, all);
    Optional<Refusal> refusal = refuse(text.toString());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    OffsetMap map = OffsetMap.identity(text.codePointCount());
    Extraction plain = Extraction.ofPlain(text);
    return article(text, map, all, new Extraction(plain.paragraphs(), plain.coverage(), facts));
  }

  /** Why there is no article. */
  Refusal refused(String rule, String reason) {
    return new Refusal(origin, rule, reason, id.map(SourceText::repair));
  }

  private Optional<Refusal> refuse(String text) {
    return PlainTextIntake.refuse(origin, text)
        .map(refusal -> refused(refusal.rule(), refusal.reason()));
  }

  private Article article(
      SourceText text, OffsetMap map, List<Diagnostic> all, Extraction extraction) {
    return new Article(
        ArticleKey.of(id, metadata.outlet(), metadata.address(), origin.toString()),
        origin,
        metadata,
        text,
        map,
        Optional.empty(),
        original,
        charset,
        all,
        extraction);
  }
}
