package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The walk of life that a noun for a person belongs to: a colonel and an officer are soldiers. */
final class RoleField {
  private static final Map<String, String> OF = new HashMap<>();

  static {
    for (RuleTable.Row row : RuleTable.load(RoleField.class, "role-fields.tsv").rows()) {
      row.words("words").forEach(word -> OF.put(word, row.id()));
    }
  }

  private RoleField() {}

  static Optional<String> of(String noun) {
    return Optional.ofNullable(OF.get(noun));
  }
}
