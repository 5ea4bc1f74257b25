package hearsay.speaker;

import hearsay.speaker.SpeakerEvidence.Place;
import hearsay.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names the speaker behind some pieces of evidence. */
final class IdentityName {
  private static final int ID_DIGITS = 12;

  private IdentityName() {}

  /**
   * @param pieces in the order of their places, at least one
   * @param given names that a person gave, by place
   * @param used ids that are taken
   */
  static Identity of(
      List<SpeakerEvidence> pieces, Map<Place, String> given, Map<String, Integer> used) {
    List<Place> places = pieces.stream().map(SpeakerEvidence::place).toList();
    Optional<String> ruled =
        places.stream().filter(given::containsKey).map(given::get).reduce((a, b) -> b);
    String name = ruled.orElseGet(() -> usual(pieces));
    SpeakerKind kind = pieces.get(0).kind();
    String told = kind + "\n" + FullName.of(name).key() + "\n" + trade(pieces, kind);
    int count = used.merge(told, 1, Integer::sum);
    return new Identity(id(told + "\n" + count), name, kind, places);
  }

  /** The name of whatever some words tell apart from all else. */
  static String id(String telling) {
    return Sha256.hex(telling.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
  }

  private static String usual(List<SpeakerEvidence> pieces) {
    Map<String, Long> counts =
        pieces.stream()
            .collect(
                Collectors.groupingBy(SpeakerEvidence::name, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Long> e) -> e.getKey().split("\\s+").length)
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /**
   * What tells apart two of one name: the first word of a trade; for who has no name, the place.
   */
  private static String trade(List<SpeakerEvidence> pieces, SpeakerKind kind) {
    boolean named = kind == SpeakerKind.PERSON || kind == SpeakerKind.ORGANIZATION;
    if (!named || !NameFinder.hasCapital(pieces.get(0).name())) {
      return pieces.get(0).place().toString();
    }
    return pieces.stream()
        .flatMap(piece -> piece.credentials().stream())
        .flatMap(credential -> FullName.telling(credential).stream())
        .min(Comparator.naturalOrder())
        .orElse("");
  }
}
