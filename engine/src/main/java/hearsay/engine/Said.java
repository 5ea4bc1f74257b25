package hearsay.engine;

import hearsay.alignment.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What was said about a key the last time, so that only differences are handed on: what is new or
 * other, and what is no longer said. Kept as a hash of 64 bits for each: a change would be missed
 * once in 10^19.
 */
final class Said {
  private final MapState<String, Long> said;

  /** By step, key and id; keys have no line ends in them. */
  static MapStateDescriptor<String, Long> state() {
    return new MapStateDescriptor<>("said", Types.STRING, Types.LONG);
  }

  Said(MapState<String, Long> said) {
    this.said = said;
  }

  /** Lets a stage speak about a key that is settled once: all that it says is new. */
  static void once(Consumer<Stage.Sink> stage, BiConsumer<Step, Change> out) {
    stage.accept((to, key, id, value) -> out.accept(to, new Change(key, id, value)));
  }

  /**
   * Lets a stage speak about the key at hand.
   *
   * @param out takes the differences
   */
  void differences(Consumer<Stage.Sink> stage, BiConsumer<Step, Change> out) throws Exception {
    Map<String, Long> before = new HashMap<>();
    for (Map.Entry<String, Long> entry : said.entries()) {
      before.put(entry.getKey(), entry.getValue());
    }
    Map<String, Long> now = new HashMap<>();
    stage.accept(
        (to, key, id, value) -> {
          String name = to.ordinal() + "\n" + key + "\n" + id;
          long hash = hash(value);
          now.put(name, hash);
          Long last = before.get(name);
          if (last == null || last != hash) {
            out.accept(to, new Change(key, id, value));
          }
        });
    for (String name : before.keySet()) {
      if (!now.containsKey(name)) {
        said.remove(name);
        String[] parts = name.split("\n", 3);
        Step to = Step.values()[Integer.parseInt(parts[0])];
        out.accept(to, Change.gone(parts[1], parts[2]));
      }
    }
    for (Map.Entry<String, Long> entry : now.entrySet()) {
      if (!entry.getValue().equals(before.get(entry.getKey()))) {
        said.put(entry.getKey(), entry.getValue());
      }
    }
  }

  static long hash(byte[] value) {
    long hash = value.length;
    for (byte one : value) {
      hash = Words.spread(hash * 31 + one);
    }
    return hash;
  }
}
