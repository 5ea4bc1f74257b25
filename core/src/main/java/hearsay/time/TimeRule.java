package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of {@code time-rules.tsv}: a sequence of word classes, some optional, with what must or
 * must not stand before and behind.
 */
final class TimeRule {
  /** What stands beside: nothing asked where the set is empty. */
  record Context(ClassSet classes, boolean isForbidden) {
    static final Context ANY = new Context(ClassSet.NONE, false);

    boolean allows(Lexemes lexemes, int i) {
      return classes.isEmpty() || lexemes.meets(i, classes) != isForbidden;
    }
  }

  private final String id;
  private final ClassSet[] elements;
  private final boolean[] optional;
  private final Context before;
  private final Context after;
  private final Build build;

  private TimeRule(RuleTable.Row row, ClassNames names) {
    List<String> parts = new ArrayList<>(row.words("pattern"));
    id = row.id();
    build = Build.parse(row.cell("build"));
    before = context(parts, 0, names);
    after = context(parts, parts.size() - 1, names);
    elements = new ClassSet[parts.size()];
    optional = new boolean[parts.size()];
    for (int i = 0; i < elements.length; i++) {
      String part = parts.get(i);
      optional[i] = part.endsWith("?");
      elements[i] = names.set(optional[i] ? part.substring(0, part.length() - 1) : part);
    }
  }

  static TimeRule of(RuleTable.Row row, ClassNames names) {
    return new TimeRule(row, names);
  }

  String id() {
    return id;
  }

  Build build() {
    return build;
  }

  /** Takes a context, which stands in brackets, from an end of the pattern. */
  private static Context context(List<String> parts, int at, ClassNames names) {
    String part = parts.get(at);
    if (!part.endsWith(")")) {
      return Context.ANY;
    }
    parts.remove(at);
    boolean forbidden = part.startsWith("!");
    String inner = part.substring(forbidden ? 2 : 1, part.length() - 1);
    return new Context(names.set(inner), forbidden);
  }

  /** What can stand first. */
  ClassSet firsts() {
    ClassSet firsts = ClassSet.NONE;
    for (int i = 0; i < elements.length; i++) {
      firsts = firsts.plus(elements[i]);
      if (!optional[i]) {
        return firsts;
      }
    }
    throw new IllegalStateException("everything in the rule " + id + " is optional");
  }

  /**
   * Tries the rule at an index, as greedily as it can.
   *
   * @param as filled with the class that each lexeme was taken as
   * @return the index behind the match, or -1
   */
  int match(Lexemes lexemes, int from, WordClass[] as) {
    if (!before.allows(lexemes, from - 1)) {
      return -1;
    }
    return match(lexemes, from, from, 0, as);
  }

  /** Goes as deep as the rule has elements. */
  private int match(Lexemes lexemes, int from, int at, int element, WordClass[] as) {
    if (element == elements.length) {
      return after.allows(lexemes, at) && at > from ? at : -1;
    }
    if (lexemes.meets(at, elements[element])) {
      as[at - from] = lexemes.word(at).classes().firstShared(elements[element]);
      int end = match(lexemes, from, at + 1, element + 1, as);
      if (end >= 0) {
        return end;
      }
    }
    return optional[element] ? match(lexemes, from, at, element + 1, as) : -1;
  }
}
