package hearsay.lab.training;

import hearsay.encoder.Confidence;
import hearsay.encoder.Model;
import hearsay.encoder.OnnxNetwork;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.encoder.WordPiece;
import hearsay.lab.GoldArticle;
import hearsay.lab.Workplace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes the model that the product ships: trains a network several times from one start and takes
 * the mean (Wortsman et al. 2022, "model soups"), does the same on halves of the articles to fit
 * the confidences on the other halves, writes it as a graph in eight bits, checks on the way that
 * nothing was lost, and puts everything into the module {@code model}.
 *
 * <p>Usage: {@code Train FOLDER [small]}. What stands in the folder from a run that was broken off
 * is not made again. With {@code small} the networks teach others of half their layers (Hinton et
 * al. 2015; every second layer is kept, as in Sanh et al. 2019, "DistilBERT"), and the mean of
 * those is shipped: half the work a word, for two hundredths of F1.
 */
public final class Train {
  /** Teachers, and pupils, whose mean is taken; each sees the articles in another order. */
  private static final int RUNS = 2;

  /** The same for each fold, where a point or two of accuracy matter less than an hour. */
  private static final int RUNS_OF_FOLD = 1;

  private static final int EPOCHS = 4;
  private static final int EPOCHS_OF_FOLD = 3;
  private static final int FOLDS = 2;
  private static final long FIRST_SEED = 11;
  private static final long FIRST_SEED_OF_PUPIL = 21;

  /** The teacher's layers that the pupil begins with. */
  private static final List<Integer> KEPT = List.of(0, 2, 4);

  /** How much the teacher counts beside the labels. */
  private static final double TAUGHT = 0.8;

  /** No fold is left out. */
  private static final int ALL = -1;

  private static final String INVENTED = "lab/src/training/resources/hearsay/lab/training/invented";

  private final Path folder;
  private final Pretrained encoder;
  private final NetworkShape shape;
  private final boolean small;

  /** Of what is shipped. */
  private final NetworkShape shipped;

  private final List<GoldArticle> gold;

  private Train(Path folder, boolean small) throws IOException {
    this.small = small;
    this.folder = Files.createDirectories(folder);
    this.encoder = Pretrained.load("/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-tokenizer.json");
    this.shape = encoder.shape();
    this.shipped = small ? shape.withLayers(KEPT.size()) : shape;
    this.gold = GoldArticle.load(Workplace.shared("gold/attribution/train.jsonl.gz").orElseThrow());
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false"); // it compiles every length anew
    boolean small = args.length > 1 && args[1].equals("small");
    Train train = new Train(Path.of(args[0]), small);
    float[] network = train.network("all", ALL, RUNS, EPOCHS);
    ConfidenceFit fit = new ConfidenceFit();
    for (int fold = 0; fold < FOLDS; fold++) {
      train.judge(train.network("fold" + fold, fold, RUNS_OF_FOLD, EPOCHS_OF_FOLD), fold, fit);
    }
    train.ship(network, fit);
  }

  private float[] network(String name, int fold, int runs, int epochs) throws IOException {
    return small ? pupils(name, fold, runs, epochs) : teachers(name, fold, runs);
  }

