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

  private PlainTextIntake() {}

  static Intake read(Origin origin, Original original, byte[] bytes) {
    Decoding decoding = TextDecoder.decode(bytes, Optional.empty());
    Optional<Refusal> refusal = refuse(origin, decoding.text());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<Diagnostic> diagnostics = new ArrayList<>(decoding.diagnostics());
    SourceText text = SourceText.of(repair(decoding.text(), diagnostics));
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
    long controls =
        text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
    return controls > CONTROL_SHARE * text.length()
        ? Optional.of(Refusal.of(origin, "binary", "binary data, not text"))
        : Optional.empty();
  }

  static String repair(String text, List<Diagnostic> diagnostics) {
    String repaired = SourceText.repair(text);
    if (!repaired.equals(text)) {
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
