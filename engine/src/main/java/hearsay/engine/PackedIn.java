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
  private final ByteBuffer in;

  PackedIn(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  int number() {
    return in.getInt();
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
    byte[] value = new byte[in.getInt()];
    in.get(value);
    return value;
  }

  String words() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  <T> Optional<T> optional(Function<PackedIn, T> reader) {
    return flag() ? Optional.of(reader.apply(this)) : Optional.empty();
  }

  <T> List<T> list(Function<PackedIn, T> reader) {
    int size = number();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.apply(this));
    }
    return values;
  }

  int[] numbers() {
    int[] values = new int[number()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number();
    }
    return values;
  }

  long[] longNumbers() {
    long[] values = new long[number()];
    for (int i = 0; i < values.length; i++) {
      values[i] = longNumber();
    }
    return values;
  }
}
