package hearsay.statement;

import hearsay.lexicon.RuleTable;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of {@link RuleAttributionReader}: what each means, and how often it is right. */
public final class Rules {
  private static final RuleTable TABLE = RuleTable.load(Rules.class, "rules.tsv");

  private static final Map<String, RuleTable.Row> ROWS =
      TABLE.rows().stream().collect(Collectors.toUnmodifiableMap(RuleTable.Row::id, row -> row));

  private Rules() {}

  /**
   * What a rule says, in one sentence for a person; the id itself where it is none of this
   * reader's.
   */
  public static String meaning(String rule) {
    RuleTable.Row row = ROWS.get(rule);
    return row == null ? rule : row.cell("meaning");
  }

  /**
   * How often an attribution by this rule is right, 0 to 1: measured on the training part of the
   * gold, where one is right when content and source agree with an annotation as the scorer has it.
   *
   * @param isWhole whether the quotation has both its marks
   */
  static double confidence(String rule, boolean isWhole) {
    return Double.parseDouble(ROWS.get(rule).cell(isWhole ? "confidence" : "unclosed"));
  }
}
