package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.reuse.ReuseRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is settled by fingerprint, and by pair of texts that share some: which text is contained in
 * which, how far a fingerprint is spread, and which texts are to be aligned.
 */
final class PrintStages {
  private PrintStages() {}

  /**
   * The root of a text's cluster.
   *
   * @param isLarge whether only pairs with the root are judged there
   */
  record Root(String text, boolean isLarge) {
    static Root of(byte[] said) {
      PackedIn in = new PackedIn(said);
      return new Root(in.words(), in.flag());
    }

    byte[] toBytes() {
      return new PackedOut().words(text).flag(isLarge).toBytes();
    }

    /** What a text of this cluster says to one of its fingerprints. */
    byte[] holding(int prints, boolean counts) {
      return new PackedOut().words(text).flag(isLarge).number(prints).flag(counts).toBytes();
    }
  }

  /** Brings together the texts that have a fingerprint: the first ones with all. */
  static void print(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<Map.Entry<String, byte[]>> holders = List.copyOf(evidence.entrySet());
    for (int i = 0; i < Math.min(ReuseRules.FLOOD, holders.size()); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        String pair = holders.get(i).getKey() + ":" + holders.get(j).getKey();
        byte[] sizes =
            new PackedOut()
                .bytes(holders.get(i).getValue())
                .bytes(holders.get(j).getValue())
                .toBytes();
        sink.say(Step.CONTAINMENT, pair, key, sizes);
      }
    }
  }

  /** A text by its size; the longer one is decided in the same way everywhere. */
  private record Sized(String text, int words, int prints) {
    static Sized of(String text, byte[] size) {
      PackedIn in = new PackedIn(size);
      return new Sized(text, in.number(), in.number());
    }

    boolean isLongerThan(Sized other) {
      return words != other.words
          ? words > other.words
          : TextStages.number(text) > TextStages.number(other.text);
    }
  }

  static void containment(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    PackedIn in = new PackedIn(evidence.get(evidence.firstKey()));
    Sized one = Sized.of(key.substring(0, 16), in.bytes());
    Sized other = Sized.of(key.substring(17), in.bytes());
    Sized longer = one.isLongerThan(other) ? one : other;
    Sized shorter = one.isLongerThan(other) ? other : one;
    if (ReuseRules.isContained(evidence.size(), shorter.prints())) {
      byte[] words = new PackedOut().number(longer.words()).number(longer.prints()).toBytes();
      sink.say(Step.PARENT, shorter.text(), longer.text(), words);
    }
  }

  static void parent(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    evidence.entrySet().stream()
        .map(entry -> Sized.of(entry.getKey(), entry.getValue()))
        .reduce((one, other) -> one.isLongerThan(other) ? one : other)
        .ifPresent(
            longest ->
                sink.say(
                    Step.ROOTS, Step.ALL, key, new PackedOut().words(longest.text()).toBytes()));
  }

  static void roots(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Map<String, String> parents = new HashMap<>();
    evidence.forEach((text, parent) -> parents.put(text, new PackedIn(parent).words()));
    Map<String, String> roots = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (String text : parents.keySet()) {
      sizes.merge(root(text, parents, roots), 1, Integer::sum);
    }
    for (String text : parents.keySet()) {
      String root = roots.get(text);
      boolean isLarge = ReuseRules.isLarge(sizes.get(root) + 1);
      sink.say(Step.CLUSTERED, text, "root", new Root(root, isLarge).toBytes());
    }
  }

  /** The last of a text's parents. Each is longer than the one before, so there is no ring. */
  private static String root(String text, Map<String, String> parents, Map<String, String> known) {
    List<String> way = new ArrayList<>();
    String at = text;
    while (!known.containsKey(at) && parents.containsKey(at)) {
      way.add(at);
      at = parents.get(at);
    }
    String root = known.getOrDefault(at, at);
    way.forEach(one -> known.put(one, root));
    return root;
  }

  /** A text that has a fingerprint; one that only asks for its spread is none. */
  private record Holder(String text, String root, boolean isLarge, int prints, boolean counts) {
    static Holder of(String text, byte[] said) {
      PackedIn in = new PackedIn(said);
      return new Holder(text, in.words(), in.flag(), in.number(), in.flag());
    }

    boolean standsOut() {
      return root.equals(text) || !isLarge;
    }
  }

  static void spread(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<Holder> holders = new ArrayList<>();
    Map<String, Holder> standing = new HashMap<>();
    Set<String> clusters = new HashSet<>();
    evidence.forEach(
        (text, said) -> {
          Holder holder = Holder.of(text, said);
          if (holder.counts()) {
            holders.add(holder);
            clusters.add(holder.root());
          }
        });
    int level = ReuseRules.level(holders.size(), clusters.size());
    if (level > 0) {
      byte[] said = {(byte) level};
      evidence.keySet().forEach(text -> sink.say(Step.CARRIERS, text, "l:" + key, said));
    }
    if (ReuseRules.isCommon(level)) {
      return;
    }
    int weight = ReuseRules.weight(TextStages.number(key), level);
    List<Holder> out = holders.stream().filter(Holder::standsOut).toList();
    for (int i = 0; i < out.size(); i++) {
      standing.put(out.get(i).text(), out.get(i));
      for (int j = i + 1; j < out.size(); j++) {
        meet(key, weight, out.get(i), out.get(j), sink);
      }
    }
    for (Holder holder : holders) {
      Holder root = standing.get(holder.root());
      if (!holder.standsOut() && root != null) {
        meet(key, weight, holder, root, sink);
      }
    }
  }

  private static void meet(String print, int weight, Holder one, Holder other, Sink sink) {
    int fewer = Math.min(one.prints(), other.prints());
    sink.say(
        Step.CANDIDATE,
        PairStages.key(one.text(), other.text()),
        print,
        new PackedOut().number(weight).number(fewer).toBytes());
  }

  static void candidate(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    int weights = 0;
    int fewer = Integer.MAX_VALUE;
    for (byte[] said : evidence.values()) {
      PackedIn in = new PackedIn(said);
      weights += in.number();
      fewer = Math.min(fewer, in.number());
    }
    boolean isWithRoot = evidence.containsKey("root");
    if (isWithRoot || (!evidence.isEmpty() && ReuseRules.isEnough(weights, fewer))) {
      sink.say(Step.CARRIERS, key.substring(0, 16), "c:" + key, TextStages.yes());
      sink.say(Step.CARRIERS, key.substring(17), "c:" + key, TextStages.yes());
    }
  }
}
