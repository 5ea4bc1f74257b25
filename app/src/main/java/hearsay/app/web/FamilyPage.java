package hearsay.app.web;

import hearsay.drift.DriftKind;
import hearsay.quotation.FamilyDrift;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One utterance in all articles that quote it. */
final class FamilyPage implements Page {
  private static final int MOST_MEMBERS = 200;

  /** What the page shows. */
  record View(String fullest, int all, List<Member> members, List<First> first, String sources) {}

  /** One place where it is quoted, with what it made of the fullest form. */
  record Member(
      ArticleRef article,
      Optional<String> speaker,
      List<String> kinds,
      VersionDiff.Line line,
      boolean isFullest) {}

  /** Who changed it in some way before all others, as far as dates tell. */
  record First(String kind, ArticleRef article) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.withLinked(linked -> answer(visit, linked));
  }

  private static Answer answer(Visit visit, Linked linked) {
    String id = visit.needed("family");
    Optional<QuotationFamily> family = linked.family(id);
    if (family.isEmpty()) {
      return Answer.Wrong.notFound(
          "No utterance has this name now.", "Families are worked out anew as the ledger changes.");
    }
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().family(linked::text, family.get()));
    }
    return new Answer.Shown("family", "One utterance", view(linked, family.get()));
  }

  private static View view(Linked linked, QuotationFamily family) {
    Map<FamilyMember, FamilyDrift> drift = new HashMap<>();
    family.drift().forEach(one -> drift.put(one.b(), one));
    List<Member> members = new ArrayList<>();
    List<String> names = linked.ledger().speakers(family);
    for (FamilyMember member : family.members()) {
      Optional<FamilyDrift> changed = Optional.ofNullable(drift.get(member));
      boolean isFullest = member.equals(family.fullest());
      members.add(member(linked, member, changed, new As(by(member, names), isFullest)));
    }
    members.sort(
        Comparator.comparing(
                (Member one) -> one.article().day().isEmpty() ? "9" : one.article().day())
            .thenComparing(one -> one.article().key()));
    return new View(
        words(linked, family.fullest()),
        family.members().size(),
        members.subList(0, Math.min(MOST_MEMBERS, members.size())),
        Stream.of(DriftKind.values())
            .flatMap(
                kind ->
                    family
                        .firstCarrier(kind)
                        .map(
                            who ->
                                new First(kind.label(), LinkedArticles.ref(linked, who.article())))
                        .stream())
            .toList(),
        Links.sourcesOfFamily(family.id()));
  }

  /** As what a member stands in its family. */
  private record As(Optional<String> speaker, boolean isFullest) {}

  /** Who is quoted, by the name that articles use; speakers of families are known by a key. */
  private static Optional<String> by(FamilyMember member, List<String> names) {
    Optional<String> key = member.speaker().map(one -> one.key().replaceFirst("\\|.*", ""));
    return key.map(
        plain ->
            names.stream()
                .filter(name -> names.size() == 1 || name.equalsIgnoreCase(plain))
                .findFirst()
                .orElse(plain));
  }

  private static Member member(
      Linked linked, FamilyMember member, Optional<FamilyDrift> drift, As as) {
    return new Member(
        LinkedArticles.ref(linked, member.article()),
        as.speaker(),
        drift
            .map(one -> one.drift().kinds().stream().map(DriftKind::label).toList())
            .orElse(List.of()),
        drift
            .map(
                one ->
                    VersionDiff.words(
                        text(linked, one.a()).cut(one.drift().a()),
                        text(linked, one.b()).cut(one.drift().b())))
            .orElseGet(
                () ->
                    new VersionDiff.Line(
                        List.of(
                            new VersionDiff.Piece(VersionDiff.Fate.SAME, words(linked, member))))),
        as.isFullest());
  }

  private static SourceText text(Linked linked, FamilyMember member) {
    return linked.text(member.article());
  }

  private static String words(Linked linked, FamilyMember member) {
    return text(linked, member).cut(member.words());
  }
}
