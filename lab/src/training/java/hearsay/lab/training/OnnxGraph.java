package hearsay.lab.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes a graph, node by node: every method adds something and gives the name of its result. */
final class OnnxGraph {
  /**
   * The first opset with {@code Shape} from and to an axis, and with {@code LayerNormalization}.
   */
  private static final int OPSET = 17;

  /** What ONNX Runtime's own operators are filed under. */
  private static final String CONTRIBUTED = "com.microsoft";

  private static final int IR_VERSION = 8;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("hearsay");
  private final List<StringStringEntryProto> notes = new ArrayList<>();
  private int values;

  String input(String name, TensorProto.DataType type, String... sides) {
    graph.addInput(value(name, type, sides));
    return name;
  }

  void output(String name, String value, String... sides) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").setName(name).addInput(value).addOutput(name));
    graph.addOutput(value(name, TensorProto.DataType.FLOAT, sides));
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... sides) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String side : sides) {
      TensorShapeProto.Dimension.Builder one = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          Character.isDigit(side.charAt(0))
              ? one.setDimValue(Long.parseLong(side))
              : one.setDimParam(side));
    }
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  String floats(float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return constant(TensorProto.DataType.FLOAT, bytes.array(), shape);
  }

  String longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return constant(TensorProto.DataType.INT64, bytes.array(), values.length);
  }

  String bytes(byte[] values, long... shape) {
    return constant(TensorProto.DataType.INT8, values, shape);
  }

  private String constant(TensorProto.DataType type, byte[] raw, long... shape) {
    String name = "c" + values++;
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    for (long side : shape) {
      tensor.addDims(side);
    }
    graph.addInitializer(tensor);
    return name;
  }

  /** An operator of the standard. */
  String add(String operator, String... inputs) {
    return finish(node(operator, inputs), 1)[0];
  }

  /** An operator of ONNX Runtime. */
  String addContributed(String operator, String... inputs) {
    return finish(node(operator, inputs).setDomain(CONTRIBUTED), 1)[0];
  }

  String[] addContributed(AttributeProto attribute, String operator, String... inputs) {
    return finish(node(operator, inputs).setDomain(CONTRIBUTED).addAttribute(attribute), 1);
  }

  String add(AttributeProto attribute, String operator, String... inputs) {
    return finish(node(operator, inputs).addAttribute(attribute), 1)[0];
  }

  /** The sides of a value from one axis to another. */
  String shape(String value, int from, int to) {
    return finish(
        node("Shape", value).addAttribute(number("start", from)).addAttribute(number("end", to)),
        1)[0];
  }

  /** Scales a value to eight bits by its own range: the numbers, their scale, their zero. */
  String[] quantize(String value) {
    return finish(node("DynamicQuantizeLinear", value), 3);
  }

  private static NodeProto.Builder node(String operator, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator);
    for (String input : inputs) {
      node.addInput(input);
    }
    return node;
  }

  private String[] finish(NodeProto.Builder node, int outputs) {
    String[] names = new String[outputs];
    for (int i = 0; i < outputs; i++) {
      names[i] = "v" + values++;
      node.addOutput(names[i]);
    }
    graph.addNode(node.setName(node.getOpType() + "_" + names[0]));
    return names;
  }

  static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  /** Writes numbers into the file's notes. */
  void note(String name, float[] values) {
    StringBuilder text = new StringBuilder();
    for (float value : values) {
      text.append(text.length() == 0 ? "" : " ").append(value);
    }
    notes.add(StringStringEntryProto.newBuilder().setKey(name).setValue(text.toString()).build());
  }

  byte[] toBytes() {
    return ModelProto.newBuilder()
        .addAllMetadataProps(notes)
        .setIrVersion(IR_VERSION)
        .setProducerName("hearsay")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(CONTRIBUTED).setVersion(1))
        .setGraph(graph)
        .build()
        .toByteArray();
  }
}
