package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Outlets by the names that they go by: <i>Express.co.uk</i> and <i>the Daily Express</i> are one.
 */
public final class Outlets {
  private static final Pattern ENDING =
      Pattern.compile("(?:\\.(?:com|net|org|info|news|tv|fm|co|ac|gov))?\\.[a-z]{2,}$");
  private static final Pattern LEAD = Pattern.compile("^(?:https?://)?(?:www\\.)?(?:the\\s+)?");
  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Map<String, String> KNOWN = new HashMap<>();

  static {
    for (RuleTable.Row row : RuleTable.load(Outlets.class, "outlets.tsv").rows()) {
      KNOWN.put(letters(row.id()), row.id());
      for (String alias : row.cell("aliases").split("\\|")) {
        KNOWN.put(letters(alias), row.id());
      }
    }
  }

  private Outlets() {}

  /** The name that an outlet is shown by; a name that no table knows stays as it is. */
  public static String canonical(String name) {
    return known(name).orElse(name);
  }

  /** The outlet that some words name, if the table knows it. */
  public static Optional<String> known(String words) {
    return Optional.ofNullable(KNOWN.get(letters(words)));
  }

  /** Whether two names are of one outlet, by the table or by their letters. */
  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /**
   * What is the same for all names of one outlet: letters and digits of the name that the table
   * knows it by, or of the name itself. Empty for words without a letter.
   */
  public static String key(String name) {
    return letters(canonical(name));
  }

  /** A name as names are compared: letters and digits, without article, address and accents. */
  private static String letters(String name) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String bare = LEAD.matcher(plain).replaceFirst("");
    String noEnding = bare.contains(" ") ? bare : ENDING.matcher(bare).replaceFirst("");
    return NEITHER.matcher(noEnding.isEmpty() ? bare : noEnding).replaceAll("");
  }
}
