package hearsay.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The full text of every version and of every attribution, and what is found in it. Confined to one
 * thread.
 */
interface SearchIndex {
  /** Of an attribution the words that are searched. */
  enum Field {
    SOURCE,
    CONTENT;

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is looked for.
   *
   * @param phrases each stands in the text word behind word, whatever else a person typed in it
   * @param isAny whether one of them is enough
   */
  record Wanted(List<String> phrases, boolean isAny) {
    public Wanted {
      phrases = List.copyOf(phrases);
    }
  }

  /** A version was added. */
  void added(long version, Optional<String> title, String text);

  /** An attribution was added. */
  void added(long attribution, Optional<String> source, List<String> content);

  /** Whether there are rows that it does not hold. */
  boolean isBehind();

  /** Fills in what is missing. Call it outside of a transaction. */
  void fill();

  /** Takes a version's text out; call it while the row still stands as it was put in. */
  void forgetVersion(long version);

  /** Puts a changed version back. */
  void addVersion(long version);

  /** Takes a version's attributions out; call it while their rows still stand. */
  void forgetAttributions(long version);

  /** How many texts and quotations it should hold and does not. */
  Lack lack();

  /** What is missing in an index that says it is whole. */
  record Lack(long texts, long quotations) {}

  /**
   * The current versions that hold what is wanted, the ones that fit best first. Of very many only
   * some thousands are told apart by how well they fit.
   */
  List<Long> versions(Wanted wanted, int limit);

  /** Leaves the attributions that hold what is wanted in a table of {@code temp}. */
  void match(Field field, Wanted wanted, String table);
}
