package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.Map;

/** The word classes by name, and the named groups of {@code rule-groups.tsv}. */
final class ClassNames {
  private final Map<String, ClassSet> groups = new HashMap<>();

  ClassNames() {
    for (RuleTable.Row row : RuleTable.load(ClassNames.class, "rule-groups.tsv").rows()) {
      groups.put(row.id(), set(row.cell("classes").replace(' ', '|')));
    }
  }

  /** The classes of {@code A|B|group}. */
  ClassSet set(String names) {
    ClassSet set = ClassSet.NONE;
    for (String name : names.split("\\|")) {
      ClassSet group = groups.get(name);
      set = group == null ? set.plus(WordClass.valueOf(name)) : set.plus(group);
    }
    return set;
  }
}
