package hearsay.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vocabulary of the encoder, and the longest-match splitting of words into its pieces (Wu et
 * al. 2016, as in BERT's uncased tokenizer: lower case, accents removed). Safe for use by many
 * threads.
 */
public final class WordPiece {
  /** Stands before a window. */
  public static final int CLASSIFY = 101;

  /** Stands after a paragraph. */
  public static final int SEPARATE = 102;

  /** Fills a batch. */
  public static final int PAD = 0;

  private static final int UNKNOWN = 100;

  /** Longer words are unknown as a whole, as in the original tokenizer. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> whole = new HashMap<>(1 << 16);
  private final Map<String, Integer> continued = new HashMap<>(1 << 14);
  private final int longest;

  /**
   * @param pieces the vocabulary in the order of its numbers
   */
  public WordPiece(List<String> pieces) {
    int longestPiece = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (piece.startsWith(CONTINUED) && piece.length() > CONTINUED.length()) {
        continued.put(piece.substring(CONTINUED.length()), i);
      } else {
        whole.put(piece, i);
      }
      longestPiece = Math.max(longestPiece, piece.length());
    }
    longest = longestPiece;
  }

  /** The vocabulary that comes with the model. */
  public static WordPiece load(InputStream vocabulary) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      return new WordPiece(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary cannot be read", e);
    }
  }

  /** Whether a word, in lower case, is a piece by itself. */
  boolean contains(String word) {
    return whole.containsKey(word);
  }

  /**
   * Appends the pieces of a word. A word that the vocabulary cannot spell is one unknown piece; one
   * that is nothing after normalization is none.
   */
  void split(String word, IntList pieces) {
    String normal = normalize(word);
    if (normal.isEmpty()) {
      return;
    }
    if (normal.length() > LONGEST_WORD || !splitNormal(normal, pieces)) {
      pieces.add(UNKNOWN);
    }
  }

  private boolean splitNormal(String word, IntList pieces) {
    int before = pieces.size();
    int start = 0;
    while (start < word.length()) {
      int end = Math.min(word.length(), start + longest);
      Integer piece = null;
      while (end > start && piece == null) {
        String part = word.substring(start, end);
        piece = start == 0 ? whole.get(part) : continued.get(part);
        end -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        pieces.truncate(before);
        return false;
      }
      pieces.add(piece);
      start = end;
    }
    return true;
  }

  /** Lower case, without accents and without characters that show nothing. */
  static String normalize(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      ascii &= word.charAt(i) < 0x80 && word.charAt(i) >= 0x20;
    }
    if (ascii) {
      return word.toLowerCase(java.util.Locale.ROOT);
    }
    String apart =
        Normalizer.normalize(word.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !isInvisible(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Control and format characters, and what stands for a character that was lost. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || c == 0xFFFD;
  }
}
