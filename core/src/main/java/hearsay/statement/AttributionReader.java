package hearsay.statement;

import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
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
   */
  Found read(SourceText text);

  /**
   * The reader's name and version, such as {@code rules-1}: it changes whenever the same text could
   * give other records.
   */
  String version();
}
