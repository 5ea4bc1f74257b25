package hearsay.statement;

import hearsay.text.Diagnostic;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;

/**
 * Reads the attributions of one article. The one narrow door behind which readers differ: rules
 * today, a trained model beside them later. An implementation says whether it may be shared between
 * threads.
 */
public interface AttributionReader {
  /**
   * What was found, in the order of the first character of the contents.
   *
   * @param diagnostics what was noticed on the way, such as a quotation mark without its pair
   */
  record Found(List<Attribution> attributions, List<Diagnostic> diagnostics) {
    public Found {
      attributions = List.copyOf(attributions);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Reads one text. Any text: what cannot be read gives fewer attributions and a diagnostic, never
   * an exception.
   *
   * @param paragraphs those of the text that are the article's own, in order: nothing else yields a
   *     record, nor breaks a quotation that runs past it
   */
  Found read(SourceText text, List<Span> paragraphs);

  /** Reads one text, all of which is the article's own. */
  default Found read(SourceText text) {
    return read(text, ParagraphFinder.find(text));
  }

  /**
   * The reader's name and version, such as {@code rules-1}: it changes whenever the same text could
   * give other records.
   */
  String version();
}
