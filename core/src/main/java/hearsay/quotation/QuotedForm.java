package hearsay.quotation;

import hearsay.alignment.SmallWords;
import hearsay.alignment.WordPath;
import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.drift.FragmentMatcher;
import hearsay.drift.QuotedBy;
import hearsay.drift.QuotedText;
import hearsay.reuse.ReuseArticle;
import hearsay.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One quoted stretch as far as it decides which others are forms of the same utterance: its words
 * as numbers and who said them, no text. Immutable.
 */
public final class QuotedForm {
  private static final int GRAM = 3;

  /** What more quotations have brings none together. */
  public static final int MOST_HOLDERS = 200;

  /**
   * This share of the shorter quotation stands in the longer one, in rows of words. Swept on
   * generated reuse (the counts of {@code ReuseGateTest}): with 0.7, of the 2,365 quotations that
   * an article took from another 2,030 are in one family with theirs, and of the 1,219 pairs of
   * articles that families join 24 have nothing to do with each other; with 0.8 it is 2,024 and 23,
   * with 0.6 2,030 and 118, with 0.5 2,035 and 35,839.
   */
  static final double SHARED = 0.7;

  /** Words in a row count from so many on where both are about as long (1: 29 strangers) ... */
  private static final int SHORT_RUN = 2;

  /**
   * ... and from so many where one is more than twice the other: in a long one much is chance (2:
   * 27 strangers, 4: 23; with single words in both cases 82).
   */
  private static final int LONG_RUN = 3;

  /** The longest quotation that is compared word by word, in words. */
  private static final int LONGEST = 400;

  private final Span part;
  private final int[] hashes;
  private final int telling;
  private final boolean isFragment;
  private final Optional<String> speaker;

  /**
   * A quotation as it was kept.
   *
   * @param part where it stands in its article, marks included
   * @param hashes of its words, in order
   * @param telling how many of the words are not everybody's
   * @param isFragment whether it is a few words out of somebody's sentence
   * @param speaker whoever it is attributed to, by the name that is the same in all articles
   */
  public QuotedForm(
      Span part, int[] hashes, int telling, boolean isFragment, Optional<String> speaker) {
    this.part = part;
    this.hashes = hashes.clone();
    this.telling = telling;
    this.isFragment = isFragment;
    this.speaker = speaker;
  }

  public Span part() {
    return part;
  }

  public int[] hashes() {
    return hashes.clone();
  }

  public int telling() {
    return telling;
  }

  public boolean isFragment() {
    return isFragment;
  }

  public Optional<String> speaker() {
    return speaker;
  }

  /** The quotations of an article that are compared at all, in text order. */
  public static List<QuotedForm> of(ReuseArticle article) {
    QuotedText text = article.quotedText();
    List<QuotedForm> forms = new ArrayList<>();
    for (int q = 0; q < text.quoted().size(); q++) {
      WordStretch run = WordStretch.of(text.words(), text.quoted().get(q));
      if (isCompared(run)) {
        forms.add(of(run, text.speakers().get(q)));
      }
    }
    return forms;
  }

  static boolean isCompared(WordStretch run) {
    return run.size() > 1 && run.size() <= LONGEST;
  }

  static QuotedForm of(WordStretch run, Optional<QuotedBy> speaker) {
    return new QuotedForm(
        run.part(),
        run.hashes(),
        run.telling(),
        FragmentMatcher.isFragment(run),
        speaker.map(QuotedBy::key));
  }

  /** Quotations as bytes, for whoever keeps them: places, hashes and speakers, no words. */
  public static byte[] bytes(List<QuotedForm> forms) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(forms.size());
      for (QuotedForm form : forms) {
        out.writeInt(form.part.start());
        out.writeInt(form.part.end());
        out.writeShort(form.telling);
        out.writeBoolean(form.isFragment);
        out.writeUTF(form.speaker.orElse(""));
        out.writeShort(form.hashes.length);
        for (int hash : form.hashes) {
          out.writeInt(hash);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As {@link #bytes} gave them; empty where these cannot be. */
  public static Optional<List<QuotedForm>> ofBytes(byte[] bytes) {
    List<QuotedForm> forms = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int left = in.readInt(); left > 0; left--) {
        Span part = new Span(in.readInt(), in.readInt());
        int telling = in.readUnsignedShort();
        boolean isFragment = in.readBoolean();
        String speaker = in.readUTF();
        int[] hashes = new int[Math.min(in.readUnsignedShort(), LONGEST)];
        for (int i = 0; i < hashes.length; i++) {
          hashes[i] = in.readInt();
        }
        forms.add(
            new QuotedForm(
                part,
                hashes,
                telling,
                isFragment,
                Optional.of(speaker).filter(name -> !name.isEmpty())));
      }
      return in.available() == 0 ? Optional.of(List.copyOf(forms)) : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Every three words in a row; the pairs of words of a fragment as well. Each once. */
  public List<Long> grams() {
    List<Long> found = new ArrayList<>();
    for (int i = 0; i + 1 < hashes.length; i++) {
      long pair = Words.spread(((long) hashes[i] << 32) ^ (hashes[i + 1] & 0xFFFFFFFFL));
      boolean telling = !SmallWords.has(hashes[i]) || !SmallWords.has(hashes[i + 1]);
      if (telling) {
        found.add(pair);
      }
      if (i + GRAM <= hashes.length) {
        found.add(Words.spread(pair * 31 + hashes[i + 2]));
      }
    }
    return found.stream().distinct().toList();
  }

  /**
   * Whether two quotations that have words in a row in common are forms of one utterance.
   *
   * @param other the one that comes first by its article and place: it makes a difference where
   *     both have as many words
   */
  public boolean isOneWith(QuotedForm other) {
    boolean inOrder = hashes.length <= other.hashes.length;
    QuotedForm shorter = inOrder ? this : other;
    QuotedForm longer = inOrder ? other : this;
    if (shorter.isFragment) {
      return speaker.isPresent() && speaker.equals(other.speaker) && longer.holds(shorter.hashes);
    }
    return shorter.telling > 1
        && inRuns(shorter.hashes, longer.hashes) >= SHARED * shorter.hashes.length;
  }

  /** So many words in a row are no chance, by how many the shorter and the longer one have. */
  static int shortestRun(int shorter, int longer) {
    return longer <= 2 * shorter ? SHORT_RUN : LONG_RUN;
  }

  /** How many words of the one stand in the other in rows that are no chance. */
  private static int inRuns(int[] shorter, int[] longer) {
    int shortest = shortestRun(shorter.length, longer.length);
    int words = 0;
    int from = 0;
    for (WordPath.Change change : WordPath.changes(shorter, longer)) {
      words += change.aFrom() - from >= shortest ? change.aFrom() - from : 0;
      from = change.aTo();
    }
    int last = shorter.length - from;
    return words + (last >= shortest ? last : 0);
  }

  private boolean holds(int[] fragment) {
    for (int at = 0; at + fragment.length <= hashes.length; at++) {
      if (Arrays.equals(fragment, 0, fragment.length, hashes, at, at + fragment.length)) {
        return true;
      }
    }
    return false;
  }
}
