package hearsay.intake;

import hearsay.text.Decoding;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import hearsay.text.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plain text file: its characters are the article, untouched. */
final class PlainTextIntake {
  /**
   * A text of which more than this share are control characters is none. Real texts have none at
   * all.
   */
  private static final double CONTROL_SHARE = 0.02;

  /** DEL and the controls of ISO 8859 (C1). */
  private static final char FIRST_HIGH_CONTROL = '\u007F';

  private static final char LAST_HIGH_CONTROL = '\u009F';

  private static final char FIRST_SEPARATOR = '\u001C';

  private PlainTextIntake() {}

  /**
   * @param charset as those declare it who carry the file
   */
  static Intake read(Origin origin, Original original, byte[] bytes, Optional<String> charset) {
    Decoding decoding = TextDecoder.decode(bytes, charset);
    Optional<Refusal> refusal = refuse(origin, decoding.text());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Diagnostic> diagnostics = new ArrayList<>(decoding.diagnostics());
    SourceText text = repaired(decoding.text(), diagnostics);
    return new Article(
        ArticleKey.of(Optional.empty(), Optional.empty(), Optional.empty(), origin.path()),
        origin,
        Metadata.NONE,
        text,
        OffsetMap.identity(text.codePointCount()),
        original,
        describe(decoding),
        diagnostics);
  }

  /** Why a decoded file holds no article, if it holds none. */
  static Optional<Refusal> refuse(Origin origin, String text) {
    if (text.isBlank()) {
      return Optional.of(
          Refusal.of(origin, "empty", text.isEmpty() ? "empty" : "nothing but white space"));
    }
    return controls(text) > CONTROL_SHARE * text.length()
        ? Optional.of(Refusal.of(origin, "binary", "binary data, not text"))
        : Optional.empty();
  }

  /** How many characters control a terminal; most pages have none, which is known at a glance. */
  private static int controls(String text) {
    int controls = 0;
    char[] units = text.toCharArray();
    for (char c : units) {
      if (c < ' ' ? !isBlank(c) : c >= FIRST_HIGH_CONTROL && c <= LAST_HIGH_CONTROL) {
        controls++;
      }
    }
    return controls;
  }

  /** Whether a low control is white space: tab to return, and the separators of records. */
  private static boolean isBlank(char c) {
    return c >= '\t' && (c <= '\r' || c >= FIRST_SEPARATOR);
  }

  static SourceText repaired(String text, List<Diagnostic> diagnostics) {
    SourceText repaired = SourceText.ofAny(text);
    if (!repaired.toString().equals(text)) {
      diagnostics.add(
          Diagnostic.of(
              "characters-replaced", "NUL or half a surrogate pair; each stands as U+FFFD now"));
    }
    return repaired;
  }

  static String describe(Decoding decoding) {
    String why = decoding.evidence().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return decoding.charset().name() + " (" + why + ")";
  }
}
