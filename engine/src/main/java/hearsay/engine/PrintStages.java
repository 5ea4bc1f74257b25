package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.reuse.ReuseRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is settled by fingerprint, and by text of those that share some: which text is contained in
 * which, how far a fingerprint is spread, and which texts are to be aligned. What two texts share
 * is counted at the one whose number is higher.
 */
final class PrintStages {
  private PrintStages() {}

  /**
   * The root of a text's cluster.
   *
   * @param isLarge whether only pairs with the root are judged there
   */
  record Root(long text, boolean isLarge) {
    static Root of(byte[] said) {
      PackedIn in = new PackedIn(said);
      return new Root(in.longNumber(), in.flag());
    }

    byte[] toBytes() {
      return new PackedOut().number(text).flag(isLarge).toBytes();
    }

    /** What a text of this cluster says to one of its fingerprints. */
    byte[] holding(int prints, boolean counts) {
      return new PackedOut().number(text).flag(isLarge).number(prints).flag(counts).toBytes();
    }
  }

  /**
   * Tells each text that has a fingerprint which others have it that come before it. In a flood
   * these are the first ones only, and the text is told that it is one.
   */
  static void print(Key key, Pieces evidence, Sink sink) {
    if (evidence.size() < 2) {
      return;
    }
    boolean isFlood = evidence.size() > ReuseRules.FLOOD;
    PackedOut others = new PackedOut();
    for (int i = 0; i < evidence.size(); i++) {
      long text = evidence.name(i).of().high();
      byte[] size = evidence.value(i);
      byte[] met = new PackedOut().flag(isFlood).raw(size).raw(others.toBytes()).toBytes();
      sink.say(Step.SHARING, Key.of(text), PieceName.of(key), met);
      if (i < ReuseRules.FLOOD) {
        others.number(text).raw(size);
      }
    }
  }

  /** A text by its size; the longer one is decided in the same way everywhere. */
  private record Sized(long text, int words, int prints) {
    static Sized of(long text, PackedIn size) {
      return new Sized(text, size.number(), size.number());
    }

    boolean isLongerThan(Sized other) {
      return words != other.words ? words > other.words : text > other.text;
    }

    PackedOut write(PackedOut out) {
      return out.number(words).number(prints);
    }

    /** Says so where so many shared fingerprints are enough for one to be in the other. */
    static boolean saysContained(Sized one, Sized other, int shared, Sink sink) {
      boolean inOrder = one.isLongerThan(other);
      Sized longer = inOrder ? one : other;
      Sized shorter = inOrder ? other : one;
      if (!ReuseRules.isContained(shared, shorter.prints)) {
        return false;
      }
      byte[] size = longer.write(new PackedOut()).toBytes();
      sink.say(Step.PARENT, Key.of(shorter.text), PieceName.of(longer.text), size);
      return true;
    }
  }

  /** What a text has in common with one other. */
  private static final class Common {
    private final Sized other;
    private int all;

    /** Of these, in no flood. */
    private int few;

    Common(Sized other) {
      this.other = other;
    }
  }

  /**
   * Whether what is shared is enough for one text to be contained in another; where it is not,
   * there may be more in floods. Whoever shares something of a text asks how far it is spread.
   */
  static void sharing(Key key, Pieces evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    SortedMap<Long, Common> others = new TreeMap<>();
    long[] prints = new long[evidence.size()];
    long[] floods = new long[evidence.size()];
    int flooded = 0;
    Sized text = null;
    for (int i = 0; i < evidence.size(); i++) {
      prints[i] = evidence.name(i).of().high();
      PackedIn in = new PackedIn(evidence.value(i));
      boolean isFlood = in.flag();
      if (isFlood) {
        floods[flooded++] = prints[i];
      }
      text = Sized.of(key.high(), in);
      while (in.hasMore()) {
        Sized other = Sized.of(in.longNumber(), in);
        Common common = others.computeIfAbsent(other.text(), any -> new Common(other));
        common.all++;
        common.few += isFlood ? 0 : 1;
      }
    }
    sink.say(
        Step.CLUSTERED, key, PieceName.of(Kind.SHARED), new PackedOut().numbers(prints).toBytes());
    byte[] inFloods = new PackedOut().numbers(Arrays.copyOf(floods, flooded)).toBytes();
    if (flooded > 0) {
      sink.say(Step.FLOODED, key, PieceName.of(Kind.FLOODED), inFloods);
    }
    for (Common common : others.values()) {
      boolean isContained = Sized.saysContained(text, common.other, common.all, sink);
      if (!isContained && flooded > 0 && common.few > 0) {
        ask(text, common, inFloods, sink);
      }
    }
  }

