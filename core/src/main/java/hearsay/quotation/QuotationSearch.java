package hearsay.quotation;

import hearsay.alignment.WordPath;
import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.drift.QuoteDiffer;
import hearsay.drift.QuoteDrift;
import hearsay.reuse.QuotedWords;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for quotations in articles, word for word or changed.
 *
 * <p>How it works: every {@value #GRAM} words in a row of the quotations sought are entered in a
 * table. An article is gone through once; where its words meet the table they vote for the place at
 * which a quotation would begin, and the place with the most votes is compared word by word. First
 * only what the article quotes is looked at, as if the narration between were not there, so that a
 * quotation broken by its speaker is whole; then, for what was not found, all of it. The work is
 * linear in the articles, but for quotations that share their words: of those that begin alike no
 * more than {@value #MOST_HOLDERS} are looked for at one place. Immutable.
 */
public final class QuotationSearch {
  /** The longest quotation that can be looked for, in words. */
  public static final int LONGEST = 1_000;

  private static final int GRAM = 3;
  private static final int MOST_HOLDERS = 200;

  /**
   * This share of a quotation's words is found, in order, in a form of it. Less is another
   * sentence.
   */
  private static final double SHARED = 0.6;

  /** Votes for beginnings that are so many words apart are for one place. */
  private static final int DRIFT = 8;

  /** So many places of one quotation are looked at in one article. */
  private static final int PLACES = 3;

  /**
   * A quotation in an article.
   *
   * @param quotation its place in the list of those sought
   * @param words where it stands, from its first word to its last
   * @param isQuoted whether it stands within quotation marks there
   * @param edits what changed; {@code a} is the quotation sought, {@code b} the article
   */
  public record Match(int quotation, Span words, boolean isQuoted, List<QuoteDrift.Edit> edits) {
    public Match {
      edits = List.copyOf(edits);
    }

    /** Whether the very words stand there. */
    public boolean isExact() {
      return edits.isEmpty();
    }
  }

  private record Gram(int quotation, int place) {}

  /** How many words of two forms are the same, and from where to where in the second. */
  private record Same(int words, int first, int last) {
    static Same of(WordStretch form, WordStretch window) {
      Same same = new Same(0, window.size(), 0);
      int at = 0;
      for (WordPath.Change change : WordPath.changes(form.hashes(), window.hashes())) {
        same = same.and(at, change.bFrom());
        at = change.bTo();
      }
      return same.and(at, window.size());
    }

    private Same and(int from, int to) {
      return from < to ? new Same(words + to - from, Math.min(first, from), to) : this;
    }
  }

  private final List<WordStretch> sought = new ArrayList<>();
  private final Map<Long, List<Gram>> grams = new HashMap<>();

  /**
   * @param quotations their words, with or without marks; what is longer than {@link #LONGEST}
   *     words or has none is found nowhere
   */
  public QuotationSearch(List<String> quotations) {
    for (String quotation : quotations) {
      Words words = Words.of(quotation, List.of(), List.of());
      sought.add(
          new WordStretch(words, new Span(0, Math.max(1, quotation.length())), 0, words.size()));
      if (words.size() <= LONGEST) {
        enter(sought.size() - 1, words);
      }
    }
  }

  /** How many words a quotation has that is sought. */
  public int words(int quotation) {
    return sought.get(quotation).size();
  }

  private void enter(int quotation, Words words) {
    int length = Math.min(GRAM, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      List<Gram> holders = grams.computeIfAbsent(gram(words, i, length), k -> new ArrayList<>(1));
      if (holders.size() < MOST_HOLDERS) {
        holders.add(new Gram(quotation, i));
      }
    }
  }

  private static long gram(Words words, int at, int length) {
    long hash = length;
    for (int k = 0; k < length; k++) {
      hash = Words.spread(hash * 31 + words.hash(at + k));
    }
    return hash;
  }

  /** The quotations that stand in an article, by their places in the list; the best of each. */
  public List<Match> find(SourceText text, List<QuotedWords> quotations) {
    return find(text, quotations, Optional.empty());
  }

  /**
   * The same where a stretch of the article is not to be looked at.
   *
   * @param without the headline, say, whose quotations are looked for in the text below
   */
  public List<Match> find(SourceText text, List<QuotedWords> quotations, Optional<Span> without) {
    List<Span> quoted = new ArrayList<>();
    quotations.forEach(quotation -> quoted.addAll(quotation.parts()));
    without.ifPresent(hidden -> quoted.removeIf(hidden::overlaps));
    quoted.sort(null);
    Map<Integer, Match> found = new TreeMap<>();
    search(Words.of(text, quoted, between(quoted, text.length())), true, found);
    search(Words.of(text, quoted, without.stream().toList()), false, found);
    return List.copyOf(found.values());
  }

  /** What is left of a text without some stretches. */
  private static List<Span> between(List<Span> stretches, int length) {
    List<Span> between = new ArrayList<>();
    int from = 0;
    for (Span stretch : stretches) {
      if (from < stretch.start()) {
        between.add(new Span(from, stretch.start()));
      }
      from = Math.max(from, stretch.end());
    }
    if (from < length) {
      between.add(new Span(from, length));
    }
    return between;
  }

  private void search(Words words, boolean isQuoted, Map<Integer, Match> found) {
    for (Map.Entry<Integer, NavigableMap<Integer, Integer>> entry : votes(words).entrySet()) {
      int quotation = entry.getKey();
      for (int place : best(entry.getValue())) {
        for (int from : List.of(place, Math.max(0, place - DRIFT))) {
          compare(quotation, words, from, isQuoted)
              .ifPresent(match -> found.merge(quotation, match, QuotationSearch::better));
        }
      }
    }
  }

  /** For each quotation, how often each place was voted for as its beginning. */
  private Map<Integer, NavigableMap<Integer, Integer>> votes(Words words) {
    Map<Integer, NavigableMap<Integer, Integer>> votes = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (int length = 1; length <= GRAM && i + length <= words.size(); length++) {
        for (Gram gram : grams.getOrDefault(gram(words, i, length), List.of())) {
          votes
              .computeIfAbsent(gram.quotation(), k -> new TreeMap<>())
              .merge(i - gram.place(), 1, Integer::sum);
        }
      }
    }
    return votes;
  }

  /** The beginnings with the most votes, near ones together; of equal ones the first. */
  private static List<Integer> best(NavigableMap<Integer, Integer> votes) {
    NavigableMap<Integer, Integer> near = new TreeMap<>();
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      Integer before = near.floorKey(vote.getKey());
      boolean isNear = before != null && vote.getKey() - before <= DRIFT;
      near.merge(isNear ? before : vote.getKey(), vote.getValue(), Integer::sum);
    }
    return near.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PLACES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A quotation against the words from a place on that are as many, and some more. */
  private Optional<Match> compare(int quotation, Words words, int place, boolean isQuoted) {
    WordStretch form = sought.get(quotation);
    int from = Math.max(0, place);
    int to = Math.min(words.size(), from + form.size() + 2 * DRIFT);
    if (from >= to) {
      return Optional.empty();
    }
    Same same = Same.of(form, stretch(words, from, to));
    if (same.words() == 0 || same.words() < SHARED * form.size()) {
      return Optional.empty();
    }
    WordStretch there = stretch(words, from + same.first(), from + same.last());
    List<QuoteDrift.Edit> edits = new QuoteDiffer(form, there).edits(i -> false, j -> false);
    return Optional.of(new Match(quotation, there.part(), isQuoted, edits));
  }

  private static WordStretch stretch(Words words, int from, int to) {
    return new WordStretch(words, words.span(from, to), from, to);
  }

  /** The one with fewer changes; of equal ones the one that is quoted, then the first. */
  private static Match better(Match one, Match other) {
    int fewer = Integer.compare(one.edits().size(), other.edits().size());
    boolean isBehind = fewer > 0 || (fewer == 0 && !one.isQuoted() && other.isQuoted());
    return isBehind ? other : one;
  }
}
