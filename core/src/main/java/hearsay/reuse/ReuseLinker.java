package hearsay.reuse;

import hearsay.alignment.Aligner;
import hearsay.alignment.Words;
import hearsay.reuse.TextTable.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Finds which articles share words, as articles arrive.
 *
 * <p>{@link #add} folds in the evidence of one article: its fingerprints. It may be called in any
 * order and twice for the same version. {@link #settle} judges again what the new evidence touches,
 * as a pure function of all evidence so far, and reports what is linked now and what no longer is:
 * a passage that turns out to stand in many unrelated texts links nobody.
 *
 * <p>How it works: articles with the very same words are one text; texts that are contained in a
 * longer one form a copy cluster ({@link TextTable}); how far a fingerprint is spread is counted in
 * clusters ({@link Spread}); two texts that share fingerprints that are not common are aligned word
 * by word ({@link Aligner}) and judged ({@link PairJudge}). A few quoted words that several
 * clusters have are a turn of phrase and link nobody, and neither do five of them with other words
 * around ({@link PhraseContext}). In clusters of more than {@value #EXPANDED} texts only the pairs
 * with the root are reported, and of texts that many articles carry only the pairs with the first
 * of these, so that the work is linear in a flood of copies. That has a price: where {@value
 * #FLOOD} texts and more share most of their words, which of them hang together, and so what is
 * linked, may depend on the order of arrival.
 *
 * <p>Not thread-safe. Keeps fingerprints, not texts: these come from {@link ArticleTexts}.
 */
public final class ReuseLinker {
  /** Up to this size all pairs of a copy cluster are judged. */
  static final int EXPANDED = 16;

  /** This share of a text's fingerprints in a longer text makes it part of its cluster. */
  static final double CONTAINED = 0.6;

  static final int FEWEST_PRINTS = 4;

  /** A copy is not entered under a fingerprint that so many texts have. */
  static final int FLOOD = 64;

  /** Two texts with less evidence are not aligned, unless one of them has no more. */
  static final int LEAST_EVIDENCE = 2;

  /** What a fingerprint of quoted words counts for; another counts for one. */
  static final int QUOTED_WEIGHT = 2;

  /** So many pairs of articles that carry two linked texts are reported. */
  static final int MOST_PAIRS = 64;

  /** So many texts are held ready while pairs are judged. */
  private static final int HELD = 512;

  private final ArticleTexts articles;
  private final TextTable table = new TextTable();
  private final PrintIndex index = new PrintIndex();
  private final PairJudge judge = new PairJudge(index);

  /** By two texts; a link that was kept from before is not known in full. */
  private final Map<Long, Map<ArticlePair, Optional<Link>>> links = new HashMap<>();

  private final Map<Integer, Set<Integer>> linked = new HashMap<>();
  private final Set<Text> touched = new LinkedHashSet<>();
  private final Set<Text> roots = new HashSet<>();
  private int[] shared = new int[64];

  private final Map<ArticleVersion, Side> held =
      new LinkedHashMap<>(HELD * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArticleVersion, Side> eldest) {
          return size() > HELD;
        }
      };

  private record ArticlePair(ArticleVersion a, ArticleVersion b) {}

  public ReuseLinker(ArticleTexts articles) {
    this.articles = articles;
  }

  /** Folds in what one article has. A version that is known already changes nothing. */
  public void add(ReuseArticle article) {
    int before = table.size();
    ArticleVersion version = article.version();
    Side side = new Side(article);
    held.put(version, side);
    add(version, table.of(side, index), before);
  }

  /** The same of an article whose fingerprints were kept; its text is read when it is compared. */
  public void add(ArticleVersion version, TextPrints prints) {
    int before = table.size();
    add(version, table.of(prints, index), before);
  }

  private void add(ArticleVersion version, Text text, int before) {
    int place = Collections.binarySearch(text.versions, version);
    if (place < 0) {
      text.versions.add(-place - 1, version);
      touched.add(text);
    }
    if (table.size() > before) {
      enter(text);
    }
  }

  private void enter(Text text) {
    List<Text> sharing = sharing(text, number -> 1);
    Set<Text> tops = new LinkedHashSet<>();
    for (Text other : sharing) {
      tops.add(other.root());
    }
    int unlisted = (int) Arrays.stream(text.prints).filter(this::isListedInPart).count();
    for (Text other : sharing) {
      int known = shared[other.number];
      Text shorter = text.isLongerThan(other) ? other : text;
      boolean mayBeMore =
          other.isPartly && ReuseRules.isContained(known + unlisted, shorter.prints.length);
      place(text, other, mayBeMore ? text.printsSharedWith(other) : known);
      shared[other.number] = 0;
    }
    for (Text top : tops) {
      place(text, top, text.printsSharedWith(top));
    }
    for (int print : text.prints) {
      // In a flood of copies the first ones and whoever is contained in none of them will do.
      boolean isFlood = text.parent != null && index.count(print) >= FLOOD;
      if (isFlood || index.isFull(print)) {
        text.isPartly = true;
      } else {
        index.add(print, text.number);
      }
    }
  }

  /** Whether there may be texts that have a fingerprint and are not entered under it. */
  private boolean isListedInPart(int print) {
    return index.count(print) >= FLOOD;
  }

  /**
   * The texts that share fingerprints with one; {@link #shared} says how much evidence that is
   * until it is set to zero again.
   */
  private List<Text> sharing(Text text, IntUnaryOperator weight) {
    if (shared.length < table.size()) {
      shared = new int[table.size() * 2];
    }
    List<Text> sharing = new ArrayList<>();
    for (int print : text.prints) {
      int counts = index.count(print) == 0 ? 0 : weight.applyAsInt(print);
      if (counts > 0) {
        collect(print, counts, sharing);
      }
    }
    return sharing;
  }

  private void collect(int print, int counts, List<Text> sharing) {
    int n = index.count(print);
    for (int i = 0; i < n; i++) {
      int number = index.text(print, i);
      if (shared[number] == 0) {
        sharing.add(table.text(number));
      }
      shared[number] += counts;
    }
  }

  /** Hangs the shorter of two texts below the longer one, where it is contained in it. */
  private void place(Text one, Text other, int prints) {
    Text longer = one.isLongerThan(other) ? one : other;
    Text shorter = longer == one ? other : one;
    if (ReuseRules.isContained(prints, shorter.prints.length)
        && (shorter.parent == null || longer.isLongerThan(shorter.parent))) {
      TextTable.hang(shorter, longer);
      touched.addAll(TextTable.tree(shorter));
    }
  }

  /**
   * Takes all that was added so far as settled: with the links that were reported then, and with
   * versions since changed in what is not their words, which are to be judged again.
   */
  public void resume(Collection<LinkedPair> known, Collection<ArticleVersion> changed) {
    Map<ArticleVersion, Text> texts = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      Text text = table.text(i);
      recount(text);
      text.versions.forEach(version -> texts.put(version, text));
    }
    touched.clear();
    for (LinkedPair pair : known) {
      Text one = texts.get(pair.a());
      Text other = texts.get(pair.b());
      links
          .computeIfAbsent(number(one, other), any -> new HashMap<>(2))
          .put(new ArticlePair(pair.a(), pair.b()), Optional.empty());
      note(one, other);
    }
    changed.forEach(version -> touched.add(texts.get(version)));
  }

  /** Judges again what was touched since the last time. */
  public void settle(LinkListener listener) {
    Set<Text> dirty = new LinkedHashSet<>(touched);
    for (Text text : touched) {
      dirty.addAll(recount(text));
    }
    touched.clear();
    for (Text text : dirty) {
      Set<Integer> candidates = candidates(text);
      Set<Integer> all = new TreeSet<>(linked.getOrDefault(text.number, Set.of()));
      all.addAll(candidates);
      for (int number : all) {
        Text other = table.text(number);
        if (!dirty.contains(other) || isTurn(text, other)) {
          boolean isCandidate = candidates.contains(number) || isCandidate(text, other);
          report(text, other, isCandidate ? find(text, other) : Map.of(), listener);
        }
      }
    }
  }

  /**
   * In whose turn a pair is judged that is to be judged once: the copy's, else the earlier one's.
   */
  private static boolean isTurn(Text text, Text other) {
    boolean isCopy = text == other || text.root() == other;
    boolean isRoot = other.root() == text;
    return isCopy || (!isRoot && text.number < other.number);
  }

  /** Sees how far the fingerprints of a text are spread now; gives back whom changes concern. */
  private List<Text> recount(Text text) {
    List<Text> concerned = new ArrayList<>();
    for (int print : text.prints) {
      int level = index.count(print) <= Spread.FEW ? 0 : Spread.of(clusters(print)).level();
      if (level != index.level(print)) {
        index.setLevel(print, level);
        for (int i = 0; i < index.count(print); i++) {
          concerned.add(table.text(index.text(print, i)));
        }
      }
    }
    return concerned;
  }

  /** How many copy clusters have a fingerprint, counted as far as it makes a difference. */
  private int clusters(int print) {
    int n = index.count(print);
    roots.clear();
    for (int i = 0; i < n && roots.size() <= Spread.MOST; i++) {
      roots.add(table.text(index.text(print, i)).root());
    }
    return roots.size();
  }

  /** The texts that a text may be linked with; itself if several carry it. */
  private Set<Integer> candidates(Text text) {
    Set<Integer> found = new HashSet<>();
    found.add(text.root().number);
    boolean mayBeMore =
        Arrays.stream(text.prints).anyMatch(one -> isListedInPart(one) && evidence(one) > 0);
    for (Text other : sharing(text, this::evidence)) {
      int evidence = mayBeMore ? evidence(text, other) : shared[other.number];
      if (isReported(text, other) && isEnough(evidence, text, other)) {
        found.add(other.number);
      }
      shared[other.number] = 0;
    }
    if (text.versions.size() < 2) {
      found.remove(text.number);
    } else {
      found.add(text.number);
    }
    return found;
  }

  /** What two texts share, of which one was found in the lists of the other's fingerprints. */
  private int evidence(Text text, Text found) {
    return found.isPartly ? text.evidenceSharedWith(found, this::evidence) : shared[found.number];
  }

  /** The same for a pair that the lists of the index, which are not endless, do not show. */
  private boolean isCandidate(Text text, Text other) {
    return text.root() == other.root()
        || isEnough(text.evidenceSharedWith(other, this::evidence), text, other);
  }

  /**
   * Whether two texts can share more than five quoted words by chance: where one such phrase is all
   * the evidence, words next to it agree, too. Saves reading them, which costs most in a large
   * pile.
   */
  private boolean isPromising(Text one, Text other) {
    if (one == other || one.evidenceSharedWith(other, this::evidence) != QUOTED_WEIGHT) {
      return true;
    }
    int lone = one.printSharedWith(other, print -> evidence(print) == QUOTED_WEIGHT);
    return lone == Text.NO_PRINT
        || PhraseContext.agree(one.context(lone, index), other.context(lone, index));
  }

  private static boolean isEnough(int evidence, Text text, Text other) {
    return evidence >= Math.min(LEAST_EVIDENCE, Math.min(text.prints.length, other.prints.length));
  }

  private int evidence(int print) {
    return ReuseRules.weight(index.level(print), index.isQuoted(print));
  }

  /** Whether a pair is one of those that are judged: see the class comment on large clusters. */
  private static boolean isReported(Text a, Text b) {
    return (standsOut(a) && standsOut(b)) || a.root() == b || b.root() == a;
  }

  private static boolean standsOut(Text text) {
    return text.parent == null || !text.root().hasMoreThan(EXPANDED);
  }

  /** Reports what is new and what is gone between two texts. */
  private void report(
      Text one, Text other, Map<ArticlePair, Optional<Link>> now, LinkListener listener) {
    long pair = number(one, other);
    Map<ArticlePair, Optional<Link>> before = links.getOrDefault(pair, Map.of());
    if (before.isEmpty() && now.isEmpty()) {
      return;
    }
    before.forEach(
        (articlePair, link) -> {
          if (!now.containsKey(articlePair)) {
            listener.takenBack(articlePair.a(), articlePair.b());
          }
        });
    now.forEach(
        (articlePair, link) -> {
          if (!link.equals(before.get(articlePair))) {
            listener.linked(link.orElseThrow());
          }
        });
    if (now.isEmpty()) {
      links.remove(pair);
      linked.getOrDefault(one.number, new HashSet<>()).remove(other.number);
      linked.getOrDefault(other.number, new HashSet<>()).remove(one.number);
    } else {
      links.put(pair, now);
      note(one, other);
    }
  }

  private void note(Text one, Text other) {
    linked.computeIfAbsent(one.number, k -> new HashSet<>()).add(other.number);
    linked.computeIfAbsent(other.number, k -> new HashSet<>()).add(one.number);
  }

  private static long number(Text one, Text other) {
    return pair(Math.min(one.number, other.number), Math.max(one.number, other.number));
  }

  /** Two numbers as one, with its bits spread: as they stand, the hashes of near pairs collide. */
  private static long pair(int lower, int higher) {
    return Words.spread(((long) lower << 32) | higher);
  }

  /** The links between the articles that carry two texts. */
  private Map<ArticlePair, Optional<Link>> find(Text one, Text other) {
    if (!isPromising(one, other)) {
      return Map.of();
    }
    Map<ArticlePair, Optional<Link>> found = new LinkedHashMap<>();
    for (ArticlePair pair : pairs(one, other)) {
      Side a = side(pair.a());
      Side b = side(pair.b());
      judge
          .judge(a, b)
          .ifPresent(finding -> found.put(pair, Optional.of(PairReader.read(a, b, finding))));
    }
    return found;
  }

  private static List<ArticlePair> pairs(Text one, Text other) {
    boolean few = (long) one.versions.size() * other.versions.size() <= MOST_PAIRS;
    List<ArticlePair> pairs = new ArrayList<>();
    for (ArticleVersion a : few ? one.versions : one.versions.subList(0, 1)) {
      for (ArticleVersion b : one == other || few ? other.versions : other.versions.subList(0, 1)) {
        boolean once = one != other || a.compareTo(b) < 0;
        if (once && !a.key().equals(b.key())) {
          pairs.add(a.compareTo(b) < 0 ? new ArticlePair(a, b) : new ArticlePair(b, a));
        }
      }
    }
    pairs.sort(Comparator.comparing(ArticlePair::a).thenComparing(ArticlePair::b));
    return pairs;
  }

  private Side side(ArticleVersion version) {
    return held.computeIfAbsent(version, v -> new Side(articles.article(v)));
  }
}
