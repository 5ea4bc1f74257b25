package hearsay.drift;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a text lets say a quotation.
 *
 * @param key words in any spelling that is the same for the same speaker in all texts
 * @param isNamed whether the text names the speaker right there; <i>he said</i> names nobody, and
 *     who that is may be read wrongly
 */
public record QuotedBy(String key, boolean isNamed) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  public QuotedBy {
    Objects.requireNonNull(key);
  }

  /**
   * Whether the two are different speakers beyond doubt: both are named, and no part of one name
   * stands in the other. <i>Quill</i> may be any Quill.
   */
  public boolean contradicts(QuotedBy other) {
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(key)));
    words.retainAll(Arrays.asList(BETWEEN.split(other.key)));
    return isNamed && other.isNamed && words.isEmpty();
  }
}
