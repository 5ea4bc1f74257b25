package hearsay.speaker;

import hearsay.speaker.SpeakerEvidence.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Places in disjoint groups. Joining is a union by the smaller place, with halved paths. */
final class Clusters {
  private final Map<Place, Place> parents = new HashMap<>();
  private final Collection<Place> all;

  /**
   * @param all in order, each a group of its own at first
   */
  Clusters(Collection<Place> all) {
    this.all = all;
    all.forEach(place -> parents.put(place, place));
  }

  Place root(Place place) {
    Place at = place;
    while (true) {
      Place parent = parents.get(at);
      if (parent.equals(at)) {
        return at;
      }
      Place above = parents.get(parent);
      parents.put(at, above);
      at = above;
    }
  }

  void join(Place one, Place other) {
    Place a = root(one);
    Place b = root(other);
    if (!a.equals(b)) {
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  /** Makes a group of its own of some places; the rest of their groups stay together. */
  void separate(List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    Map<Place, List<Place>> rest = new HashMap<>();
    for (Place place : all) {
      if (!places.contains(place)) {
        rest.computeIfAbsent(root(place), any -> new ArrayList<>()).add(place);
      }
    }
    List<Place> roots = places.stream().map(this::root).distinct().toList();
    for (Place root : roots) {
      List<Place> others = rest.getOrDefault(root, List.of());
      others.forEach(place -> parents.put(place, others.get(0)));
    }
    places.forEach(place -> parents.put(place, places.get(0)));
  }

  /** The groups, each in order, by their first places. */
  Collection<List<Place>> groups() {
    TreeMap<Place, List<Place>> groups = new TreeMap<>();
    Map<Place, Place> firsts = new HashMap<>();
    for (Place place : all) {
      Place first = firsts.computeIfAbsent(root(place), any -> place);
      groups.computeIfAbsent(first, any -> new ArrayList<>()).add(place);
    }
    return groups.values();
  }
}
