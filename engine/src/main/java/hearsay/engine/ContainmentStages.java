package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.reuse.ReuseRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is settled by text: which text contains which, and so which are copies of one. What two
 * texts share is counted at the one whose number is higher.
 */
final class ContainmentStages {
  private ContainmentStages() {}

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

    /**
     * Says so where so many shared fingerprints are enough for one to be in the other.
     *
     * @param by which step says it: there may be both for a while
     */
    static boolean saysContained(Sized one, Sized other, int shared, Kind by, Sink sink) {
      boolean inOrder = one.isLongerThan(other);
      Sized longer = inOrder ? one : other;
      Sized shorter = inOrder ? other : one;
      if (!ReuseRules.isContained(shared, shorter.prints)) {
        return false;
      }
      byte[] size = longer.write(new PackedOut()).toBytes();
      sink.say(Step.PARENT, Key.of(shorter.text), new PieceName(by, Key.of(longer.text)), size);
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

    void add(boolean isFlood) {
      all++;
      few += isFlood ? 0 : 1;
    }
  }

  /** What a text has in common with others, by what its fingerprints say. */
  private record Sharing(
      Sized text, List<Long> prints, List<Long> floods, Collection<Common> others) {
    static Sharing of(long number, Pieces evidence) {
      SortedMap<Long, Common> others = new TreeMap<>();
      List<Long> prints = new ArrayList<>();
      List<Long> floods = new ArrayList<>();
      Sized text = null;
      for (int i = 0; i < evidence.size(); i++) {
        long print = evidence.name(i).of().high();
        PackedIn in = new PackedIn(evidence.value(i));
        boolean isFlood = in.flag();
        prints.add(print);
        if (isFlood) {
          floods.add(print);
        }
        text = Sized.of(number, in);
        while (in.hasMore()) {
          Sized other = Sized.of(in.longNumber(), in);
          others.computeIfAbsent(other.text(), any -> new Common(other)).add(isFlood);
        }
      }
      return new Sharing(text, prints, floods, others.values());
    }
  }

  /**
   * Whether what is shared is enough for one text to be contained in another; where it is not,
   * there may be more in floods. What a text shares it will ask the spread of.
   */
  static void sharing(Key key, Pieces evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    Sharing sharing = Sharing.of(key.high(), evidence);
    byte[] prints = new PackedOut().list(sharing.prints(), PackedOut::number).toBytes();
    sink.say(Step.CLUSTERED, key, PieceName.of(Kind.SHARED), prints);
    boolean isFlooded = !sharing.floods().isEmpty();
    byte[] floods = new PackedOut().list(sharing.floods(), PackedOut::number).toBytes();
    if (isFlooded) {
      sink.say(Step.FLOODED, key, PieceName.of(Kind.FLOODED), floods);
    }
    for (Common common : sharing.others()) {
      boolean isContained =
          Sized.saysContained(sharing.text(), common.other, common.all, Kind.SHARED, sink);
      if (!isContained && isFlooded && common.few > 0) {
        ask(sharing.text(), common, floods, sink);
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
              Sized.saysContained(text, other, shared, Kind.FLOODED, sink);
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
}
