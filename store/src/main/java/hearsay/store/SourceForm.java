package hearsay.store;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which sources are counted: <i>The Ministry</i> and <i>the ministry</i> are one. */
final class SourceForm {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final String ARTICLE = "the ";

  private SourceForm() {}

  static String of(String words) {
    String form = BLANKS.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return form.startsWith(ARTICLE) ? form.substring(ARTICLE.length()) : form;
  }
}
