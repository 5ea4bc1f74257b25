package hearsay.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that a reader met and wants known, though it went on: a charset that lied, a quotation
 * mark that is missing.
 *
 * @param rule a stable short name, such as {@code charset-declared-wrongly}
 * @param message one sentence for a person
 * @param place where in the text, when it has a place there
 */
public record Diagnostic(String rule, String message, Optional<Span> place) {
  public Diagnostic {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(message);
    Objects.requireNonNull(place);
  }

  public static Diagnostic of(String rule, String message) {
    return new Diagnostic(rule, message, Optional.empty());
  }

  public static Diagnostic at(Span place, String rule, String message) {
    return new Diagnostic(rule, message, Optional.of(place));
  }
}
