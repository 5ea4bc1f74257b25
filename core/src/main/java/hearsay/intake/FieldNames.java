package hearsay.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of an article are called in somebody's tables and JSON, where a person has said
 * so.
 *
 * @param given the columns by the fields that they hold
 */
public record FieldNames(Map<ArticleField, String> given) {
  /** Nothing was said: fields go by their own names, columns by the names that they often have. */
  public static final FieldNames OWN = new FieldNames(Map.of());

  public FieldNames {
    given = Map.copyOf(given);
  }

  /** With one more of them; what was said of the field before is forgotten. */
  public FieldNames with(ArticleField field, String column) {
    Map<ArticleField, String> more = new EnumMap<>(ArticleField.class);
    more.putAll(given);
    more.put(field, column);
    return new FieldNames(more);
  }

  /** The column of a field, where it was given. */
  Optional<String> column(ArticleField field) {
    return Optional.ofNullable(given.get(field));
  }

  /**
   * The label of the field that a name stands for; the name itself where it was not given; nothing
   * where it is the label of a field that was given another name.
   */
  String meaning(String name) {
    for (ArticleField field : ArticleField.values()) {
      if (name.equals(given.get(field))) {
        return field.label();
      }
    }
    boolean isTaken = ArticleField.of(name).filter(given::containsKey).isPresent();
    return isTaken ? "" : name;
  }
}
