package hearsay.engine;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The evidence on the key at hand, by whose it is, and what it was when the key was settled last.
 * Of the past no more is kept than what has changed since.
 */
final class Evidence {
  private static final byte[] NOTHING = new byte[0];

  private final MapState<String, byte[]> pieces;

  /** What changed since the key was settled, as it was then; nothing for what was not there. */
  private final MapState<String, byte[]> before;

  Evidence(RuntimeContext context) {
    pieces = context.getMapState(state("evidence"));
    before = context.getMapState(state("before"));
  }

  static MapStateDescriptor<String, byte[]> state(String name) {
    return new MapStateDescriptor<>(
        name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }

  void take(Change change) throws Exception {
    byte[] known = pieces.get(change.id());
    if (!before.contains(change.id())) {
      before.put(change.id(), known == null ? NOTHING : known);
    }
    if (change.isGone()) {
      pieces.remove(change.id());
    } else {
      pieces.put(change.id(), change.value());
    }
  }

  /** All of it, in the order of names. */
  SortedMap<String, byte[]> all() throws Exception {
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : pieces.entries()) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /** All of it as it was when the key was settled last. */
  SortedMap<String, byte[]> settled() throws Exception {
    SortedMap<String, byte[]> settled = all();
    for (Map.Entry<String, byte[]> entry : before.entries()) {
      if (entry.getValue().length == 0) {
        settled.remove(entry.getKey());
      } else {
        settled.put(entry.getKey(), entry.getValue());
      }
    }
    return settled;
  }

  /** Takes the key for settled. */
  void settle() {
    before.clear();
  }
}
