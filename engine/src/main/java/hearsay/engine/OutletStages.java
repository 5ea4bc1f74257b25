package hearsay.engine;

import hearsay.engine.Stage.Sink;
import java.util.List;

/** Which outlets there are: whether a name in a credit is an outlet's depends on all of them. */
final class OutletStages {
  private OutletStages() {}

  static void outlet(Key key, Pieces evidence, Sink sink) {
    if (!evidence.isEmpty()) {
      sink.say(Step.OUTLETS, Key.ALL, PieceName.of(key), evidence.value(0));
    }
  }

  static void outlets(Key key, Pieces evidence, Sink sink) {
    if (!evidence.isEmpty()) {
      byte[] names = new PackedOut().list(evidence.values(), PackedOut::bytes).toBytes();
      sink.say(Step.ALL_OUTLETS, key, PieceName.of(key), names);
    }
  }

  /** What {@link #outlets} says, as names. */
  static List<String> names(byte[] said) {
    return new PackedIn(said).list(in -> new PackedIn(in.bytes()).words());
  }
}
