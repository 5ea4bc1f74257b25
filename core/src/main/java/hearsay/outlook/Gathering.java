package hearsay.outlook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which pieces of evidence are of one forecast so far. Nobody is joined with another speaker. */
final class Gathering {
  private final List<ForecastEvidence> pieces;
  private final int[] parents;
  private final List<Optional<String>> speakers = new ArrayList<>();

  /**
   * @param pieces in the order of publication
   */
  Gathering(List<ForecastEvidence> pieces) {
    this.pieces = pieces;
    this.parents = new int[pieces.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      speakers.add(pieces.get(i).holder().speaker());
    }
  }

  private int root(int piece) {
    int root = piece;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Joins two pieces, unless they are known to be of two speakers. */
  void join(int one, int other) {
    int earlier = Math.min(root(one), root(other));
    int later = Math.max(root(one), root(other));
    Optional<String> speaker = speakers.get(earlier);
    Optional<String> otherSpeaker = speakers.get(later);
    boolean areTwo =
        speaker.isPresent() && otherSpeaker.isPresent() && !speaker.equals(otherSpeaker);
    if (!areTwo && earlier != later) {
      parents[later] = earlier;
      speakers.set(earlier, speaker.or(() -> otherSpeaker));
    }
  }

  /** What was joined, by the first piece of each. */
  Collection<List<ForecastEvidence>> all() {
    Map<Integer, List<ForecastEvidence>> all = new TreeMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      all.computeIfAbsent(root(i), any -> new ArrayList<>()).add(pieces.get(i));
    }
    return all.values();
  }
}
