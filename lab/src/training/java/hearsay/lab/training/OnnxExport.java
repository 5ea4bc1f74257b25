package hearsay.lab.training;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import hearsay.encoder.OnnxNetwork;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a trained network as a new ONNX graph of ONNX Runtime's fused operators, in full precision
 * or with eight bits a weight.
 *
 * <p>Eight bits: a matrix is scaled by column and symmetric, an embedding by row; activations are
 * scaled by their own range as they come, which is why the reader runs one window at a time. The
 * head and the norms stay in full precision.
 */
final class OnnxExport {
  private static final float EPSILON = 1e-12f;
  private static final int BYTE = 127;

  private final NetworkShape shape;
  private final float[] words;
  private final Map<String, float[]> parameters = new HashMap<>();
  private final boolean inBytes;
  private final OnnxGraph graph = new OnnxGraph();

  private OnnxExport(NetworkShape shape, float[] words, float[] values, boolean inBytes) {
    this.shape = shape;
    this.words = words;
    this.inBytes = inBytes;
    int at = 0;
    for (NetworkShape.Parameter parameter : shape.parameters()) {
      parameters.put(parameter.name(), Arrays.copyOfRange(values, at, at + parameter.size()));
      at += parameter.size();
    }
  }

  /**
   * The file of a network.
   *
   * @param words the embeddings of the vocabulary
   * @param values the parameters in the order of the shape
   * @param inBytes whether to use eight bits a weight
   */
  static byte[] of(NetworkShape shape, float[] words, float[] values, boolean inBytes) {
    return new OnnxExport(shape, words, values, inBytes).build();
  }

  private byte[] build() {
    int hidden = shape.hidden();
    String pieces = graph.input("pieces", DataType.INT32, "1", "length");
    String features = graph.input("features", DataType.INT32, "1", "length");
    String first = graph.input("first", DataType.INT32, "rows");
    String x = graph.add("Add", embeddedWords(pieces), places(pieces));
    x =
        graph.add(
            OnnxGraph.real("epsilon", EPSILON),
            "LayerNormalization",
            x,
            vector("norm.weight"),
            vector("norm.bias"));
    String table = graph.floats(parameters.get("features"), hearsay.encoder.Words.FEATURES, hidden);
    x = graph.add("Add", x, graph.add("Gather", table, features));
    for (int i = 0; i < shape.layers(); i++) {
      x = layer(x, "layer." + i + ".");
    }
    String rows = graph.add(OnnxGraph.number("axis", 1), "Gather", x, first);
    String head = graph.floats(parameters.get("head.weight"), hidden, NetworkShape.HEAD);
    graph.output(
        "head",
        graph.add("Add", graph.add("MatMul", rows, head), vector("head.bias")),
        "1",
        "rows",
        "" + NetworkShape.HEAD);
    graph.note(OnnxNetwork.CUE_NEARNESS, parameters.get("near.cue"));
    graph.note(OnnxNetwork.SOURCE_NEARNESS, parameters.get("near.source"));
    return graph.toBytes();
  }

  private String embeddedWords(String pieces) {
    int hidden = shape.hidden();
    int rows = words.length / hidden;
    if (!inBytes) {
      return graph.add("Gather", graph.floats(words, rows, hidden), pieces);
    }
    byte[] scaled = new byte[words.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      scales[r] = scale(words, r * hidden, 1, hidden);
      for (int c = 0; c < hidden; c++) {
        scaled[r * hidden + c] = toByte(words[r * hidden + c], scales[r]);
      }
    }
    String bytes = graph.add("Gather", graph.bytes(scaled, rows, hidden), pieces);
    String real = graph.add(OnnxGraph.number("to", DataType.FLOAT.getNumber()), "Cast", bytes);
    return graph.add("Mul", real, graph.add("Gather", graph.floats(scales, rows, 1), pieces));
  }