  /**
   * The mean of several small networks, each taught by the mean of as many large ones, on the
   * articles outside a fold.
   */
  private float[] pupils(String name, int fold, int runs, int epochs) throws IOException {
    List<float[]> pupils = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Path file = folder.resolve(name + "-pupil-" + run + ".bin");
      if (!Files.exists(file)) {
        float[] values = teachers(name, fold, runs);
        try (Network teacher = new Network(shape, encoder.wordEmbeddings(), values, true)) {
          float[] start = shipped.cutFrom(shape, values, KEPT);
          Settings settings = Settings.ofPupil(epochs, FIRST_SEED_OF_PUPIL + run);
          keep(file, trained(shipped, start, settings, fold, Teacher.of(teacher, TAUGHT)));
        }
      }
      pupils.add(floats(file));
    }
    return mean(pupils);
  }

  /** The mean of several networks that were trained on the articles outside a fold. */
  private float[] teachers(String name, int fold, int runs) throws IOException {
    List<float[]> teachers = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      teachers.add(teacher(name + "-" + run, Settings.ofTeacher(FIRST_SEED + run), fold));
    }
    return mean(teachers);
  }

  private static float[] mean(List<float[]> networks) {
    double[] sum = new double[networks.get(0).length];
    networks.forEach(one -> Arrays.setAll(sum, i -> sum[i] + one[i]));
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / networks.size());
    }
    return mean;
  }

  private float[] teacher(String name, Settings settings, int fold) throws IOException {
    Path file = folder.resolve(name + ".bin");
    if (!Files.exists(file)) {
      float[] start = encoder.initial(shape, new Random(Settings.START));
      keep(file, trained(shape, start, settings, fold, Teacher.NOBODY));
    }
    return floats(file);
  }

  /** Trains on the articles outside a fold. */
  private float[] trained(
      NetworkShape size, float[] start, Settings settings, int fold, Teacher teacher)
      throws IOException {
    TrainingSet articles = new TrainingSet(new WordPiece(encoder.vocabulary()));
    articles.add(part(fold, false));
    if (fold == ALL) {
      articles.addInvented(Workplace.project().resolve(INVENTED));
    }
    System.out.println(articles.size() + " articles, " + size + ", " + settings);
    return new Trainer(settings, System.out::println)
        .train(size, encoder.wordEmbeddings(), start, articles, teacher);
  }

  private static void keep(Path file, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    Files.write(file, bytes.array());
  }

  private static float[] floats(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  /** The articles of a fold, or all others. */
  private List<GoldArticle> part(int fold, boolean inside) {
    List<GoldArticle> part = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if ((i % FOLDS == fold) == inside) {
        part.add(gold.get(i));
      }
    }
    return part;
  }

  /** Judges what a network reads in the articles that it has not seen. */
  private void judge(float[] network, int fold, ConfidenceFit fit) throws IOException {
    byte[] graph = OnnxExport.of(shipped, encoder.wordEmbeddings(), network, true);
    try (OnnxNetwork open = OnnxNetwork.open(graph)) {
      TrainedAttributionReader reader =
          new TrainedAttributionReader(
              new Model(open, new WordPiece(encoder.vocabulary()), Confidence.none()));
      FoldJudge judge = new FoldJudge(reader, fit);
      part(fold, true).forEach(judge::judge);
      judge.judgeInvented(Workplace.project().resolve(INVENTED));
    }
  }

  private void ship(float[] network, ConfidenceFit fit) throws IOException {
    byte[] full = OnnxExport.of(shipped, encoder.wordEmbeddings(), network, false);
    byte[] inBytes = OnnxExport.of(shipped, encoder.wordEmbeddings(), network, true);
    try (Network torch = new Network(shipped, encoder.wordEmbeddings(), network, false);
        OnnxNetwork one = OnnxNetwork.open(full);
        OnnxNetwork other = OnnxNetwork.open(inBytes)) {
      Equality equality = new Equality(new WordPiece(encoder.vocabulary()));
      equality.check(
          torch,
          one,
          other,
          GoldArticle.load(Workplace.shared("gold/attribution/dev.jsonl.gz").orElseThrow()));
    }
    Path model = Workplace.project().resolve("model/src/main/resources/hearsay/model");
    Files.write(model.resolve("network.onnx"), inBytes);
    Files.write(model.resolve("vocabulary.txt"), encoder.vocabulary());
    Files.writeString(model.resolve("confidence.tsv"), fit.points());
    Files.write(folder.resolve("network-full.onnx"), full);
    System.out.println("shipped: " + inBytes.length + " bytes");
  }
}
