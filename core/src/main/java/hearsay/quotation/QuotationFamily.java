package hearsay.quotation;

import hearsay.drift.DriftKind;
import hearsay.reuse.ArticleVersion;
import hearsay.text.Sha256;
import hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One utterance, wherever it is quoted.
 *
 * @param members the places, by article and place; at least two
 * @param fullest the member with the most words, of these the one that is dated first: the best
 *     evidence of what was said
 * @param drift how members differ from the fullest
 * @param firstCarriers for each kind of drift which of the members that have it was first
 */
public record QuotationFamily(
    List<FamilyMember> members,
    FamilyMember fullest,
    List<FamilyDrift> drift,
    Map<DriftKind, FirstCarrier> firstCarriers) {
  public QuotationFamily {
    members = List.copyOf(members);
    drift = List.copyOf(drift);
    firstCarriers = Map.copyOf(firstCarriers);
    if (members.size() < 2) {
      throw new IllegalArgumentException("a family of " + members.size());
    }
  }

  /** 16 hexadecimal digits made of the first member, never of the order of arrival. */
  public String id() {
    return id(members.get(0).article(), members.get(0).words());
  }

  /** The id of the family whose first member stands there. */
  public static String id(ArticleVersion article, Span words) {
    String said =
        String.join(
            "\n",
            "family",
            article.key().value(),
            article.sha256(),
            words.start() + "-" + words.end());
    return Sha256.hex(said.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** The member that was published first of those with a kind of drift, where that is known. */
  public Optional<FamilyMember> firstCarrier(DriftKind kind) {
    return Optional.ofNullable(firstCarriers.get(kind)).flatMap(FirstCarrier::member);
  }
}
