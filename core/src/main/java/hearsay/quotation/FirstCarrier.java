package hearsay.quotation;

import hearsay.reuse.ArticleTexts;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who of several carried something first, by the days on which their articles say that they were
 * published, and how sure that is. The order of files is no evidence: where dates do not tell,
 * nobody is named.
 *
 * @param member the first; empty where that is not known
 */
public record FirstCarrier(Optional<FamilyMember> member, Certainty certainty) {
  /** How sure it is who was first. Dates are the outlets' claims at best. */
  public enum Certainty {
    /** One article only has it. */
    ONLY,
    /** All are dated, and one is before all others. */
    FIRST,
    /** One is before all others that are dated; some are not. */
    FIRST_OF_DATED,
    /** The dates do not tell. */
    UNKNOWN;

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public FirstCarrier {
    Objects.requireNonNull(certainty);
    if (member.isEmpty() != (certainty == Certainty.UNKNOWN)) {
      throw new IllegalArgumentException(certainty + ", and first is " + member);
    }
  }

  /** The first of some members; several of one article count once. */
  static FirstCarrier of(Collection<FamilyMember> carriers, ArticleTexts articles) {
    Map<ArticleVersion, FamilyMember> byArticle = new TreeMap<>();
    carriers.forEach(one -> byArticle.merge(one.article(), one, FirstCarrier::earlierInText));
    if (byArticle.size() == 1) {
      return new FirstCarrier(byArticle.values().stream().findFirst(), Certainty.ONLY);
    }
    List<Dated> dated = new ArrayList<>();
    byArticle.forEach(
        (version, member) ->
            articles
                .article(version)
                .published()
                .ifPresent(on -> dated.add(new Dated(member, on))));
    // Who is before all others ends before all others do, so that one is to be looked at.
    Optional<Dated> first =
        dated.size() < 2
            ? Optional.empty()
            : dated.stream()
                .min(Comparator.comparing(one -> one.on().latest()))
                .filter(one -> one.isBeforeOthers(dated));
    boolean all = dated.size() == byArticle.size();
    return first
        .map(
            one ->
                new FirstCarrier(
                    Optional.of(one.member()), all ? Certainty.FIRST : Certainty.FIRST_OF_DATED))
        .orElse(new FirstCarrier(Optional.empty(), Certainty.UNKNOWN));
  }

  private static FamilyMember earlierInText(FamilyMember one, FamilyMember other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private record Dated(FamilyMember member, Published on) {
    boolean isBeforeOthers(List<Dated> all) {
      return all.stream().allMatch(other -> other.equals(this) || on.isBefore(other.on));
    }
  }
}
