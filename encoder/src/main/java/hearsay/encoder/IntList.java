package hearsay.encoder;

import java.util.Arrays;

/** A growing row of numbers. Confined to one call. */
final class IntList {
  private int[] values = new int[256];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  void truncate(int to) {
    size = to;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
