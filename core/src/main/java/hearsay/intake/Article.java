package hearsay.intake;

import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.PageLines;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One published item as it was taken in.
 *
 * @param key what makes it the same article when it comes again
 * @param origin the file that it came out of
 * @param metadata what it says of itself
 * @param text its characters
 * @param map from the text back to the decoded page; the identity where nothing was taken away
 * @param pageLines the lines of the decoded page; empty where they are the text's own
 * @param original the bytes
 * @param charset what the bytes were read as, and on what evidence, for a person to read
 * @param diagnostics what was noticed on the way in
 * @param extraction how the text was taken out of the file
 */
public record Article(
    ArticleKey key,
    Origin origin,
    Metadata metadata,
    SourceText text,
    OffsetMap map,
    Optional<PageLines> pageLines,
    Original original,
    String charset,
    List<Diagnostic> diagnostics,
    Extraction extraction)
    implements Intake {
  public Article {
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(metadata);
    Objects.requireNonNull(pageLines);
    Objects.requireNonNull(original);
    Objects.requireNonNull(charset);
    Objects.requireNonNull(extraction);
    diagnostics = List.copyOf(diagnostics);
    if (map.textLength() != text.codePointCount()) {
      throw new IllegalArgumentException(
          "a map of "
              + map.textLength()
              + " code points for a text of "
              + text.codePointCount()
              + ": "
              + origin);
    }
  }

  /** An article whose text is its page, line by line. */
  public Article(
      ArticleKey key,
      Origin origin,
      Metadata metadata,
      SourceText text,
      OffsetMap map,
      Original original,
      String charset,
      List<Diagnostic> diagnostics) {
    this(key, origin, metadata, text, map, Optional.empty(), original, charset, diagnostics);
  }

  /**
   * An article whose paragraphs nobody has told apart: a text that is its own page is looked
   * through, one that was taken out of a page is the article's own from end to end.
   */
  public Article(
      ArticleKey key,
      Origin origin,
      Metadata metadata,
      SourceText text,
      OffsetMap map,
      Optional<PageLines> pageLines,
      Original original,
      String charset,
      List<Diagnostic> diagnostics) {
    this(
        key,
        origin,
        metadata,
        text,
        map,
        pageLines,
        original,
        charset,
        diagnostics,
        map.isIdentity() ? Extraction.ofPlain(text) : Extraction.ofPage(text));
  }

  /** The same article with one more thing noticed. */
  Article noting(Diagnostic diagnostic) {
    List<Diagnostic> more = new ArrayList<>(diagnostics);
    more.add(diagnostic);
    return new Article(
        key, origin, metadata, text, map, pageLines, original, charset, more, extraction);
  }

  /** The paragraphs that are the article's own, in order: nothing else yields a record. */
  public List<Span> ownParagraphs() {
    return extraction.paragraphs().stream()
        .filter(paragraph -> paragraph.kind().isText())
        .map(Paragraph::span)
        .toList();
  }

  /**
   * The line of the article's file that a span begins on, from 1; for a record of many in one file,
   * that record's.
   */
  public int lineOf(Span span) {
    return origin
        .recordLine()
        .orElseGet(
            () ->
                pageLines
                    .map(lines -> lines.lineOf(text.codePointsBefore(span.start())))
                    .orElseGet(() -> text.lineOf(span.start())));
  }
}
