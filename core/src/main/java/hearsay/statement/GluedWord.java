package hearsay.statement;

import hearsay.lexicon.RuleTable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A verb of saying that lost the blank behind it: <i>claimedboth, saidhe</i>. Where pages are
 * pieced together such words are common, and the cue is in them.
 */
public final class GluedWord {
  private static final int SHORTEST_VERB = 4;

  private static final Set<String> FOLLOWERS =
      RuleTable.load(GluedWord.class, "glued-words.tsv").rows().stream()
          .flatMap(row -> row.words("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private GluedWord() {}

  /**
   * Where the second word begins, or 0 where there is only one. A word with a capital is left
   * whole: it may be a name, as <i>Saida</i> is.
   */
  public static int split(String word) {
    if (word.isEmpty() || !Character.isLowerCase(word.charAt(0))) {
      return 0;
    }
    for (int i = word.length() - 1; i >= SHORTEST_VERB; i--) {
      if (FOLLOWERS.contains(word.substring(i)) && Cue.isVerb(word.substring(0, i))) {
        return i;
      }
    }
    return 0;
  }
}
