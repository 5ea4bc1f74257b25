package hearsay.engine;

import hearsay.engine.Stage.Sink;
import java.util.List;
import java.util.SortedMap;

/** Which outlets there are: whether a name in a credit is an outlet's depends on all of them. */
final class OutletStages {
  private OutletStages() {}

  static void outlet(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (!evidence.isEmpty()) {
      sink.say(Step.OUTLETS, Step.ALL, key, evidence.get(evidence.firstKey()));
    }
  }

  static void outlets(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    sink.say(
        Step.ALL_OUTLETS,
        key,
        key,
        new PackedOut().list(evidence.values(), PackedOut::bytes).toBytes());
  }

  /** What {@link #outlets} says, as names. */
  static List<String> names(byte[] said) {
    return new PackedIn(said).list(in -> new PackedIn(in.bytes()).words());
  }
}
