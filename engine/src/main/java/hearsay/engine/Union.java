package hearsay.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Names that are joined pair by pair into groups; a group goes by the first of its names. */
final class Union {
  private final Map<String, String> parents = new TreeMap<>();

  void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
  }

  private String root(String name) {
    String at = name;
    parents.putIfAbsent(at, at);
    while (!parents.get(at).equals(at)) {
      parents.put(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  /** All names that were joined to another, each with the name of its group. */
  void forEach(BiConsumer<String, String> sink) {
    for (String name : parents.keySet()) {
      sink.accept(name, root(name));
    }
  }
}
