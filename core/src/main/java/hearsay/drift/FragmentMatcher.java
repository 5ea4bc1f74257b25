package hearsay.drift;

import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where one article quotes no more than a few words (<i>a “rather grim winter”</i>) of what
 * another quotes whole, and what the whole has that the sentence around the few words has not: its
 * hedge, its condition, its horizon.
 */
public final class FragmentMatcher {
  /** A longer quotation stands for itself. */
  static final int LONGEST_FRAGMENT = 5;

  private static final int SHORTEST_FRAGMENT = 2;

  /** The whole is at least so many times as long. */
  private static final int TIMES_LONGER = 2;

  /** What the sentence around a fragment can lose. */
  private static final Set<DriftKind> LOST =
      EnumSet.of(DriftKind.HEDGE, DriftKind.CONDITION, DriftKind.HORIZON);

  /** So many places where the first word of a fragment is quoted are looked at. */
  private static final int PLACES = 64;

  /** A longer whole tells nothing of the sentence that a fragment is from. */
  private static final int LONGEST_WHOLE = 1_000;

  private final QuotedText fragments;
  private final QuotedText whole;

  /** Where each quoted word of the whole stands, by its hash. */
  private final Map<Integer, List<Integer>> starts = new HashMap<>();

  private FragmentMatcher(QuotedText fragments, QuotedText whole) {
    this.fragments = fragments;
    this.whole = whole;
  }

  /** What fragments in either article lost of whole quotations in the other. */
  public static List<QuoteDrift> drift(QuotedText a, QuotedText b) {
    List<QuoteDrift> found = new ArrayList<>(new FragmentMatcher(a, b).drift());
    new FragmentMatcher(b, a).drift().forEach(drift -> found.add(drift.flipped()));
    found.sort(Comparator.comparing(QuoteDrift::a).thenComparing(QuoteDrift::b));
    return found;
  }

  /** Filled when the first fragment is met: most articles have none. */
  private List<Integer> places(int hash) {
    if (starts.isEmpty()) {
      Words words = whole.words();
      for (int j = 0; j < words.size(); j++) {
        if (words.isQuoted(j)) {
          starts.computeIfAbsent(words.hash(j), any -> new ArrayList<>(1)).add(j);
        }
      }
    }
    return starts.getOrDefault(hash, List.of());
  }

  /** Seen from the article that has the fragments. */
  private List<QuoteDrift> drift() {
    List<QuoteDrift> found = new ArrayList<>();
    for (int q = 0; q < fragments.quoted().size(); q++) {
      WordStretch fragment = fragments.stretch(q);
      if (isFragment(fragment)) {
        findWhole(fragment, found);
      }
    }
    return found;
  }

  private void findWhole(WordStretch fragment, List<QuoteDrift> found) {
    Words words = whole.words();
    List<Integer> places = places(fragment.hashes()[0]);
    for (int j : places.subList(0, Math.min(PLACES, places.size()))) {
      if (j + fragment.size() <= words.size() && fragment.standsAt(words, j)) {
        WordStretch quotation = whole.stretch(words.quotation(j));
        if (quotation.size() <= LONGEST_WHOLE && isFragmentOf(fragment, quotation)) {
          compare(fragment, quotation, words.start(j)).ifPresent(found::add);
          return;
        }
      }
    }
  }

  /**
   * What a fragment lost of a quotation that holds its very words: the sentence around it has not
   * what the quotation's sentence has. The quotation comes first.
   */
  public static Optional<QuoteDrift> lost(WordStretch quotation, WordStretch fragment) {
    for (int at = quotation.from(); at + fragment.size() <= quotation.to(); at++) {
      if (fragment.standsAt(quotation.words(), at)) {
        return compare(fragment, quotation, quotation.words().start(at)).map(QuoteDrift::flipped);
      }
    }
    return Optional.empty();
  }

  private static Optional<QuoteDrift> compare(WordStretch fragment, WordStretch quotation, int at) {
    Span around = Sentence.around(fragment.words().text(), fragment.part().start());
    Span said = Sentence.around(quotation.words().text(), at);
    int start = Math.max(said.start(), quotation.part().start());
    Span inside =
        new Span(start, Math.max(start + 1, Math.min(said.end(), quotation.part().end())));
    Map<DriftKind, Integer> left = telling(fragment.words(), around);
    Map<DriftKind, Integer> had = telling(quotation.words(), inside);
    EnumSet<DriftKind> lost = EnumSet.noneOf(DriftKind.class);
    for (DriftKind kind : LOST) {
      if (had.getOrDefault(kind, 0) > left.getOrDefault(kind, 0)) {
        lost.add(kind);
      }
    }
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(new QuoteDrift(around, inside, lost, List.of()));
  }

  private static Map<DriftKind, Integer> telling(Words words, Span span) {
    Map<DriftKind, Integer> counts = new EnumMap<>(DriftKind.class);
    for (DriftWords.Found found : DriftWords.find(WordStretch.of(words, span).normalized())) {
      counts.merge(found.kind(), 1, Integer::sum);
    }
    return counts;
  }

  /** Whether one of two quotations is a fragment of the other. */
  public static boolean isFragmentOf(WordStretch shorter, WordStretch longer) {
    return isFragment(shorter) && longer.size() >= TIMES_LONGER * shorter.size();
  }

  /** Whether a quotation of these words is no more than a fragment of an utterance. */
  public static boolean isFragment(WordStretch words) {
    return words.size() >= SHORTEST_FRAGMENT
        && words.size() <= LONGEST_FRAGMENT
        && words.telling() > 0;
  }
}
