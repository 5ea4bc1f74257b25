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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * there are compared ({@link FormGroups}). What more than {@value QuotedForm#MOST_HOLDERS} forms
 * have brings none together.
 */
public final class QuotationFamilies {
  private final ArticleTexts articles;
  private final List<Quoted> quoted = new ArrayList<>();

  /** One quoted stretch, its words, and when its article was published. */
  private record Quoted(
      FamilyMember member, WordStretch run, QuotedForm form, Optional<Published> published) {}

  private QuotationFamilies(ArticleTexts articles) {
    this.articles = articles;
  }

  /** The families of some articles, by their first members. */
  public static List<QuotationFamily> of(
      Collection<ArticleVersion> versions, ArticleTexts articles) {
    QuotationFamilies families = new QuotationFamilies(articles);
    versions.stream().sorted().distinct().forEach(families::enter);
    return families.collect();
  }

  /**
   * Which quotations are forms of one utterance, in two articles at least, by their forms alone.
   *
   * @param forms of each article, as {@link QuotedForm#of} gives them
   * @return for each family where its members stand, by article; by the first of them
   */
  public static List<Map<ArticleVersion, Set<Span>>> groups(
      Map<ArticleVersion, List<QuotedForm>> forms) {
    List<QuotedForm> all = new ArrayList<>();
    List<ArticleVersion> versions = new ArrayList<>();
    new TreeMap<>(forms)
        .forEach(
            (version, own) -> {
              all.addAll(own);
              versions.addAll(Collections.nCopies(own.size(), version));
            });
    FormGroups joined = new FormGroups(all);
    Map<Integer, Map<ArticleVersion, Set<Span>>> groups = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      groups
          .computeIfAbsent(joined.root(i), any -> new TreeMap<>())
          .computeIfAbsent(versions.get(i), any -> new TreeSet<>())
          .add(all.get(i).part());
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
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

  private List<QuotationFamily> collect() {
    FormGroups joined = new FormGroups(quoted.stream().map(Quoted::form).toList());
    Map<Integer, List<Quoted>> groups = new TreeMap<>();
    for (int i = 0; i < quoted.size(); i++) {
      groups.computeIfAbsent(joined.root(i), k -> new ArrayList<>()).add(quoted.get(i));
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
