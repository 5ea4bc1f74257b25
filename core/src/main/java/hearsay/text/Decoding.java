package hearsay.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/**
 * How bytes became characters, and on what evidence.
 *
 * @param text the decoded characters, without a byte-order mark; may hold U+FFFD where bytes meant
 *     nothing
 * @param charset what the bytes were read as
 * @param evidence why
 * @param diagnostics what was noticed on the way: a declaration that is wrong, bytes that meant
 *     nothing
 */
public record Decoding(
    String text, Charset charset, Evidence evidence, List<Diagnostic> diagnostics) {
  /** The kinds of evidence, strongest first. */
  public enum Evidence {
    /** The bytes begin with a byte-order mark. */
    BYTE_ORDER_MARK,
    /** The file says so, and its bytes agree. */
    DECLARED,
    /** The bytes are valid UTF-8. */
    UTF_8_VALID,
    /** A statistical detector says so. */
    DETECTED,
    /** Nothing else was left: windows-1252, which gives every byte some character. */
    FALLBACK
  }

  public Decoding {
    Objects.requireNonNull(text);
    Objects.requireNonNull(charset);
    Objects.requireNonNull(evidence);
    diagnostics = List.copyOf(diagnostics);
  }
}
