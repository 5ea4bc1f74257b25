package hearsay.engine;

import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How keys, names of evidence and changes travel and are saved: in few bytes, since of these there
 * are hundreds for each article. Keys have one length, by which the engine sorts them as they are.
 */
final class ValueType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  static final ValueType<Key> KEY = new ValueType<>(Key.class, new OfKeys());
  static final ValueType<PieceName> NAME = new ValueType<>(PieceName.class, new OfNames());
  static final ValueType<Change> CHANGE = new ValueType<>(Change.class, new OfChanges());

  private static final int MORE = 0x80;
  private static final int SEVEN = 0x7F;

  private final Class<T> type;
  private final Of<T> serializer;

  private ValueType(Class<T> type, Of<T> serializer) {
    this.type = type;
    this.serializer = serializer;
  }

  /** Tells the engine of the type of changes, wherever it meets them. */
  public static final class Factory extends TypeInfoFactory<Change> {
    @Override
    public TypeInformation<Change> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return CHANGE;
    }
  }

  /** Of values that nobody changes, so that there is nothing to copy. */
  private abstract static class Of<T> extends TypeSerializerSingleton<T> implements Serializable {
    private static final long serialVersionUID = 1;

    private final int length;

    Of(int length) {
      this.length = length;
    }

    @Override
    public boolean isImmutableType() {
      return true;
    }

    @Override
    public T copy(T from) {
      return from;
    }

    @Override
    public T copy(T from, T reuse) {
      return from;
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
      serialize(deserialize(in), out);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
      return deserialize(in);
    }

    @Override
    public int getLength() {
      return length;
    }
  }

  private static final class OfKeys extends Of<Key> {
    private static final long serialVersionUID = 1;

    OfKeys() {
      super(2 * Long.BYTES);
    }

    @Override
    public Key createInstance() {
      return Key.ALL;
    }

    @Override
    public void serialize(Key key, DataOutputView out) throws IOException {
      out.writeLong(key.high());
      out.writeLong(key.low());
    }

    @Override
    public Key deserialize(DataInputView in) throws IOException {
      return new Key(in.readLong(), in.readLong());
    }

    @Override
    public KeySnapshot snapshotConfiguration() {
      return new KeySnapshot();
    }
  }

  private static final class OfNames extends Of<PieceName> {
    private static final long serialVersionUID = 1;

    OfNames() {
      super(-1);
    }

    @Override
    public PieceName createInstance() {
      return PieceName.of(Key.ALL);
    }

    @Override
    public void serialize(PieceName name, DataOutputView out) throws IOException {
      write(name.kind().number(), name.of(), out);
    }

    @Override
    public PieceName deserialize(DataInputView in) throws IOException {
      int first = in.readUnsignedByte();
      return new PieceName(PieceName.Kind.ofFirst(first), read(first, in));
    }

    @Override
    public NameSnapshot snapshotConfiguration() {
      return new NameSnapshot();
    }
  }

  private static final class OfChanges extends Of<Change> {
    private static final long serialVersionUID = 1;

    OfChanges() {
      super(-1);
    }

    @Override
    public Change createInstance() {
      return Change.gone(Key.ALL, PieceName.of(Key.ALL));
    }

    @Override
    public void serialize(Change change, DataOutputView out) throws IOException {
      write(0, change.key(), out);
      NAME.serializer.serialize(change.name(), out);
      int rest = change.value().length;
      while (rest > SEVEN) {
        out.writeByte((rest & SEVEN) | MORE);
        rest >>>= 7;
      }
      out.writeByte(rest);
      out.write(change.value());
    }

    @Override
    public Change deserialize(DataInputView in) throws IOException {
      Key key = read(in.readUnsignedByte(), in);
      PieceName name = NAME.serializer.deserialize(in);
      int length = 0;
      int shift = 0;
      int next = in.readUnsignedByte();
      while (next > SEVEN) {
        length |= (next & SEVEN) << shift;
        shift += 7;
        next = in.readUnsignedByte();
      }
      byte[] value = new byte[length | (next << shift)];
      in.readFully(value);
      return new Change(key, name, value);
    }

    @Override
    public ChangeSnapshot snapshotConfiguration() {
      return new ChangeSnapshot();
    }
  }

  /** Halves that are 0 take no room. */
  private static void write(int kind, Key key, DataOutputView out) throws IOException {
    out.writeByte(kind | key.halves());
    if (key.high() != 0) {
      out.writeLong(key.high());
    }
    if (key.low() != 0) {
      out.writeLong(key.low());
    }
  }

  private static Key read(int first, DataInputView in) throws IOException {
    long high = (first & Key.HIGH) == 0 ? 0 : in.readLong();
    return new Key(high, (first & Key.LOW) == 0 ? 0 : in.readLong());
  }

  /** For checkpoints. */
  public static final class KeySnapshot extends SimpleTypeSerializerSnapshot<Key> {
    public KeySnapshot() {
      super(() -> KEY.serializer);
    }
  }

  /** For checkpoints. */
  public static final class NameSnapshot extends SimpleTypeSerializerSnapshot<PieceName> {
    public NameSnapshot() {
      super(() -> NAME.serializer);
    }
  }

  /** For checkpoints. */
  public static final class ChangeSnapshot extends SimpleTypeSerializerSnapshot<Change> {
    public ChangeSnapshot() {
      super(() -> CHANGE.serializer);
    }
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer;
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public boolean isKeyType() {
    return type == Key.class;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ValueType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueType<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(type);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
