package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Evidence as bytes and back, and what came later laid over it. */
final class PiecesTest {
  private static final int ROUNDS = 2_000;
  private static final List<PieceName.Kind> KINDS = List.of(PieceName.Kind.values());

  private final Random random = new Random(7);

  private long half() {
    return random.nextInt(3) == 0 ? 0 : random.nextLong();
  }

  private PieceName name(int of) {
    return new PieceName(KINDS.get(random.nextInt(KINDS.size())), new Key(random.nextInt(of), 0));
  }

  private byte[] value(int least) {
    byte[] value = new byte[least + random.nextInt(random.nextInt(20) == 0 ? 40_000 : 4)];
    random.nextBytes(value);
    return value;
  }

  @Test
  void whatComesLaterGoesOverWhatWasThere() {
    for (int i = 0; i < ROUNDS; i++) {
      SortedMap<PieceName, byte[]> before = new TreeMap<>();
      Map<PieceName, byte[]> later = new HashMap<>();
      for (int n = random.nextInt(6); n > 0; n--) {
        before.put(name(3), value(1));
      }
      for (int n = random.nextInt(6); n > 0; n--) {
        later.put(name(3), value(0));
      }
      SortedMap<PieceName, byte[]> expected = new TreeMap<>(before);
      expected.putAll(later);
      expected.values().removeIf(value -> value.length == 0);
      Pieces all = Pieces.of(before).with(later);
      assertThat(all.isSame(Pieces.of(expected))).as("round %d", i).isTrue();
      assertThat(Pieces.ofBytes(all.toBytes()).isSame(all)).isTrue();
      for (PieceName.Kind kind : KINDS) {
        long ofKind = expected.keySet().stream().filter(name -> name.kind() == kind).count();
        assertThat(all.of(kind).size()).isEqualTo((int) ofKind);
      }
    }
  }

  @Test
  void numbersOfAnySizeComeBack() {
    int[] whole = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, Integer.MAX_VALUE, Integer.MIN_VALUE};
    PackedOut out = new PackedOut();
    for (int number : whole) {
      out.number(number);
    }
    PackedOut rest =
        out.number(Long.MIN_VALUE)
            .number(0.25)
            .numbers(whole)
            .numbers(new long[] {-1, 1})
            .optional(Optional.of("Skerrow — 🜁"), PackedOut::words)
            .optional(Optional.<String>empty(), PackedOut::words)
            .key(new Key(1, -1));
    PackedIn in = new PackedIn(rest.toBytes());
    for (int number : whole) {
      assertThat(in.number()).isEqualTo(number);
    }
    assertThat(in.longNumber()).isEqualTo(Long.MIN_VALUE);
    assertThat(in.share()).isEqualTo(0.25);
    assertThat(in.numbers()).containsExactly(whole);
    assertThat(in.longNumbers()).containsExactly(-1, 1);
    assertThat(in.optional(PackedIn::words)).contains("Skerrow — 🜁");
    assertThat(in.optional(PackedIn::words)).isEmpty();
    assertThat(in.key()).isEqualTo(new Key(1, -1));
    assertThat(in.hasMore()).isFalse();
  }

  @Test
  void changesComeBackFromTheWire() throws IOException {
    TypeSerializer<Change> changes = ValueType.CHANGE.createSerializer(new SerializerConfigImpl());
    TypeSerializer<Key> keys = ValueType.KEY.createSerializer(new SerializerConfigImpl());
    for (int i = 0; i < ROUNDS; i++) {
      PieceName name = new PieceName(name(1).kind(), new Key(half(), half()));
      Change change = new Change(new Key(half(), half()), name, value(0));
      DataOutputSerializer out = new DataOutputSerializer(16);
      changes.serialize(change, out);
      keys.serialize(change.key(), out);
      DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
      Change back = changes.deserialize(in);
      assertThat(back.key()).isEqualTo(change.key());
      assertThat(back.name()).isEqualTo(change.name());
      assertThat(back.value()).isEqualTo(change.value());
      assertThat(in.available()).isEqualTo(keys.getLength());
      assertThat(keys.deserialize(in)).isEqualTo(change.key());
    }
  }

  @Test
  void numbersOfKindsStay() {
    for (PieceName.Kind kind : KINDS) {
      assertThat(PieceName.Kind.ofFirst(kind.number() | Key.HIGH | Key.LOW)).isEqualTo(kind);
      assertThat(kind.number()).isLessThan(64);
    }
  }

  @Test
  void aHashOfWordsIsItsDigits() {
    assertThat(Key.of("Skerrow").toString()).hasSize(32).matches("[0-9a-f]+");
    assertThat(Key.pair(-1, 1)).isEqualTo(Key.pair(1, -1)).isEqualTo(new Key(1, -1));
  }
}
