package hearsay.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** All that a stage said about one key, so that it can be told from what it says another time. */
final class Said implements Stage.Sink {
  private record Place(Step to, Key key, PieceName name) {}

  private final Map<Place, byte[]> values = new LinkedHashMap<>();

  @Override
  public void say(Step to, Key key, PieceName name, byte[] value) {
    values.put(new Place(to, key, name), value);
  }

  /**
   * Hands on what is new or other than it was, and what is no longer said.
   *
   * @param before what the same stage said before
   */
  void handOn(Said before, BiConsumer<Step, Change> out) {
    values.forEach(
        (place, value) -> {
          if (!Arrays.equals(value, before.values.get(place))) {
            out.accept(place.to(), new Change(place.key(), place.name(), value));
          }
        });
    for (Place place : before.values.keySet()) {
      if (!values.containsKey(place)) {
        out.accept(place.to(), Change.gone(place.key(), place.name()));
      }
    }
  }
}
