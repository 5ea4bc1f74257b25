package hearsay.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** All that a stage said about one key, so that it can be told from what it says another time. */
final class Said implements Stage.Sink {
  private static final int HASH = 16;

  private record Place(Step to, Key key, PieceName name) {}

  private final Map<Place, byte[]> values = new LinkedHashMap<>();

  @Override
  public void say(Step to, Key key, PieceName name, byte[] value) {
    values.put(new Place(to, key, name), value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Hashes in place of what was said: enough to tell whether it is said otherwise. */
  Said hashed() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Said hashed = new Said();
      values.forEach(
          (place, value) -> hashed.values.put(place, Arrays.copyOf(digest.digest(value), HASH)));
      return hashed;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] toBytes() {
    PackedOut out = new PackedOut();
    values.forEach(
        (place, value) ->
            out.words(place.to().name()).key(place.key()).name(place.name()).bytes(value));
    return out.toBytes();
  }

  static Said ofBytes(byte[] bytes) {
    PackedIn in = new PackedIn(bytes);
    Said said = new Said();
    while (in.hasMore()) {
      said.say(Step.valueOf(in.words()), in.key(), in.name(), in.bytes());
    }
    return said;
  }

  /**
   * Hands on what is new or other than it was, and what is no longer said.
   *
   * @param before what the same stage said before
   */
  void handOn(Said before, BiConsumer<Step, Change> out) {
    handOn(this, before, out);
  }

  /**
   * The same by hashes.
   *
   * @param hashed those of what is said now
   * @param before those of what was said before
   */
  void handOn(Said hashed, Said before, BiConsumer<Step, Change> out) {
    values.forEach(
        (place, value) -> {
          if (!Arrays.equals(hashed.values.get(place), before.values.get(place))) {
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
