package hearsay.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an article object, as {@code docs/formats.md} has them. */
public enum ArticleField {
  ID,
  TEXT,
  TITLE,
  OUTLET,
  URL,
  PUBLISHED,
  AUTHORS;

  /** As it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a label. */
  public static Optional<ArticleField> of(String label) {
    return Stream.of(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}
