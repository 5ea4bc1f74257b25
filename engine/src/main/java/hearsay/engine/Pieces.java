package hearsay.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The evidence on one key, in the order of whose it is. Immutable, but for the bytes in it. */
final class Pieces {
  static final Pieces NONE = new Pieces(List.of(), List.of());

  private final List<PieceName> names;
  private final List<byte[]> values;

  private Pieces(List<PieceName> names, List<byte[]> values) {
    this.names = names;
    this.values = values;
  }

  static Pieces of(SortedMap<PieceName, byte[]> pieces) {
    return new Pieces(List.copyOf(pieces.keySet()), List.copyOf(pieces.values()));
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  int size() {
    return names.size();
  }

  PieceName name(int place) {
    return names.get(place);
  }

  byte[] value(int place) {
    return values.get(place);
  }

  List<byte[]> values() {
    return Collections.unmodifiableList(values);
  }

  /** The one piece of a kind that there is one of; null where there is none. */
  byte[] get(PieceName.Kind kind) {
    int place = Collections.binarySearch(names, PieceName.of(kind));
    return place < 0 ? null : values.get(place);
  }

  /** Those of a kind. */
  Pieces of(PieceName.Kind kind) {
    int from = 0;
    while (from < names.size() && names.get(from).kind().compareTo(kind) < 0) {
      from++;
    }
    int to = from;
    while (to < names.size() && names.get(to).kind() == kind) {
      to++;
    }
    return new Pieces(names.subList(from, to), values.subList(from, to));
  }

  void forEach(BiConsumer<PieceName, byte[]> taker) {
    for (int i = 0; i < names.size(); i++) {
      taker.accept(names.get(i), values.get(i));
    }
  }

  /** These with what came later; nothing for what is no more. */
  Pieces with(Map<PieceName, byte[]> later) {
    SortedMap<PieceName, byte[]> fresh = new TreeMap<>(later);
    List<PieceName> newNames = new ArrayList<>(names.size() + fresh.size());
    List<byte[]> newValues = new ArrayList<>(names.size() + fresh.size());
    int at = 0;
    for (Map.Entry<PieceName, byte[]> entry : fresh.entrySet()) {
      while (at < names.size() && names.get(at).compareTo(entry.getKey()) < 0) {
        newNames.add(names.get(at));
        newValues.add(values.get(at++));
      }
      if (at < names.size() && names.get(at).equals(entry.getKey())) {
        at++;
      }
      if (entry.getValue().length > 0) {
        newNames.add(entry.getKey());
        newValues.add(entry.getValue());
      }
    }
    newNames.addAll(names.subList(at, names.size()));
    newValues.addAll(values.subList(at, values.size()));
    return new Pieces(newNames, newValues);
  }

  boolean isSame(Pieces other) {
    return names.equals(other.names) && Arrays.deepEquals(values.toArray(), other.values.toArray());
  }

  byte[] toBytes() {
    PackedOut out = new PackedOut();
    for (int i = 0; i < names.size(); i++) {
      out.name(names.get(i)).bytes(values.get(i));
    }
    return out.toBytes();
  }

  static Pieces ofBytes(byte[] bytes) {
    PackedIn in = new PackedIn(bytes);
    List<PieceName> names = new ArrayList<>();
    List<byte[]> values = new ArrayList<>();
    while (in.hasMore()) {
      names.add(in.name());
      values.add(in.bytes());
    }
    return new Pieces(names, values);
  }
}
