package hearsay.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The texts that evidence is kept of, each once however many articles carry the very same words,
 * and which of them are contained in which.
 *
 * <p>A text whose fingerprints mostly stand in a longer one hangs below the longest such text, so
 * the texts form trees; a tree is one copy cluster and its root stands for it. Longer means by
 * words, then by the hash of all words, so there is no ring, and the trees do not depend on the
 * order of arrival. Not thread-safe.
 */
final class TextTable {
  /** One text. Mutable: the versions that carry it and its place in a tree. */
  static final class Text {
    /** No number of a fingerprint. */
    static final int NO_PRINT = -1;

    final int number;
    final long fingerprint;
    final int words;
    final int[] prints;

    /** What stands around those fingerprints that are of quoted words, in their order. */
    final int[] contexts;

    final List<ArticleVersion> versions = new ArrayList<>(1);
    Text parent;
    Set<Text> children = Set.of();

    /** Whether it is not entered under all of its fingerprints. */
    boolean isPartly;

    private Text(int number, long fingerprint, int words, int[] prints, int[] contexts) {
      this.number = number;
      this.fingerprint = fingerprint;
      this.words = words;
      this.prints = prints;
      this.contexts = contexts;
    }

    /** What stands around a fingerprint of quoted words that this text has. */
    int context(int print, PrintIndex index) {
      int at = 0;
      for (int i = 0; prints[i] != print; i++) {
        at += index.isQuoted(prints[i]) ? 1 : 0;
      }
      return contexts[at];
    }

    /** The version that stands for this text: the first of all that carry it. */
    ArticleVersion version() {
      return versions.get(0);
    }

    Text root() {
      Text at = this;
      while (at.parent != null) {
        at = at.parent;
      }
      return at;
    }

    /** How many fingerprints both have. */
    int printsSharedWith(Text other) {
      return evidenceSharedWith(other, print -> 1);
    }

    /** What the fingerprints that both have count together. */
    int evidenceSharedWith(Text other, IntUnaryOperator weight) {
      int sum = 0;
      int j = 0;
      for (int print : prints) {
        while (j < other.prints.length && other.prints[j] < print) {
          j++;
        }
        sum += j < other.prints.length && other.prints[j] == print ? weight.applyAsInt(print) : 0;
      }
      return sum;
    }

    /** The first fingerprint of some kind that both have; {@link #NO_PRINT} where there is none. */
    int printSharedWith(Text other, IntPredicate kind) {
      int j = 0;
      for (int print : prints) {
        while (j < other.prints.length && other.prints[j] < print) {
          j++;
        }
        if (j < other.prints.length && other.prints[j] == print && kind.test(print)) {
          return print;
        }
      }
      return NO_PRINT;
    }

    /**
     * Whether the tree below has more than so many texts, this one included. Linear in that number.
     */
    boolean hasMoreThan(int most) {
      List<Text> tree = new ArrayList<>(List.of(this));
      for (int i = 0; i < tree.size() && tree.size() <= most; i++) {
        if (tree.get(i).children.size() > most) {
          return true;
        }
        tree.addAll(tree.get(i).children);
      }
      return tree.size() > most;
    }

    boolean isLongerThan(Text other) {
      return words != other.words
          ? words > other.words
          : Long.compare(fingerprint, other.fingerprint) > 0;
    }
  }

  private final Map<Long, Text> byFingerprint = new HashMap<>();
  private Text[] texts = new Text[64];
  private int size;

  int size() {
    return size;
  }

  Text text(int number) {
    return texts[number];
  }

  /** The text of an article; its number is the last one if nobody carried it before. */
  Text of(Side side, PrintIndex index) {
    long fingerprint = side.words().fingerprint();
    Text known = byFingerprint.get(fingerprint);
    return known != null
        ? known
        : enter(
            fingerprint,
            side.words().size(),
            side.prints(index).distinct(),
            side.prints(index).contexts(index));
  }

  /** The text that has these fingerprints, with all its words. */
  Text of(TextPrints prints, PrintIndex index) {
    Text known = byFingerprint.get(prints.fingerprint());
    return known != null
        ? known
        : enter(
            prints.fingerprint(), prints.words(), prints.numbers(index), prints.contexts(index));
  }

  private Text enter(long fingerprint, int words, int[] prints, int[] contexts) {
    Text text = new Text(size, fingerprint, words, prints, contexts);
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    texts[size++] = text;
    byFingerprint.put(fingerprint, text);
    return text;
  }

  /** Hangs a text below a longer one. */
  static void hang(Text text, Text parent) {
    if (text.parent != null) {
      text.parent.children.remove(text);
    }
    text.parent = parent;
    if (parent.children.isEmpty()) {
      parent.children = new LinkedHashSet<>(4);
    }
    parent.children.add(text);
  }

  /** A text and all below it. */
  static List<Text> tree(Text top) {
    List<Text> tree = new ArrayList<>(List.of(top));
    for (int i = 0; i < tree.size(); i++) {
      tree.addAll(tree.get(i).children);
    }
    return tree;
  }
}
