package hearsay.intake;

import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.List;
import java.util.Objects;

/**
 * One published item as it was taken in.
 *
 * @param key what makes it the same article when it comes again
 * @param origin the file that it came out of
 * @param metadata what it says of itself
 * @param text its characters
 * @param map from the text back to the decoded page; the identity where nothing was taken away
 * @param original the bytes
 * @param charset what the bytes were read as, and on what evidence, for a person to read
 * @param diagnostics what was noticed on the way in
 */
public record Article(
    ArticleKey key,
    Origin origin,
    Metadata metadata,
    SourceText text,
    OffsetMap map,
    Original original,
    String charset,
    List<Diagnostic> diagnostics)
    implements Intake {
  public Article {
    Objects.requireNonNull(key);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(metadata);
    Objects.requireNonNull(original);
    Objects.requireNonNull(charset);
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
}
