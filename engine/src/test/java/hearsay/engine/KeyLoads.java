package hearsay.engine;

import hearsay.credit.CreditFinder;
import hearsay.intake.IntakeOptions;
import hearsay.reuse.ReuseReader;
import hearsay.store.FileIntake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The steps of the engine over a pile without an engine: every step once, in their order, with all
 * evidence in memory. Tells how much is sent to every key of every step.
 */
final class KeyLoads {
  /** Hears whatever a key says to another one. */
  interface Listener {
    void hear(Step from, Key by, Step to, Key key, PieceName name);
  }

  private final Listener listener;
  private final Map<Step, Map<Key, SortedMap<PieceName, byte[]>>> evidence =
      new EnumMap<>(Step.class);

  private KeyLoads(Listener listener) {
    this.listener = listener;
    for (Step step : Step.values()) {
      evidence.put(step, new HashMap<>());
    }
  }

  /**
   * Goes through the first articles of a file.
   *
   * @param most so many
   */
  static KeyLoads of(Path pile, int most) throws IOException {
    return of(pile, most, (from, by, to, key, name) -> {});
  }

  /** The same, told to somebody. */
  static KeyLoads of(Path pile, int most, Listener listener) throws IOException {
    KeyLoads loads = new KeyLoads(listener);
    ArticleReading reading = new ArticleReading(Runs.RULES.get());
    int[] seen = {0};
    new FileIntake(IntakeOptions.DEFAULTS)
        .read(
            pile,
            pile.getFileName().toString(),
            bytes -> bytes,
            raw -> {
              if (seen[0]++ < most) {
                reading.read(
                    raw, pile.toString(), Instant.EPOCH, Keeping.Keeper.NOWHERE, loads::take);
              }
            });
    for (Step step : Step.values()) {
      loads.settle(step);
    }
    return loads;
  }

  private Stage.Sink by(Step from, Key by) {
    return (to, key, name, value) -> {
      listener.hear(from, by, to, key, name);
      take(to, key, name, value);
    };
  }

  private void take(Step to, Key key, PieceName name, byte[] value) {
    evidence.get(to).computeIfAbsent(key, any -> new TreeMap<>()).put(name, value);
  }

  private void settle(Step step) {
    Map<Key, SortedMap<PieceName, byte[]>> keys = evidence.get(step);
    if (step == Step.ARTICLE_READ) {
      byte[] names = evidence.get(Step.ALL_OUTLETS).get(Key.ALL).get(PieceName.of(Key.ALL));
      ReuseReader reader = new ReuseReader(new CreditFinder(OutletStages.names(names)));
      keys.forEach((key, said) -> Crediting.say(key, Pieces.of(said), reader, by(step, key)));
    } else {
      keys.forEach((key, said) -> step.stage().settle(key, Pieces.of(said), by(step, key)));
    }
  }

  /** How many keys a step has. */
  long keys(Step step) {
    return evidence.get(step).size();
  }

  /** How many pieces of evidence are sent to it. */
  long pieces(Step step) {
    return evidence.get(step).values().stream().mapToLong(Map::size).sum();
  }

  /** How many bytes these are. */
  long bytes(Step step) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializer<Change> serializer =
        ValueType.CHANGE.createSerializer(new SerializerConfigImpl());
    long bytes = 0;
    for (Map.Entry<Key, SortedMap<PieceName, byte[]>> key : evidence.get(step).entrySet()) {
      for (Map.Entry<PieceName, byte[]> piece : key.getValue().entrySet()) {
        out.clear();
        serializer.serialize(new Change(key.getKey(), piece.getKey(), piece.getValue()), out);
        bytes += out.length();
      }
    }
    return bytes;
  }

  /** How many pieces each key has, most first. */
  List<Integer> loads(Step step) {
    return evidence.get(step).values().stream()
        .map(Map::size)
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
