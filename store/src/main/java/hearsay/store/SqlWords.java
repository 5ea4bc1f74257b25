package hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement cut into its words, signs and the blanks between them; joined they are the statement
 * again. What stands in quotation marks or in a comment is one piece.
 */
final class SqlWords {
  private static final Pattern PIECE =
      Pattern.compile("'(?:[^']|'')*+'|\"[^\"]*+\"|--[^\n]*+|\\s++|\\?\\d*+|\\w++|.");

  private final List<String> pieces;

  private SqlWords(List<String> pieces) {
    this.pieces = pieces;
  }

  static SqlWords of(String sql) {
    List<String> pieces = new ArrayList<>();
    for (Matcher piece = PIECE.matcher(sql); piece.find(); ) {
      pieces.add(piece.group());
    }
    return new SqlWords(pieces);
  }

  int size() {
    return pieces.size();
  }

  String at(int place) {
    return pieces.get(place);
  }

  /** A piece in upper case, for comparing with words of SQL; empty beyond the end. */
  String word(int place) {
    return place < size() ? at(place).toUpperCase(Locale.ROOT) : "";
  }

  /** Whether a piece is no more than blanks or a comment. */
  boolean isBlank(int place) {
    return at(place).isBlank() || at(place).startsWith("--");
  }

  /** The next place from one on that is not blank; the size where there is none. */
  int next(int place) {
    int at = place;
    while (at < size() && isBlank(at)) {
      at++;
    }
    return at;
  }

  /** The last place before one that is not blank; -1 where there is none. */
  int before(int place) {
    int at = place - 1;
    while (at >= 0 && isBlank(at)) {
      at--;
    }
    return at;
  }

  /** The words of the statement without blanks and comments, one blank between them. */
  List<String> plain() {
    List<String> plain = new ArrayList<>();
    for (int i = next(0); i < size(); i = next(i + 1)) {
      plain.add(at(i));
    }
    return plain;
  }

  /** Whether the statement begins so, in any case of letters. */
  boolean begins(String... words) {
    int at = next(0);
    for (String word : words) {
      if (!word(at).equals(word)) {
        return false;
      }
      at = next(at + 1);
    }
    return true;
  }

  /** The place behind the bracket that closes the one at a place. */
  int behindBracket(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return size();
  }

  /** The pieces from one place to before another, as they stand. */
  String text(int from, int to) {
    return String.join("", pieces.subList(from, Math.min(to, size())));
  }

  /** The place of a word from a place on. */
  Optional<Integer> find(String word, int from) {
    for (int i = from; i < size(); i++) {
      if (word(i).equals(word)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