  /** Asks the other text what it has of the fingerprints in floods. */
  private static void ask(Sized text, Common common, byte[] inFloods, Sink sink) {
    Sized shorter = text.isLongerThan(common.other) ? common.other : text;
    if (ReuseRules.isContained(shorter.prints(), shorter.prints())) {
      PackedOut asked = new PackedOut().number(common.few);
      text.write(asked);
      common.other.write(asked);
      sink.say(
          Step.FLOODED,
          Key.of(common.other.text()),
          PieceName.of(Kind.CANDIDATE, text.text()),
          asked.raw(inFloods).toBytes());
    }
  }

  /** Counts what two texts share in floods with the little that they share elsewhere. */
  static void flooded(Key key, Pieces evidence, Sink sink) {
    byte[] said = evidence.get(Kind.FLOODED);
    if (said == null) {
      return;
    }
    Set<Long> own = new HashSet<>();
    for (long print : new PackedIn(said).longNumbers()) {
      own.add(print);
    }
    evidence
        .of(Kind.CANDIDATE)
        .forEach(
            (name, asked) -> {
              PackedIn in = new PackedIn(asked);
              int shared = in.number();
              Sized other = Sized.of(name.of().high(), in);
              Sized text = Sized.of(key.high(), in);
              for (long print : in.longNumbers()) {
                shared += own.contains(print) ? 1 : 0;
              }
              Sized.saysContained(text, other, shared, sink);
            });
  }

  static void parent(Key key, Pieces evidence, Sink sink) {
    Sized longest = null;
    for (int i = 0; i < evidence.size(); i++) {
      Sized one = Sized.of(evidence.name(i).of().high(), new PackedIn(evidence.value(i)));
      longest = longest == null || one.isLongerThan(longest) ? one : longest;
    }
    if (longest != null) {
      byte[] parent = new PackedOut().number(longest.text()).toBytes();
      sink.say(Step.ROOTS, Key.ALL, PieceName.of(key), parent);
    }
  }

  static void roots(Key key, Pieces evidence, Sink sink) {
    Map<Long, Long> parents = new HashMap<>();
    evidence.forEach(
        (text, parent) -> parents.put(text.of().high(), new PackedIn(parent).longNumber()));
    Map<Long, Long> roots = new HashMap<>();
    Map<Long, Integer> sizes = new HashMap<>();
    for (long text : parents.keySet()) {
      sizes.merge(root(text, parents, roots), 1, Integer::sum);
    }
    for (long text : parents.keySet()) {
      long root = roots.get(text);
      boolean isLarge = ReuseRules.isLarge(sizes.get(root) + 1);
      byte[] said = new Root(root, isLarge).toBytes();
      sink.say(Step.CLUSTERED, Key.of(text), PieceName.of(Kind.ROOT), said);
    }
  }

  /** The last of a text's parents. Each is longer than the one before, so there is no ring. */
  private static long root(long text, Map<Long, Long> parents, Map<Long, Long> known) {
    List<Long> way = new ArrayList<>();
    long at = text;
    while (!known.containsKey(at) && parents.containsKey(at)) {
      way.add(at);
      at = parents.get(at);
    }
    long root = known.getOrDefault(at, at);
    way.forEach(one -> known.put(one, root));
    return root;
  }