  /** The places' embeddings, with that of the one segment type there is, as far as needed. */
  private String places(String pieces) {
    int hidden = shape.hidden();
    float[] places = parameters.get("places").clone();
    float[] type = parameters.get("type");
    for (int i = 0; i < places.length; i++) {
      places[i] += type[i % hidden];
    }
    String table = graph.floats(places, NetworkShape.PLACES, hidden);
    return graph.add("Slice", table, graph.longs(0), graph.shape(pieces, 1, 2), graph.longs(0));
  }

  private String layer(String x, String name) {
    int hidden = shape.hidden();
    String seen = attention(x, name);
    String mixed = product(seen, name + "out", hidden, hidden, true);
    String y = normalized(x, mixed, name + "attention.norm");
    String up = product(y, name + "up", hidden, 4 * hidden, false);
    String bent = graph.addContributed("BiasGelu", up, vector(name + "up.bias"));
    return normalized(y, product(bent, name + "down", 4 * hidden, hidden, true), name + "norm");
  }

  private String attention(String x, String name) {
    int hidden = shape.hidden();
    float[] weight = parameters.get(name + "qkv.weight");
    String bias = vector(name + "qkv.bias");
    var heads = OnnxGraph.number("num_heads", shape.attentionHeads());
    if (!inBytes) {
      String matrix = graph.floats(weight, hidden, 3L * hidden);
      return graph.addContributed(heads, "Attention", x, matrix, bias)[0];
    }
    Scaled scaled = scaled(weight, hidden, 3 * hidden);
    String[] q = graph.quantize(x);
    return graph
        .addContributed(
            heads,
            "QAttention",
            q[0],
            graph.bytes(scaled.values(), hidden, 3L * hidden),
            bias,
            q[1],
            graph.floats(scaled.scales(), 3L * hidden),
            "",
            q[2],
            graph.bytes(new byte[3 * hidden], 3L * hidden))[0];
  }

  private String normalized(String x, String change, String name) {
    return graph
        .addContributed(
            OnnxGraph.real("epsilon", EPSILON),
            "SkipLayerNormalization",
            x,
            change,
            vector(name + ".weight"),
            vector(name + ".bias"))[0];
  }

  private String product(String x, String name, int rows, int columns, boolean withBias) {
    float[] weight = parameters.get(name + ".weight");
    if (!inBytes) {
      String product = graph.add("MatMul", x, graph.floats(weight, rows, columns));
      return withBias ? graph.add("Add", product, vector(name + ".bias")) : product;
    }
    Scaled scaled = scaled(weight, rows, columns);
    String matrix = graph.bytes(scaled.values(), rows, columns);
    String scales = graph.floats(scaled.scales(), columns);
    String zeros = graph.bytes(new byte[columns], columns);
    return withBias
        ? graph.addContributed(
            "DynamicQuantizeMatMul", x, matrix, scales, zeros, vector(name + ".bias"))
        : graph.addContributed("DynamicQuantizeMatMul", x, matrix, scales, zeros);
  }

  private String vector(String name) {
    float[] values = parameters.get(name);
    return graph.floats(values, values.length);
  }

  /** A matrix in eight bits, one scale a column. */
  @SuppressWarnings("ArrayRecordComponent") // numbers for one batch, never compared
  private record Scaled(byte[] values, float[] scales) {}

  private static Scaled scaled(float[] matrix, int rows, int columns) {
    byte[] values = new byte[matrix.length];
    float[] scales = new float[columns];
    for (int c = 0; c < columns; c++) {
      scales[c] = scale(matrix, c, columns, rows);
      for (int r = 0; r < rows; r++) {
        values[r * columns + c] = toByte(matrix[r * columns + c], scales[c]);
      }
    }
    return new Scaled(values, scales);
  }

  private static float scale(float[] values, int from, int step, int count) {
    float most = 1e-9f;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, Math.abs(values[from + i * step]));
    }
    return most / BYTE;
  }

  private static byte toByte(float value, float scale) {
    return (byte) Math.max(-BYTE, Math.min(BYTE, Math.round(value / scale)));
  }
}
