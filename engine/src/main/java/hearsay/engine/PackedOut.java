package hearsay.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes evidence as bytes, the same bytes for the same evidence. What {@link PackedIn} reads.
 * Numbers that are mostly small take as many bytes as they need.
 */
final class PackedOut {
  private static final int MORE = 0x80;
  private static final int SEVEN = 0x7F;

  private ByteBuffer out = ByteBuffer.allocate(64);

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int least = Math.addExact(out.position(), bytes);
      ByteBuffer larger =
          ByteBuffer.allocate(
              Math.max(least, (int) Math.min(2L * out.capacity(), Integer.MAX_VALUE - 8)));
      larger.put(out.flip());
      out = larger;
    }
    return out;
  }

  /** A number from 0, in seven bits a byte. */
  private void count(int value) {
    room(Integer.BYTES + 1);
    int rest = value;
    while ((rest & ~SEVEN) != 0) {
      out.put((byte) ((rest & SEVEN) | MORE));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  PackedOut number(int value) {
    count((value << 1) ^ (value >> 31));
    return this;
  }

  PackedOut number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  PackedOut number(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  PackedOut flag(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
    return this;
  }

  PackedOut bytes(byte[] value) {
    count(value.length);
    room(value.length).put(value);
    return this;
  }

  /** What was written elsewhere, as if it had been written here. */
  PackedOut raw(byte[] written) {
    room(written.length).put(written);
    return this;
  }

  /** Well-formed Unicode of any length. */
  PackedOut words(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  PackedOut key(Key value) {
    return number(value.high()).number(value.low());
  }

  /** What names a piece of evidence: numbers that are 0 take no room. */
  PackedOut name(PieceName value) {
    Key of = value.of();
    room(1).put((byte) (value.kind().number() | of.halves()));
    if (of.high() != 0) {
      number(of.high());
    }
    return of.low() == 0 ? this : number(of.low());
  }

  <T> PackedOut optional(Optional<T> value, BiConsumer<PackedOut, T> writer) {
    flag(value.isPresent());
    value.ifPresent(one -> writer.accept(this, one));
    return this;
  }

  <T> PackedOut list(Collection<T> values, BiConsumer<PackedOut, T> writer) {
    count(values.size());
    values.forEach(one -> writer.accept(this, one));
    return this;
  }

  PackedOut numbers(int[] values) {
    count(values.length);
    for (int value : values) {
      room(Integer.BYTES).putInt(value);
    }
    return this;
  }

  PackedOut numbers(long[] values) {
    count(values.length);
    for (long value : values) {
      number(value);
    }
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(out.array(), out.position());
  }
}
