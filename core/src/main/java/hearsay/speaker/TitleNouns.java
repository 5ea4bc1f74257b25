package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.Map;

/** What a title is as a noun: <i>Col</i> is a colonel. */
final class TitleNouns {
  private static final Map<String, String> OF_TITLE = new HashMap<>();

  static {
    for (RuleTable.Row row : RuleTable.load(TitleNouns.class, "title-nouns.tsv").rows()) {
      row.words("titles").forEach(title -> OF_TITLE.put(title, row.id()));
    }
  }

  private TitleNouns() {}

  static String of(String title) {
    return OF_TITLE.getOrDefault(title, title);
  }
}
