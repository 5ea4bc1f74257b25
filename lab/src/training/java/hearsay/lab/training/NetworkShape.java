package hearsay.lab.training;

import hearsay.encoder.Words;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes of a network and the order of its parameters in the one long array that holds them all.
 *
 * @param layers of the encoder
 * @param hidden the width of a layer
 * @param attentionHeads of a layer
 */
record NetworkShape(int layers, int hidden, int attentionHeads) {
  static final int PLACES = 512;
  static final int TAGS = 7;
  static final int LINK = 64;
  static final int HEAD = TAGS + 4 * LINK;

  /** Distances from -64 to 64 words, and one for "none". */
  static final int DISTANCES = 130;

  private static final int BEFORE_LAYERS = 4;
  private static final int PER_LAYER = 12;
  private static final String LAYER = "layer.";

  /**
   * One parameter.
   *
   * @param isHead whether it is new, so that it learns faster
   * @param decays whether weight decay pulls at it: matrices only
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers for one batch, never compared
  record Parameter(String name, int[] shape, boolean isHead, boolean decays) {
    int size() {
      int size = 1;
      for (int side : shape) {
        size *= side;
      }
      return size;
    }
  }

  /** All parameters in order, the word embeddings excepted, which stay as they are. */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter("places", new int[] {PLACES, hidden}, false, true));
    all.add(vector("type", hidden));
    all.add(vector("norm.weight", hidden));
    all.add(vector("norm.bias", hidden));
    for (int i = 0; i < layers; i++) {
      addLayer(all, LAYER + i + ".");
    }
    all.add(new Parameter("features", new int[] {Words.FEATURES, hidden}, true, false));
    all.add(new Parameter("head.weight", new int[] {hidden, HEAD}, true, true));
    all.add(new Parameter("head.bias", new int[] {HEAD}, true, false));
    all.add(new Parameter("near.cue", new int[] {DISTANCES}, true, false));
    all.add(new Parameter("near.source", new int[] {DISTANCES}, true, false));
    return all;
  }

  private void addLayer(List<Parameter> all, String name) {
    all.add(matrix(name + "qkv.weight", hidden, 3 * hidden));
    all.add(vector(name + "qkv.bias", 3 * hidden));
    all.add(matrix(name + "out.weight", hidden, hidden));
    all.add(vector(name + "out.bias", hidden));
    all.add(vector(name + "attention.norm.weight", hidden));
    all.add(vector(name + "attention.norm.bias", hidden));
    all.add(matrix(name + "up.weight", hidden, 4 * hidden));
    all.add(vector(name + "up.bias", 4 * hidden));
    all.add(matrix(name + "down.weight", 4 * hidden, hidden));
    all.add(vector(name + "down.bias", hidden));
    all.add(vector(name + "norm.weight", hidden));
    all.add(vector(name + "norm.bias", hidden));
  }

  private static Parameter matrix(String name, int rows, int columns) {
    return new Parameter(name, new int[] {rows, columns}, false, true);
  }

  private static Parameter vector(String name, int size) {
    return new Parameter(name, new int[] {size}, false, false);
  }

  /** The same with fewer layers. */
  NetworkShape withLayers(int fewer) {
    return new NetworkShape(fewer, hidden, attentionHeads);
  }

  /**
   * The parameters of a network of this shape, to begin with, out of those of a deeper one.
   *
   * @param kept the layers of the deeper one that stay, in order
   */
  float[] cutFrom(NetworkShape deeper, float[] values, List<Integer> kept) {
    Map<String, float[]> parts = new HashMap<>();
    int at = 0;
    for (Parameter one : deeper.parameters()) {
      parts.put(one.name(), Arrays.copyOfRange(values, at, at + one.size()));
      at += one.size();
    }
    FloatBuffer cut = FloatBuffer.allocate(size());
    for (Parameter one : parameters()) {
      cut.put(parts.get(nameIn(one.name(), kept)));
    }
    return cut.array();
  }

  private static String nameIn(String name, List<Integer> kept) {
    if (!name.startsWith(LAYER)) {
      return name;
    }
    int dot = name.indexOf('.', LAYER.length());
    int layer = Integer.parseInt(name.substring(LAYER.length(), dot));
    return LAYER + kept.get(layer) + name.substring(dot);
  }

  int featureEmbedding() {
    return BEFORE_LAYERS + PER_LAYER * layers;
  }

  int size() {
    return parameters().stream().mapToInt(Parameter::size).sum();
  }
}