  /** A text that has a fingerprint; one that only asks for its spread is none. */
  private record Holder(long text, long root, boolean isLarge, int prints, boolean counts) {
    static Holder of(long text, byte[] said) {
      PackedIn in = new PackedIn(said);
      return new Holder(text, in.longNumber(), in.flag(), in.number(), in.flag());
    }

    boolean standsOut() {
      return root == text || !isLarge;
    }

    /** Tells a text that comes later of this one. */
    void meet(Holder later, int weight, Map<Long, PackedOut> met) {
      met.computeIfAbsent(later.text, any -> new PackedOut().number(weight))
          .number(text)
          .number(Math.min(prints, later.prints));
    }
  }

  static void spread(Key key, Pieces evidence, Sink sink) {
    List<Holder> holders = new ArrayList<>();
    Set<Long> clusters = new HashSet<>();
    evidence.forEach(
        (text, said) -> {
          Holder holder = Holder.of(text.of().high(), said);
          if (holder.counts()) {
            holders.add(holder);
            clusters.add(holder.root());
          }
        });
    int level = ReuseRules.level(holders.size(), clusters.size());
    if (level > 0) {
      byte[] said = {(byte) level};
      PieceName print = PieceName.of(Kind.LEVEL, key.high());
      evidence.forEach((text, any) -> sink.say(Step.CARRIERS, text.of(), print, said));
    }
    if (!ReuseRules.isCommon(level)) {
      meet(key, ReuseRules.weight(key.high(), level), holders, sink);
    }
  }

  /**
   * Tells each text which others it meets that come before it: those that stand out meet, and the
   * rest of a large cluster meet their root.
   */
  private static void meet(Key print, int weight, List<Holder> holders, Sink sink) {
    Map<Long, Holder> standing = new LinkedHashMap<>();
    Map<Long, PackedOut> met = new LinkedHashMap<>();
    for (Holder holder : holders) {
      if (holder.standsOut()) {
        standing.values().forEach(before -> before.meet(holder, weight, met));
        standing.put(holder.text(), holder);
      }
    }
    for (Holder holder : holders) {
      Holder root = standing.get(holder.root());
      if (!holder.standsOut() && root != null) {
        boolean isBefore = Long.compareUnsigned(holder.text(), root.text()) < 0;
        (isBefore ? holder : root).meet(isBefore ? root : holder, weight, met);
      }
    }
    met.forEach(
        (text, others) ->
            sink.say(Step.CANDIDATE, Key.of(text), PieceName.of(print), others.toBytes()));
  }

  /** What speaks for aligning a text with one other. */
  private static final class Met {
    private int weights;
    private int fewer = Integer.MAX_VALUE;
  }

  static void candidate(Key key, Pieces evidence, Sink sink) {
    Map<Long, Met> others = new TreeMap<>();
    for (byte[] said : evidence.of(Kind.SAID).values()) {
      PackedIn in = new PackedIn(said);
      int weight = in.number();
      while (in.hasMore()) {
        Met met = others.computeIfAbsent(in.longNumber(), any -> new Met());
        met.weights += weight;
        met.fewer = Math.min(met.fewer, in.number());
      }
    }
    Set<Long> found = new HashSet<>();
    evidence.of(Kind.ROOT).forEach((name, yes) -> found.add(name.of().high()));
    others.forEach(
        (other, met) -> {
          if (ReuseRules.isEnough(met.weights, met.fewer)) {
            found.add(other);
          }
        });
    for (long other : found) {
      PieceName one = PieceName.of(Kind.CANDIDATE, key.high());
      sink.say(Step.CARRIERS, Key.of(other), one, TextStages.yes());
      PieceName two = PieceName.of(Kind.CANDIDATE, other);
      sink.say(Step.CARRIERS, key, two, TextStages.yes());
    }
  }
}
