package hearsay.engine;

import hearsay.credit.CreditFinder;
import hearsay.intake.IntakeOptions;
import hearsay.reuse.ReuseReader;
import hearsay.store.FileIntake;
import java.io.IOException;
import java.nio.file.Path;
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
final class KeyLoads implements Stage.Sink {
  private final Map<Step, Map<Key, SortedMap<PieceName, byte[]>>> evidence =
      new EnumMap<>(Step.class);

  private KeyLoads() {
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
    KeyLoads loads = new KeyLoads();
    ArticleReading reading = new ArticleReading(Runs.RULES.get());
    int[] seen = {0};
    new FileIntake(IntakeOptions.DEFAULTS)
        .read(
            pile,
            pile.getFileName().toString(),
            bytes -> bytes,
            raw -> {
              if (seen[0]++ < most) {
                reading.read(raw, pile.toString(), Keeping.Keeper.NOWHERE, loads);
              }
            });
    for (Step step : Step.values()) {
      loads.settle(step);
    }
    return loads;
  }

  @Override
  public void say(Step to, Key key, PieceName name, byte[] value) {
    evidence.get(to).computeIfAbsent(key, any -> new TreeMap<>()).put(name, value);
  }

  private void settle(Step step) {
    Map<Key, SortedMap<PieceName, byte[]>> keys = evidence.get(step);
    if (step == Step.ARTICLE_READ) {
      byte[] names = evidence.get(Step.ALL_OUTLETS).get(Key.ALL).get(PieceName.of(Key.ALL));
      ReuseReader reader = new ReuseReader(new CreditFinder(OutletStages.names(names)));
      keys.forEach((key, said) -> Crediting.say(key, Pieces.of(said), reader, this));
    } else {
      keys.forEach((key, said) -> step.stage().settle(key, Pieces.of(said), this));
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
