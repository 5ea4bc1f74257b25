package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.reuse.ReuseRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is settled by fingerprint: which texts have it, how far it is spread, and which texts are to
 * be aligned for all they share. What two texts share is counted at the one whose number is higher.
 */
final class PrintStages {
  private PrintStages() {}

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
