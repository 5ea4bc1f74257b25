package hearsay.speaker;

import hearsay.speaker.SpeakerEvidence.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether all who have one full name are one person, and joins those who are. */
final class Namesakes {
  private Namesakes() {}

  /**
   * Joins the pieces of one name that belong together.
   *
   * @param pieces in the order of their places
   * @param trades what credentials say
   * @return whether they are all one person now
   */
  static boolean link(List<SpeakerEvidence> pieces, Clusters clusters, Trades trades) {
    boolean twins = areTwoInOneArticle(pieces) || haveTwoGenders(pieces);
    Map<String, Place> byToken = new HashMap<>();
    for (SpeakerEvidence piece : pieces) {
      for (String token : trades.of(piece).tokens()) {
        Place earlier = byToken.putIfAbsent(token + mark(piece, twins), piece.place());
        if (earlier != null) {
          clusters.join(earlier, piece.place());
        }
      }
    }
    Set<Place> known = new HashSet<>();
    pieces.stream()
        .filter(piece -> !trades.of(piece).fields().isEmpty())
        .forEach(piece -> known.add(clusters.root(piece.place())));
    boolean one = known.size() <= 1 && !twins;
    if (one) {
      pieces.forEach(piece -> clusters.join(pieces.get(0).place(), piece.place()));
    }
    return one;
  }

  private static String mark(SpeakerEvidence piece, boolean twins) {
    return twins ? "|" + piece.gender() : "";
  }

  private static boolean areTwoInOneArticle(List<SpeakerEvidence> pieces) {
    Set<String> articles = new HashSet<>();
    return pieces.stream().anyMatch(piece -> !articles.add(piece.place().article()));
  }

  private static boolean haveTwoGenders(List<SpeakerEvidence> pieces) {
    return pieces.stream().anyMatch(piece -> piece.gender() == Gender.MAN)
        && pieces.stream().anyMatch(piece -> piece.gender() == Gender.WOMAN);
  }
}
