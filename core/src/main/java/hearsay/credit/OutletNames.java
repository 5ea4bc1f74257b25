package hearsay.credit;

import hearsay.lexicon.RuleTable;
import hearsay.speaker.Outlets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells by a name alone whether it is an outlet's. */
final class OutletNames {
  private static final Set<String> WORDS = new HashSet<>();
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> INVITATIONS = new HashSet<>();

  static {
    for (RuleTable.Row row : RuleTable.load(OutletNames.class, "outlet-words.tsv").rows()) {
      Set<String> known = known(row.cell("kind"));
      row.words("words").forEach(word -> known.add(word.replace('_', ' ')));
    }
  }

  private OutletNames() {}

  private static Set<String> known(String kind) {
    return switch (kind) {
      case "word" -> WORDS;
      case "name" -> NAMES;
      case "invitation" -> INVITATIONS;
      default -> throw new IllegalStateException("outlet-words.tsv knows no kind " + kind);
    };
  }

  /** Whether a line asks to read on: <i>Read The Whole Story</i>. */
  static boolean isInvitation(String line) {
    return INVITATIONS.contains(line.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Whether a name is a well-known outlet's, or has a word that stands in many such names. */
  static boolean looksLikeOne(String name) {
    String bare = name.replaceFirst("^[Tt]he ", "");
    if (NAMES.contains(name) || NAMES.contains(bare) || Outlets.known(name).isPresent()) {
      return true;
    }
    for (String word : bare.split("[ .]|(?<=\\p{Ll})(?=\\p{Lu})")) {
      if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
