package hearsay.quotation;

import hearsay.alignment.SmallWords;
import hearsay.alignment.WordPath;
import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.drift.DriftKind;
import hearsay.drift.FragmentMatcher;
import hearsay.drift.QuoteDiffer;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.drift.QuotedText;
import hearsay.reuse.ArticleTexts;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.reuse.ReuseArticle;
import hearsay.text.Span;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins quotations of different articles into families: forms of one utterance.
 *
 * <p>The fullest member is taken for what was said, of equally full ones the one that is dated
 * first; drift is what the others made of it.
 *
 * <p>Longer quotations belong together where most of the shorter one stands in the other, word for
 * word and in order. A few words (<i>“rather grim winter”</i>) belong to a longer quotation that
 * holds them where the same speaker said both. A pure function of the articles: order plays no
 * part.
 *
 * <p>How it works: quotations of the same words by the same speaker are one form, however many
 * articles have it. Every three words in a row of a form are entered in a table; forms that meet
 * there are compared. What more than {@value #MOST_HOLDERS} forms have brings none together.
 */
public final class QuotationFamilies {
  private static final int GRAM = 3;
  private static final int MOST_HOLDERS = 200;

  /**
   * This share of the shorter quotation stands in the longer one, in rows of words. Swept on
   * generated reuse (the counts of {@code ReuseGateTest}): with 0.7, of the 2,365 quotations that
   * an article took from another 2,030 are in one family with theirs, and of the 1,219 pairs of
   * articles that families join 24 have nothing to do with each other; with 0.8 it is 2,024 and 23,
   * with 0.6 2,030 and 118, with 0.5 2,035 and 35,839.
   */
  private static final double SHARED = 0.7;

  /** Words in a row count from so many on where both are about as long (1: 29 strangers) ... */
  private static final int SHORT_RUN = 2;

  /**
   * ... and from so many where one is more than twice the other: in a long one much is chance (2:
   * 27 strangers, 4: 23; with single words in both cases 82).
   */
  private static final int LONG_RUN = 3;

  /** The longest quotation that is compared word by word, in words. */
  private static final int LONGEST = 400;

  private final ArticleTexts articles;
  private final List<Quoted> quoted = new ArrayList<>();
  private final Map<Long, List<Integer>> grams = new HashMap<>();
  private int[] parents = new int[0];

  /** One quoted stretch, its words, and when its article was published. */
  private record Quoted(FamilyMember member, WordStretch run, Optional<Published> published) {
    private Optional<String> speaker() {
      return member.speaker().map(QuotedBy::key);
    }

    /** What says of two quotations alone whether they are forms of one utterance. */
    private Form form() {
      return new Form(IntBuffer.wrap(run.hashes()), speaker());
    }
  }

  /** The words of a quotation, by their hashes, and who says them. */
  private record Form(IntBuffer words, Optional<String> speaker) {}

  private QuotationFamilies(ArticleTexts articles) {
    this.articles = articles;
  }

  /** The families of some articles, by their first members. */
  public static List<QuotationFamily> of(
      Collection<ArticleVersion> versions, ArticleTexts articles) {
    QuotationFamilies families = new QuotationFamilies(articles);
    versions.stream().sorted().distinct().forEach(families::enter);
    families.join();
    return families.collect();
  }

  private void enter(ArticleVersion version) {
    ReuseArticle article = articles.article(version);
    QuotedText text = article.quotedText();
    for (int q = 0; q < text.quoted().size(); q++) {
      Span part = text.quoted().get(q);
      WordStretch run = WordStretch.of(text.words(), part);
      if (run.size() > 1 && run.size() <= LONGEST) {
        FamilyMember member = new FamilyMember(version, part, text.speakers().get(q));
        quoted.add(new Quoted(member, run, article.published()));
      }
    }
  }

  private void join() {
    parents = new int[quoted.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    List<Integer> forms = forms();
    for (int i : forms) {
      for (long gram : gramsOf(quoted.get(i).run())) {
        grams.computeIfAbsent(gram, k -> new ArrayList<>(1)).add(i);
      }
    }
    for (int i : forms) {
      for (Map.Entry<Integer, Integer> met : meetings(i).entrySet()) {
        if (root(i) != root(met.getKey()) && isOne(quoted.get(i), quoted.get(met.getKey()))) {
          unite(i, met.getKey());
        }
      }
    }
  }

  /** The first quotation of each form, united with the others; those that may be one with some. */
  private List<Integer> forms() {
    List<Integer> firsts = new ArrayList<>();
    Map<Form, Integer> byForm = new HashMap<>();
    Map<IntBuffer, Integer> byWords = new HashMap<>();
    for (int i = 0; i < quoted.size(); i++) {
      Quoted one = quoted.get(i);
      // What is one with nothing but by chance is not one with the same words either.
      if (isOne(one, one)) {
        Form form = one.form();
        Integer first = byForm.putIfAbsent(form, i);
        if (first == null) {
          firsts.add(i);
        } else {
          unite(first, i);
        }
        if (!FragmentMatcher.isFragment(one.run())) {
          Integer same = byWords.putIfAbsent(form.words(), i);
          unite(same == null ? i : same, i);
        }
      }
    }
    return firsts;
  }

  /** Every three words in a row; the pairs of words of a fragment as well. */
  private static List<Long> gramsOf(WordStretch run) {
    List<Long> found = new ArrayList<>();
    int[] hashes = run.hashes();
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

  /** The earlier quotations of other articles that a quotation shares words in a row with. */
  private Map<Integer, Integer> meetings(int i) {
    Map<Integer, Integer> met = new TreeMap<>();
    for (long gram : gramsOf(quoted.get(i).run())) {
      List<Integer> holders = grams.get(gram);
      if (holders.size() <= MOST_HOLDERS) {
        for (int other : holders) {
          if (other < i) {
            met.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    return met;
  }

  private static boolean isOne(Quoted one, Quoted other) {
    boolean inOrder = one.run().size() <= other.run().size();
    WordStretch shorter = inOrder ? one.run() : other.run();
    WordStretch longer = inOrder ? other.run() : one.run();
    if (FragmentMatcher.isFragment(shorter)) {
      return one.speaker().isPresent()
          && one.speaker().equals(other.speaker())
          && holds(longer, shorter);
    }
    return shorter.telling() > 1 && inRuns(shorter, longer) >= SHARED * shorter.size();
  }

  /** How many words of the one stand in the other in rows that are no chance. */
  private static int inRuns(WordStretch shorter, WordStretch longer) {
    int shortest = longer.size() <= 2 * shorter.size() ? SHORT_RUN : LONG_RUN;
    int words = 0;
    int from = 0;
    for (WordPath.Change change : WordPath.changes(shorter.hashes(), longer.hashes())) {
      words += change.aFrom() - from >= shortest ? change.aFrom() - from : 0;
      from = change.aTo();
    }
    int last = shorter.size() - from;
    return words + (last >= shortest ? last : 0);
  }

  private static boolean holds(WordStretch longer, WordStretch fragment) {
    for (int at = longer.from(); at + fragment.size() <= longer.to(); at++) {
      if (fragment.standsAt(longer.words(), at)) {
        return true;
      }
    }
    return false;
  }

  private int root(int i) {
    int at = i;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void unite(int i, int j) {
    int one = root(i);
    int other = root(j);
    parents[Math.max(one, other)] = Math.min(one, other);
  }

  private List<QuotationFamily> collect() {
    Map<Integer, List<Quoted>> groups = new TreeMap<>();
    for (int i = 0; i < quoted.size(); i++) {
      groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(quoted.get(i));
    }
    return groups.values().stream()
        .filter(group -> group.stream().map(one -> one.member().article()).distinct().count() > 1)
        .map(this::family)
        .sorted(Comparator.comparing(family -> family.members().get(0)))
        .toList();
  }

  private QuotationFamily family(List<Quoted> group) {
    group.sort(Comparator.comparing(Quoted::member));
    Quoted fullest = group.get(0);
    for (Quoted one : group) {
      fullest = isFuller(one, fullest) ? one : fullest;
    }
    List<FamilyDrift> drift = new ArrayList<>();
    for (Quoted one : group) {
      if (!one.member().article().equals(fullest.member().article())) {
        drift(fullest, one).ifPresent(drift::add);
      }
    }
    List<FamilyMember> members = group.stream().map(Quoted::member).toList();
    return new QuotationFamily(members, fullest.member(), drift, firstCarriers(drift));
  }

  /** Whether one has more words, or as many and is dated before the other. */
  private static boolean isFuller(Quoted one, Quoted other) {
    return one.run().size() != other.run().size()
        ? one.run().size() > other.run().size()
        : one.published()
            .filter(on -> other.published().filter(on::isBefore).isPresent())
            .isPresent();
  }

  /**
   * What a member differs in from the fullest, marks and speaker included. A fragment is compared
   * with its sentence: that it is one is no drift.
   */
  private static Optional<FamilyDrift> drift(Quoted fullest, Quoted one) {
    if (FragmentMatcher.isFragmentOf(one.run(), fullest.run())) {
      return FragmentMatcher.lost(fullest.run(), one.run())
          .map(lost -> new FamilyDrift(fullest.member(), one.member(), lost));
    }
    List<QuoteDrift.Edit> edits =
        new QuoteDiffer(fullest.run(), one.run()).edits(i -> false, j -> false);
    EnumSet<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
    edits.forEach(edit -> kinds.addAll(edit.kinds()));
    Optional<QuotedBy> speaker = one.member().speaker();
    if (fullest
        .member()
        .speaker()
        .filter(by -> speaker.filter(by::contradicts).isPresent())
        .isPresent()) {
      kinds.add(DriftKind.SPEAKER);
    }
    if (kinds.isEmpty() && !fullest.run().bare().equals(one.run().bare())) {
      kinds.add(DriftKind.TYPOGRAPHY);
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FamilyDrift(
                fullest.member(),
                one.member(),
                new QuoteDrift(fullest.member().words(), one.member().words(), kinds, edits)));
  }

  private Map<DriftKind, FirstCarrier> firstCarriers(List<FamilyDrift> drift) {
    Map<DriftKind, List<FamilyMember>> carriers = new EnumMap<>(DriftKind.class);
    for (FamilyDrift one : drift) {
      for (DriftKind kind : one.drift().kinds()) {
        carriers.computeIfAbsent(kind, any -> new ArrayList<>()).add(one.b());
      }
    }
    Map<DriftKind, FirstCarrier> first = new EnumMap<>(DriftKind.class);
    carriers.forEach((kind, members) -> first.put(kind, FirstCarrier.of(members, articles)));
    return first;
  }
}
