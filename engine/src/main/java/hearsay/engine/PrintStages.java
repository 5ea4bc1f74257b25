package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.reuse.ReuseRules;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Brings together the texts that have a fingerprint. In a flood only the first ones meet all; the
   * others are told that it is one, for pairs that share other fingerprints as well.
   */
  static void print(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<Map.Entry<String, byte[]>> holders = List.copyOf(evidence.entrySet());
    boolean isFlood = holders.size() > ReuseRules.FLOOD;
    for (int i = 0; i < Math.min(ReuseRules.FLOOD, holders.size()); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        String pair = holders.get(i).getKey() + ":" + holders.get(j).getKey();
        byte[] sizes =
            new PackedOut()
                .flag(isFlood)
                .bytes(holders.get(i).getValue())
                .bytes(holders.get(j).getValue())
                .toBytes();
        sink.say(Step.CONTAINMENT, pair, key, sizes);
      }
    }
    if (isFlood) {
      evidence.keySet().forEach(text -> sink.say(Step.FLOODED, text, "f:" + key, TextStages.yes()));
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

    byte[] toBytes() {
      return new PackedOut().number(words).number(prints).toBytes();
    }
  }

  /** Two texts that share something. */
  private record Pair(Sized longer, Sized shorter) {
    static Pair of(String key, byte[] said) {
      PackedIn sizes = new PackedIn(said);
      sizes.flag();
      Sized one = Sized.of(key.substring(0, 16), sizes.bytes());
      Sized other = Sized.of(key.substring(17), sizes.bytes());
      return one.isLongerThan(other) ? new Pair(one, other) : new Pair(other, one);
    }

    boolean isContained(int shared) {
      return ReuseRules.isContained(shared, shorter.prints());
    }

    void sayContained(Sink sink) {
      sink.say(Step.PARENT, shorter.text(), longer.text(), longer.toBytes());
    }
  }

  /** Whether what is shared is enough; where it is not, there may be more in floods. */
  static void containment(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    byte[] first = evidence.get(evidence.firstKey());
    Pair pair = Pair.of(key, first);
    if (pair.isContained(evidence.size())) {
      pair.sayContained(sink);
      return;
    }
    int few = 0;
    for (byte[] said : evidence.values()) {
      few += new PackedIn(said).flag() ? 0 : 1;
    }
    boolean canBe = pair.isContained(pair.shorter().prints());
    if (canBe && few > 0) {
      for (Sized text : List.of(pair.longer(), pair.shorter())) {
        byte[] asked = new PackedOut().number(few).bytes(first).toBytes();
        sink.say(Step.FLOODED, text.text(), "p:" + key, asked);
      }
    }
  }

  /** Sends a text's fingerprints that are in floods to the pairs that ask for them. */
  static void flooded(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    long[] prints =
        evidence.subMap("f:", "f;").keySet().stream()
            .mapToLong(name -> TextStages.number(name.substring(2)))
            .toArray();
    if (prints.length > 0) {
      evidence
          .subMap("p:", "p;")
          .forEach(
              (name, asked) ->
                  sink.say(
                      Step.SHARED,
                      name.substring(2),
                      key,
                      new PackedOut().bytes(asked).numbers(prints).toBytes()));
    }
  }

  /** Counts what two texts share in floods with the little that they share elsewhere. */
  static void shared(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.size() < 2) {
      return;
    }
    PackedIn one = new PackedIn(evidence.get(evidence.firstKey()));
    PackedIn other = new PackedIn(evidence.get(evidence.lastKey()));
    PackedIn asked = new PackedIn(one.bytes());
    other.bytes();
    int few = asked.number();
    Pair pair = Pair.of(key, asked.bytes());
    Set<Long> flooded = new HashSet<>();
    for (long print : one.longNumbers()) {
      flooded.add(print);
    }
    long common = Arrays.stream(other.longNumbers()).filter(flooded::contains).count();
    if (pair.isContained(few + (int) common)) {
      pair.sayContained(sink);
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
