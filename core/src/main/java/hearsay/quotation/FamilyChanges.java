package hearsay.quotation;

import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.reuse.ArticleTexts;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the changes of a family: the same change in several members is one, and is said to be whose
 * it was first.
 */
public final class FamilyChanges {
  /** What turns the meaning comes first, what changes the marks last. */
  private static final List<DriftKind> GRAVEST_FIRST =
      List.of(
          DriftKind.SPEAKER,
          DriftKind.NEGATION,
          DriftKind.HEDGE,
          DriftKind.CONDITION,
          DriftKind.NUMBER,
          DriftKind.HORIZON,
          DriftKind.SPLICED,
          DriftKind.WORDING,
          DriftKind.TRIMMED,
          DriftKind.TYPOGRAPHY);

  private static final Comparator<FamilyChange> ORDER =
      Comparator.comparingInt(
          change -> change.kinds().stream().mapToInt(GRAVEST_FIRST::indexOf).min().orElseThrow());

  private final ArticleTexts articles;
  private final Map<Key, Set<FamilyDrift>> carriers = new LinkedHashMap<>();
  private final Map<Key, QuoteDrift.Edit> edits = new LinkedHashMap<>();

  /** What makes two changes the same one: the place in the fullest, and what stands there now. */
  private record Key(Set<DriftKind> kinds, Optional<Span> was, String became) {}

  private FamilyChanges(ArticleTexts articles) {
    this.articles = articles;
  }

  /** The changes of a family, those that turn the meaning first, then in the order of the text. */
  public static List<FamilyChange> of(QuotationFamily family, ArticleTexts articles) {
    FamilyChanges changes = new FamilyChanges(articles);
    family.drift().forEach(changes::enter);
    List<FamilyChange> found = new ArrayList<>();
    changes.carriers.forEach(
        (key, carriers) -> found.add(changes.change(key, List.copyOf(carriers))));
    found.sort(ORDER);
    return List.copyOf(found);
  }

  private void enter(FamilyDrift drift) {
    EnumSet<DriftKind> rest = EnumSet.copyOf(drift.drift().kinds());
    for (QuoteDrift.Edit edit : drift.drift().edits()) {
      rest.removeAll(edit.kinds());
      Key key = new Key(edit.kinds(), edit.a(), words(drift.b().article(), edit.b()));
      edits.putIfAbsent(key, edit);
      carry(key, drift);
    }
    if (rest.remove(DriftKind.SPEAKER)) {
      String speaker = drift.b().speaker().map(QuotedBy::key).orElse("");
      carry(new Key(Set.of(DriftKind.SPEAKER), Optional.empty(), speaker), drift);
    }
    if (!rest.isEmpty()) {
      carry(new Key(Set.copyOf(rest), Optional.empty(), ""), drift);
    }
  }

  private void carry(Key key, FamilyDrift drift) {
    carriers.computeIfAbsent(key, any -> new LinkedHashSet<>(2)).add(drift);
  }

  private String words(ArticleVersion version, Optional<Span> span) {
    return span.map(part -> part.cut(articles.article(version).text()))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private FamilyChange change(Key key, List<FamilyDrift> carriers) {
    List<FamilyMember> members = carriers.stream().map(FamilyDrift::b).toList();
    return new FamilyChange(
        key.kinds(),
        Optional.ofNullable(edits.get(key)),
        carriers,
        FirstCarrier.of(members, articles),
        carriers.stream().anyMatch(this::isOlder));
  }

  private boolean isOlder(FamilyDrift drift) {
    Optional<Published> fullest = published(drift.a());
    return fullest.isPresent()
        && published(drift.b()).filter(on -> on.isBefore(fullest.get())).isPresent();
  }

  private Optional<Published> published(FamilyMember member) {
    return articles.article(member.article()).published();
  }
}
