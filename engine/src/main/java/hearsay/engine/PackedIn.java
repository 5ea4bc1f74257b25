package hearsay.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link PackedOut} wrote, in the order in which it was written. These bytes never come
 * from outside; what does not fit is a fault, and throws.
 */
final class PackedIn {
  private static final int SEVEN = 0x7F;

  private final ByteBuffer in;

  PackedIn(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  private int count() {
    int value = 0;
    int shift = 0;
    byte next = in.get();
    while (next < 0) {
      value |= (next & SEVEN) << shift;
      shift += 7;
      next = in.get();
    }
    return value | (next << shift);
  }

  int number() {
    int value = count();
    return (value >>> 1) ^ -(value & 1);
  }

  long longNumber() {
    return in.getLong();
  }

  double share() {
    return in.getDouble();
  }

  boolean flag() {
    return in.get() != 0;
  }

  byte[] bytes() {
    byte[] value = new byte[count()];
    in.get(value);
    return value;
  }

  Key key() {
    return new Key(in.getLong(), in.getLong());
  }

  PieceName name() {
    int first = in.get();
    long high = (first & Key.HIGH) == 0 ? 0 : in.getLong();
    long low = (first & Key.LOW) == 0 ? 0 : in.getLong();
    return new PieceName(PieceName.Kind.ofFirst(first), new Key(high, low));
  }

  String words() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  <T> Optional<T> optional(Function<PackedIn, T> reader) {
    return flag() ? Optional.of(reader.apply(this)) : Optional.empty();
  }

  <T> List<T> list(Function<PackedIn, T> reader) {
    int size = count();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.apply(this));
    }
    return values;
  }

  int[] numbers() {
    int[] values = new int[count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getInt();
    }
    return values;
  }

  long[] longNumbers() {
    long[] values = new long[count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = longNumber();
    }
    return values;
  }
}
