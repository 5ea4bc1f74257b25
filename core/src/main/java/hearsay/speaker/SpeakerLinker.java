package hearsay.speaker;

import hearsay.speaker.SpeakerEvidence.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows speakers again over many articles, conservatively: people by full names whose credentials
 * agree, bodies by their names. Two people of one name stay two where their trades have nothing in
 * common, or where one article knows both; whoever has no credential joins a name only if it is one
 * person's. A person's rulings go over all of that.
 *
 * <p>Evidence is keyed by its place: adding it twice changes nothing, nor does the order. {@link
 * #settle} looks at every piece a fixed number of times and sorts, so that it grows a little more
 * than linearly. One thread at a time.
 */
public final class SpeakerLinker {
  private final TreeMap<Place, SpeakerEvidence> evidence = new TreeMap<>();
  private final Set<Place> apart = new HashSet<>();
  private final List<IdentityRuling> rulings = new ArrayList<>();

  /** Adds what an article knows; replaces what was there of that place. */
  public void add(SpeakerEvidence piece) {
    evidence.put(piece.place(), piece);
  }

  /**
   * Adds what an article knows of somebody by a surname which somebody else has by a full name,
   * that does not explain it and is not here: it is not joined by its name. For whoever has the
   * evidence spread over many machines.
   */
  public void addApart(SpeakerEvidence piece) {
    add(piece);
    apart.add(piece.place());
  }

  /**
   * Whether all of one full name are one person, whom a bare surname may mean.
   *
   * @param pieces of one {@link SpeakerBlock}, in the order of their places
   */
  public static boolean areOnePerson(List<SpeakerEvidence> pieces) {
    List<Place> places = pieces.stream().map(SpeakerEvidence::place).toList();
    return Namesakes.link(pieces, new Clusters(places), new Trades());
  }

  /** Adds a ruling; later ones go over earlier ones. */
  public void add(IdentityRuling ruling) {
    rulings.add(ruling);
  }

  /** Who there is, by name, then id. */
  public List<Identity> settle() {
    Clusters clusters = new Clusters(evidence.keySet());
    linkPeople(clusters);
    linkBodies(clusters);
    Map<Place, String> names = new HashMap<>();
    TreeSet<Place> nobody = new TreeSet<>();
    rulings.forEach(ruling -> apply(ruling, clusters, names, nobody));
    List<Identity> identities = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (List<Place> places : clusters.groups()) {
      if (places.stream().noneMatch(nobody::contains)) {
        List<SpeakerEvidence> pieces = places.stream().map(evidence::get).toList();
        identities.add(IdentityName.of(pieces, names, used));
      }
    }
    identities.sort(Comparator.comparing(Identity::name).thenComparing(Identity::id));
    return identities;
  }

  // people

  private void linkPeople(Clusters clusters) {
    Map<String, List<SpeakerEvidence>> byName = new LinkedHashMap<>();
    Map<String, Set<String>> keysOfSurname = new HashMap<>();
    List<SpeakerEvidence> brief = new ArrayList<>();
    for (SpeakerEvidence piece : evidence.values()) {
      SpeakerBlock block = SpeakerBlock.of(piece);
      if (block.kind() == SpeakerBlock.Kind.FULL) {
        byName.computeIfAbsent(block.name(), any -> new ArrayList<>()).add(piece);
        keysOfSurname.computeIfAbsent(block.surname(), any -> new TreeSet<>()).add(block.name());
      } else if (block.kind() == SpeakerBlock.Kind.BRIEF
          && !block.surname().isEmpty()
          && !apart.contains(piece.place())) {
        brief.add(piece);
      }
    }
    Map<String, Boolean> isOnePerson = new HashMap<>();
    Trades trades = new Trades();
    byName.forEach((key, pieces) -> isOnePerson.put(key, Namesakes.link(pieces, clusters, trades)));
    for (SpeakerEvidence piece : brief) {
      String surname = SpeakerBlock.of(piece).surname();
      Set<String> keys = keysOfSurname.getOrDefault(surname, Set.of());
      String only = keys.size() == 1 ? keys.iterator().next() : "";
      if (isOnePerson.getOrDefault(only, false)) {
        SpeakerEvidence full = byName.get(only).get(0);
        if (!full.gender().contradicts(piece.gender())) {
          clusters.join(piece.place(), full.place());
        }
      }
    }
    joinAlike(brief, clusters, keysOfSurname);
  }

  /** People of one word, whom no full name explains, are one if the word is: <i>Nandinho</i>. */
  private void joinAlike(
      List<SpeakerEvidence> pieces, Clusters clusters, Map<String, Set<String>> keysOfSurname) {
    Map<String, Place> first = new HashMap<>();
    for (SpeakerEvidence piece : pieces) {
      String word = SpeakerBlock.of(piece).surname();
      if (!keysOfSurname.containsKey(word)) {
        Place earlier = first.putIfAbsent(word + piece.gender(), piece.place());
        if (earlier != null) {
          clusters.join(earlier, piece.place());
        }
      }
    }
  }

  // bodies

  private void linkBodies(Clusters clusters) {
    Map<String, Place> first = new HashMap<>();
    for (SpeakerEvidence piece : evidence.values()) {
      SpeakerBlock block = SpeakerBlock.of(piece);
      if (block.kind() == SpeakerBlock.Kind.BODY) {
        Place earlier = first.putIfAbsent(block.name(), piece.place());
        if (earlier != null) {
          clusters.join(earlier, piece.place());
        }
      }
    }
  }

  // rulings

  private void apply(
      IdentityRuling ruling,
      Clusters clusters,
      Map<Place, String> names,
      Collection<Place> nobody) {
    if (ruling instanceof IdentityRuling.Merge merge) {
      if (evidence.containsKey(merge.one()) && evidence.containsKey(merge.other())) {
        clusters.join(merge.one(), merge.other());
      }
    } else if (ruling instanceof IdentityRuling.Split split) {
      clusters.separate(split.places().stream().filter(evidence::containsKey).toList());
    } else if (ruling instanceof IdentityRuling.Rename rename) {
      names.put(rename.place(), rename.name());
    } else if (ruling instanceof IdentityRuling.NotASpeaker not) {
      nobody.add(not.place());
    }
  }
}
