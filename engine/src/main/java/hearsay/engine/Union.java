package hearsay.engine;

import java.util.Map;
import java.util.TreeMap;

/** Names that are joined pair by pair into groups; a group goes by the first of its names. */
final class Union {
  private final Map<Key, Key> parents = new TreeMap<>();

  /** Of evidence that names two each. */
  static Union of(Pieces pairs) {
    Union union = new Union();
    for (byte[] pair : pairs.values()) {
      PackedIn in = new PackedIn(pair);
      union.join(in.key(), in.key());
    }
    return union;
  }

  private void join(Key one, Key other) {
    Key a = root(one);
    Key b = root(other);
    parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
  }

  private Key root(Key name) {
    Key at = name;
    parents.putIfAbsent(at, at);
    while (!parents.get(at).equals(at)) {
      parents.put(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  /** Tells each that was joined to another of its group, as the one piece of a kind. */
  void say(Step to, PieceName.Kind kind, Stage.Sink sink) {
    PieceName name = PieceName.of(kind);
    for (Key one : parents.keySet()) {
      sink.say(to, one, name, new PackedOut().key(root(one)).toBytes());
    }
  }
}
