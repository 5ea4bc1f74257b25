package hearsay.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.TimerService;

/**
 * The evidence on the key at hand: as it was when the key was settled last, and what came since.
 * The first is one string of bytes, since nearly all keys have little; where a step has one key for
 * everything it is piece by piece.
 */
abstract class Evidence {
  private final ListState<Change> since;

  private Evidence(RuntimeContext context) {
    since = context.getListState(new ListStateDescriptor<>("since", ValueType.CHANGE));
  }

  /** Of a step whose keys have little each. */
  static Evidence ofMany(RuntimeContext context) {
    return new Packed(context);
  }

  /** Of a step that has one key. */
  static Evidence ofOne(RuntimeContext context) {
    return new OneByOne(context);
  }

  /** Where the evidence of a key stands that has been settled; for steps of many keys. */
  static ValueStateDescriptor<byte[]> packed() {
    return new ValueStateDescriptor<>(
        "evidence", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }

  /** Takes what came, and has the key settled when the operator has rested. */
  void take(Change change, TimerService ticks, Rest rest) throws Exception {
    since.add(change);
    ticks.registerEventTimeTimer(rest.next(ticks));
  }

  /** Whether anything came since the key was settled last. */
  boolean hasMore() throws Exception {
    return since.get().iterator().hasNext();
  }

  /** All of it as it was when the key was settled last. */
  abstract Pieces settled() throws Exception;

  /** What came since, and is nothing where it is no more. */
  Map<PieceName, byte[]> since() throws Exception {
    Map<PieceName, byte[]> later = new HashMap<>();
    for (Change change : since.get()) {
      later.put(change.name(), change.value());
    }
    return later;
  }

  /**
   * All of it, which from now on is the evidence that has been settled.
   *
   * @param settled what {@link #settled} gave
   * @param later what {@link #since()} gave
   */
  Pieces settle(Pieces settled, Map<PieceName, byte[]> later) throws Exception {
    since.clear();
    Pieces all = settled.with(later);
    keep(all, later);
    return all;
  }

  abstract void keep(Pieces all, Map<PieceName, byte[]> later) throws Exception;

  private static final class Packed extends Evidence {
    private final ValueState<byte[]> pieces;

    Packed(RuntimeContext context) {
      super(context);
      pieces = context.getState(packed());
    }

    @Override
    Pieces settled() throws Exception {
      byte[] bytes = pieces.value();
      return bytes == null ? Pieces.NONE : Pieces.ofBytes(bytes);
    }

    @Override
    void keep(Pieces all, Map<PieceName, byte[]> later) throws Exception {
      if (all.isEmpty()) {
        pieces.clear();
      } else {
        pieces.update(all.toBytes());
      }
    }
  }

  private static final class OneByOne extends Evidence {
    private final MapState<PieceName, byte[]> pieces;

    OneByOne(RuntimeContext context) {
      super(context);
      pieces =
          context.getMapState(
              new MapStateDescriptor<>(
                  "evidence",
                  ValueType.NAME,
                  PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    Pieces settled() throws Exception {
      SortedMap<PieceName, byte[]> settled = new TreeMap<>();
      for (Map.Entry<PieceName, byte[]> piece : pieces.entries()) {
        settled.put(piece.getKey(), piece.getValue());
      }
      return Pieces.of(settled);
    }

    @Override
    void keep(Pieces all, Map<PieceName, byte[]> later) throws Exception {
      for (Map.Entry<PieceName, byte[]> piece : later.entrySet()) {
        if (piece.getValue().length == 0) {
          pieces.remove(piece.getKey());
        } else {
          pieces.put(piece.getKey(), piece.getValue());
        }
      }
    }
  }
}
