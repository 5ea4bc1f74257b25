package hearsay.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes evidence as bytes, the same bytes for the same evidence. What {@link PackedIn} reads. */
final class PackedOut {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private interface Step {
    void run() throws IOException;
  }

  private PackedOut write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return this;
  }

  PackedOut number(int value) {
    return write(() -> out.writeInt(value));
  }

  PackedOut number(long value) {
    return write(() -> out.writeLong(value));
  }

  PackedOut number(double value) {
    return write(() -> out.writeDouble(value));
  }

  PackedOut flag(boolean value) {
    return write(() -> out.writeBoolean(value));
  }

  PackedOut bytes(byte[] value) {
    return write(
        () -> {
          out.writeInt(value.length);
          out.write(value);
        });
  }

  /** Well-formed Unicode of any length. */
  PackedOut words(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  <T> PackedOut optional(Optional<T> value, BiConsumer<PackedOut, T> writer) {
    flag(value.isPresent());
    value.ifPresent(one -> writer.accept(this, one));
    return this;
  }

  <T> PackedOut list(Collection<T> values, BiConsumer<PackedOut, T> writer) {
    number(values.size());
    values.forEach(one -> writer.accept(this, one));
    return this;
  }

  PackedOut numbers(int[] values) {
    number(values.length);
    for (int value : values) {
      number(value);
    }
    return this;
  }

  PackedOut numbers(long[] values) {
    number(values.length);
    for (long value : values) {
      number(value);
    }
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
