package hearsay.engine;

import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/** Hashes of what was said of the key at hand, so that a stage need not be asked for it again. */
final class Memory {
  private final ValueState<byte[]> hashes;

  Memory(RuntimeContext context) {
    hashes =
        context.getState(
            new ValueStateDescriptor<>(
                "said", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  /**
   * Hands on what is said otherwise than it was, and keeps in mind what is said now.
   *
   * @param hashed hashes of what is said now
   */
  void handOn(Said now, Said hashed, BiConsumer<Step, Change> out) throws Exception {
    byte[] before = hashes.value();
    now.handOn(hashed, before == null ? new Said() : Said.ofBytes(before), out);
    if (hashed.isEmpty()) {
      hashes.clear();
    } else {
      hashes.update(hashed.toBytes());
    }
  }
}
