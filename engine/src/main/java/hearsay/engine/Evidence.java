package hearsay.engine;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** The evidence on the key at hand, by whose it is. */
final class Evidence {
  private final MapState<String, byte[]> pieces;

  static MapStateDescriptor<String, byte[]> state() {
    return new MapStateDescriptor<>(
        "evidence", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }

  Evidence(MapState<String, byte[]> pieces) {
    this.pieces = pieces;
  }

  void take(Change change) throws Exception {
    if (change.isGone()) {
      pieces.remove(change.id());
    } else {
      pieces.put(change.id(), change.value());
    }
  }

  /** All of it, in the order of names. */
  TreeMap<String, byte[]> all() throws Exception {
    TreeMap<String, byte[]> all = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : pieces.entries()) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all;
  }
}
