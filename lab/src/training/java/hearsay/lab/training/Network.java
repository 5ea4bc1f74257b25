package hearsay.lab.training;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The network as PyTorch runs it: the text {@code network.torchscript} with its sizes filled in,
 * and all its parameters in one array. Not safe for use by two threads.
 */
final class Network implements AutoCloseable {
  private static final String MODULE = "Network";

  /** Where each result stands in what the network gives. */
  static final int LOSS = 0;

  static final int TAG_LOSS = 1;
  static final int CUE_LOSS = 2;
  static final int SOURCE_LOSS = 3;
  static final int HEAD = 4;

  /** From here on three results: how likely each tag, each cue and each source is. */
  static final int LIKELY = 5;

  static final int KINDS = 3;

  private final NDManager manager = NDManager.newBaseManager();
  private final NetworkShape shape;
  private final Model model;
  private final Block block;
  private final ParameterStore store;
  private final NDArray words;
  private final NDArray parameters;

  /**
   * @param wordEmbeddings one row a piece of the vocabulary
   * @param parameters in the order of the shape
   * @param half whether to multiply in bfloat16
   */
  Network(NetworkShape shape, float[] wordEmbeddings, float[] parameters, boolean half)
      throws IOException {
    this.shape = shape;
    Path folder = Files.createTempDirectory("network");
    Path file = folder.resolve("network.pt");
    ScriptArchive.write(file, MODULE, code(shape, half));
    model = Model.newInstance("network");
    try {
      model.load(folder, "network");
    } catch (ai.djl.MalformedModelException e) {
      throw new IllegalStateException("the network's text is not sound", e);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
    block = model.getBlock();
    store = new ParameterStore(manager, false);
    words =
        manager.create(
            wordEmbeddings, new Shape(wordEmbeddings.length / shape.hidden(), shape.hidden()));
    this.parameters = manager.create(parameters);
  }

  private static String code(NetworkShape shape, boolean half) throws IOException {
    try (InputStream in = Network.class.getResourceAsStream("network.torchscript")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<NetworkShape.Parameter> all = shape.parameters();
      String sizes = all.stream().map(one -> "" + one.size()).collect(Collectors.joining(", "));
      String shapes =
          all.stream().map(one -> Arrays.toString(one.shape())).collect(Collectors.joining(", "));
      return text.replace("SIZE_OF_HEAD", "" + shape.hidden() / shape.attentionHeads())
          .replace("HEADS", "" + shape.attentionHeads())
          .replace("HIDDEN", "" + shape.hidden())
          .replace("LAYERS", "" + shape.layers())
          .replace("FEATURE_EMBEDDING", "" + shape.featureEmbedding())
          .replace("NUMBERS", half ? "15" : "6")
          .replace("SIZES", sizes)
          .replace("SHAPES", shapes);
    }
  }

  NDManager manager() {
    return manager;
  }

  NetworkShape shape() {
    return shape;
  }

  NDArray parameters() {
    return parameters;
  }

  /**
   * Runs a batch.
   *
   * @param linkWeight how much the links' losses count beside the tags'
   * @param lesson what a teacher says of the batch, or {@link Lesson#NONE}
   * @param noise what to drop, or {@link Noise#NONE}
   */
  NDList run(Batch batch, double linkWeight, Lesson lesson, Noise noise, NDManager scope) {
    int rows = batch.rows();
    NDList inputs = new NDList();
    inputs.add(longs(scope, batch.pieces(), batch.size(), batch.length()));
    inputs.add(longs(scope, batch.features(), batch.size(), batch.length()));
    inputs.add(scope.create(batch.keep(), new Shape(batch.size(), batch.length())));
    inputs.add(longs(scope, batch.first(), batch.size(), rows));
    inputs.add(scope.create(batch.wordKeep(), new Shape(batch.size(), rows)));
    inputs.add(longs(scope, batch.tags(), batch.size(), rows));
    inputs.add(longs(scope, batch.cueOf(), batch.size(), rows));
    inputs.add(longs(scope, batch.sourceOf(), batch.size(), rows));
    inputs.addAll(lesson.targets(scope));
    inputs.add(scope.create(new float[] {(float) linkWeight, (float) lesson.share()}));
    inputs.addAll(noise.draw(batch, shape, scope));
    inputs.add(words);
    inputs.add(parameters);
    return block.forward(store, inputs, true);
  }

  private static NDArray longs(NDManager scope, long[] values, int rows, int columns) {
    return scope.create(LongBuffer.wrap(values), new Shape(rows, columns), DataType.INT64);
  }

  static Engine engine() {
    return Engine.getInstance();
  }

  @Override
  public void close() {
    model.close();
    manager.close();
  }
}
