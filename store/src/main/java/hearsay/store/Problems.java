package hearsay.store;

import java.util.ArrayList;
import java.util.List;

/** What a check finds wrong, one sentence each. Only so many are kept; the rest are counted. */
final class Problems {
  private static final int MOST = 1000;
  private static final int SHOWN_CHARACTERS = 60;

  private final List<String> kept = new ArrayList<>();
  private int more;

  void add(String sentence) {
    if (kept.size() < MOST) {
      kept.add(sentence);
    } else {
      more++;
    }
  }

  List<String> all() {
    List<String> all = new ArrayList<>(kept);
    if (more > 0) {
      all.add("and " + more + " more of the kind");
    }
    return all;
  }

  /** Words in quotation marks, the middle left out where they are long. */
  static String quote(String words) {
    String line = words.replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= SHOWN_CHARACTERS) {
      return '"' + line + '"';
    }
    int end = line.offsetByCodePoints(0, SHOWN_CHARACTERS);
    return '"' + line.substring(0, end) + "…\"";
  }
}
