package hearsay.lab.training;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A public encoder of the BERT family, read out of the ONNX file of a Maven artifact.
 *
 * <p>Embeddings, norms and biases are initializers with their names; a weight matrix has no name of
 * its own there and is found through the node that multiplies with it.
 */
final class Pretrained {
  private final Map<String, TensorProto> tensors = new HashMap<>();
  private final Map<String, String> matrixOfNode = new HashMap<>();
  private final String prefix;

  /** The vocabulary in the order of its numbers. */
  private final List<String> vocabulary;

  private Pretrained(GraphProto graph, List<String> vocabulary) {
    this.vocabulary = vocabulary;
    graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMul")) {
        for (String input : node.getInputList()) {
          if (tensors.containsKey(input)) {
            matrixOfNode.put(node.getName(), input);
          }
        }
      }
    }
    String name =
        tensors.keySet().stream()
            .filter(one -> one.endsWith("embeddings.word_embeddings.weight"))
            .findAny()
            .orElseThrow();
    prefix = name.substring(0, name.length() - "embeddings.word_embeddings.weight".length());
  }

  /**
   * Reads an encoder.
   *
   * @param model the resource of the ONNX file
   * @param tokenizer the resource of the tokenizer's JSON file
   */
  static Pretrained load(String model, String tokenizer) throws IOException {
    try (InputStream in = resource(model);
        InputStream words = resource(tokenizer)) {
      ModelProto proto = ModelProto.parseFrom(in);
      return new Pretrained(proto.getGraph(), vocabulary(new ObjectMapper().readTree(words)));
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Pretrained.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path: profile training");
    }
    return in;
  }

  private static List<String> vocabulary(JsonNode tokenizer) {
    JsonNode vocabulary = tokenizer.get("model").get("vocab");
    String[] pieces = new String[vocabulary.size()];
    vocabulary.properties().forEach(entry -> pieces[entry.getValue().asInt()] = entry.getKey());
    return List.of(pieces);
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  float[] wordEmbeddings() {
    return named("embeddings.word_embeddings.weight");
  }

  NetworkShape shape() {
    int layers = 0;
    while (tensors.containsKey(prefix + layer(layers) + "output.LayerNorm.weight")) {
      layers++;
    }
    int hidden = (int) tensors.get(prefix + "embeddings.LayerNorm.weight").getDims(0);
    return new NetworkShape(layers, hidden, hidden / 32);
  }

  /**
   * The parameters of a network as it starts: the encoder's own, a small random head, no feature
   * yet, and links that prefer the near.
   *
   * @param shape that of this encoder, or with fewer layers
   */
  float[] initial(NetworkShape shape, java.util.random.RandomGenerator random) {
    FloatBuffer all = FloatBuffer.allocate(shape.size());
    all.put(named("embeddings.position_embeddings.weight"));
    all.put(named("embeddings.token_type_embeddings.weight"), 0, shape.hidden());
    all.put(named("embeddings.LayerNorm.weight")).put(named("embeddings.LayerNorm.bias"));
    for (int i = 0; i < shape.layers(); i++) {
      putLayer(all, layer(i), shape.hidden());
    }
    all.put(new float[hearsay.encoder.Words.FEATURES * shape.hidden()]);
    for (int i = 0; i < shape.hidden() * NetworkShape.HEAD; i++) {
      all.put((float) (random.nextGaussian() * 0.02));
    }
    all.put(new float[NetworkShape.HEAD]);
    putNearness(all);
    putNearness(all);
    return all.array();
  }

  private void putLayer(FloatBuffer all, String layer, int hidden) {
    String self = layer + "attention.self.";
    float[] q = matrix(self + "query");
    float[] k = matrix(self + "key");
    float[] v = matrix(self + "value");
    for (int row = 0; row < hidden; row++) {
      all.put(q, row * hidden, hidden).put(k, row * hidden, hidden).put(v, row * hidden, hidden);
    }
    all.put(named(self + "query.bias")).put(named(self + "key.bias"));
    all.put(named(self + "value.bias"));
    all.put(matrix(layer + "attention.output.dense"));
    all.put(named(layer + "attention.output.dense.bias"));
    all.put(named(layer + "attention.output.LayerNorm.weight"));
    all.put(named(layer + "attention.output.LayerNorm.bias"));
    all.put(matrix(layer + "intermediate.dense")).put(named(layer + "intermediate.dense.bias"));
    all.put(matrix(layer + "output.dense")).put(named(layer + "output.dense.bias"));
    all.put(named(layer + "output.LayerNorm.weight"));
    all.put(named(layer + "output.LayerNorm.bias"));
  }

  private static void putNearness(FloatBuffer all) {
    for (int d = -64; d <= 64; d++) {
      all.put(-0.05f * Math.abs(d));
    }
    all.put(0);
  }

  private static String layer(int i) {
    return "encoder.layer." + i + ".";
  }

  private float[] matrix(String name) {
    String suffix = "/" + name.replace('.', '/').replace("layer/", "layer.") + "/MatMul";
    String found =
        matrixOfNode.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(suffix))
            .map(Map.Entry::getValue)
            .findAny()
            .orElseThrow(() -> new IllegalStateException("no matrix for " + suffix));
    return floats(tensors.get(found));
  }

  private float[] named(String name) {
    TensorProto tensor = tensors.get(prefix + name);
    if (tensor == null) {
      throw new IllegalStateException("no tensor " + prefix + name);
    }
    return floats(tensor);
  }

  private static float[] floats(TensorProto tensor) {
    if (tensor.getRawData().isEmpty()) {
      float[] values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    FloatBuffer raw =
        ByteBuffer.wrap(tensor.getRawData().toByteArray())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] values = new float[raw.remaining()];
    raw.get(values);
    return values;
  }
}
