package hearsay.quotation;

import hearsay.alignment.WordStretch;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
 * there are compared. What more than {@value QuotedForm#MOST_HOLDERS} forms have brings none
 * together.
 */
public final class QuotationFamilies {
  private final ArticleTexts articles;
  private final List<Quoted> quoted = new ArrayList<>();
  private final Map<Long, List<Integer>> grams = new HashMap<>();
  private int[] parents = new int[0];

  /** One quoted stretch, its words, and when its article was published. */
  private record Quoted(
      FamilyMember member, WordStretch run, QuotedForm form, Optional<Published> published) {
    /** What says of two quotations alone whether they are forms of one utterance. */
    private SameForm sameForm() {
      return new SameForm(IntBuffer.wrap(form.hashes()), form.speaker());
    }
  }

  /** The words of a quotation, by their hashes, and who says them. */
  private record SameForm(IntBuffer words, Optional<String> speaker) {}

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

  /**
   * The family of quotations that are known to be forms of one utterance; empty where they are all
   * one article's.
   *
   * @param parts where they stand, by article
   */
  public static Optional<QuotationFamily> ofForms(
      Map<ArticleVersion, Set<Span>> parts, ArticleTexts articles) {
    QuotationFamilies families = new QuotationFamilies(articles);
    new TreeMap<>(parts).keySet().forEach(families::enter);
    List<Quoted> group =
        families.quoted.stream()
            .filter(one -> parts.get(one.member().article()).contains(one.member().words()))
            .collect(Collectors.toCollection(ArrayList::new));
    return group.stream().map(one -> one.member().article()).distinct().count() > 1
        ? Optional.of(families.family(group))
        : Optional.empty();
  }

  private void enter(ArticleVersion version) {
    ReuseArticle article = articles.article(version);
    QuotedText text = article.quotedText();
    for (int q = 0; q < text.quoted().size(); q++) {
      Span part = text.quoted().get(q);
      WordStretch run = WordStretch.of(text.words(), part);
      if (QuotedForm.isCompared(run)) {
        FamilyMember member = new FamilyMember(version, part, text.speakers().get(q));
        QuotedForm form = QuotedForm.of(run, member.speaker());
        quoted.add(new Quoted(member, run, form, article.published()));
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
      for (long gram : quoted.get(i).form().grams()) {
        grams.computeIfAbsent(gram, k -> new ArrayList<>(1)).add(i);
      }
    }
    for (int i : forms) {
      for (Map.Entry<Integer, Integer> met : meetings(i).entrySet()) {
        if (root(i) != root(met.getKey()) && isOne(i, met.getKey())) {
          unite(i, met.getKey());
        }
      }
    }
  }

  /** The first quotation of each form, united with the others; those that may be one with some. */
  private List<Integer> forms() {
    List<Integer> firsts = new ArrayList<>();
    Map<SameForm, Integer> byForm = new HashMap<>();
    Map<IntBuffer, Integer> byWords = new HashMap<>();
    for (int i = 0; i < quoted.size(); i++) {
      Quoted one = quoted.get(i);
      // What is one with nothing but by chance is not one with the same words either.
      if (one.form().isOneWith(one.form())) {
        SameForm form = one.sameForm();
        Integer first = byForm.putIfAbsent(form, i);
        if (first == null) {
          firsts.add(i);
        } else {
          unite(first, i);
        }
        if (!one.form().isFragment()) {
          Integer same = byWords.putIfAbsent(form.words(), i);
          unite(same == null ? i : same, i);
        }
      }
    }
    return firsts;
  }

  /** The earlier quotations of other articles that a quotation shares words in a row with. */
  private Map<Integer, Integer> meetings(int i) {
    Map<Integer, Integer> met = new TreeMap<>();
    for (long gram : quoted.get(i).form().grams()) {
      List<Integer> holders = grams.get(gram);
      if (holders.size() <= QuotedForm.MOST_HOLDERS) {
        for (int other : holders) {
          if (other < i) {
            met.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    return met;
  }

  private boolean isOne(int i, int earlier) {
    return quoted.get(i).form().isOneWith(quoted.get(earlier).form());
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
