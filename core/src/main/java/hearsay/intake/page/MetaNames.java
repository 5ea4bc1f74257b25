package hearsay.intake.page;

import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names under which pages say something in their meta elements and their linked data: {@code
 * meta-names.tsv}.
 */
enum MetaNames {
  PUBLISHED,
  MODIFIED,
  AUTHOR;

  private static final Map<String, List<String>> NAMES = column("names");
  private static final Map<String, List<String>> LINKED = column("linked");

  private static Map<String, List<String>> column(String name) {
    return RuleTable.load(MetaNames.class, "meta-names.tsv").rows().stream()
        .collect(Collectors.toUnmodifiableMap(RuleTable.Row::id, row -> row.words(name)));
  }

  /** In lower case, the most trusted first. */
  List<String> names() {
    return NAMES.get(name().toLowerCase(Locale.ROOT));
  }

  /** The properties of linked data, the most trusted first. */
  List<String> linked() {
    return LINKED.get(name().toLowerCase(Locale.ROOT));
  }
}
