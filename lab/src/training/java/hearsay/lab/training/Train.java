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
 * Makes the model that the product ships: trains the network several times from one start and takes
 * the mean (Wortsman et al. 2022, "model soups"), trains it again on halves of the articles to fit
 * the confidences on the other halves, writes it as a graph in eight bits, checks on the way that
 * nothing was lost, and puts everything into the module {@code model}.
 *
 * <p>Usage: {@code Train FOLDER}. What stands in the folder from a run that was broken off is not
 * made again.
 */
public final class Train {
  /** Networks whose mean is shipped; each sees the articles in another order. */
  private static final int RUNS = 2;

  /** Networks for each fold, where a point or two of accuracy matter less than an hour. */
  private static final int RUNS_OF_FOLD = 1;

  private static final int FOLDS = 2;

  private static final long FIRST_SEED = 11;

  /** No fold is left out. */
  private static final int ALL = -1;

  private static final String INVENTED = "lab/src/training/resources/hearsay/lab/training/invented";

  private final Path folder;
  private final Pretrained encoder;
  private final NetworkShape shape;
  private final List<GoldArticle> gold;

  private Train(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.encoder = Pretrained.load("/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-tokenizer.json");
    this.shape = encoder.shape();
    this.gold = GoldArticle.load(Workplace.shared("gold/attribution/train.jsonl.gz").orElseThrow());
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false"); // it compiles every length anew
    Train train = new Train(Path.of(args[0]));
    float[] network = train.mean("all", ALL, RUNS);
    ConfidenceFit fit = new ConfidenceFit();
    for (int fold = 0; fold < FOLDS; fold++) {
      train.judge(train.mean("fold" + fold, fold, RUNS_OF_FOLD), fold, fit);
    }
    train.ship(network, fit);
  }

  /** The mean of several networks that were trained on the articles outside a fold. */
  private float[] mean(String name, int fold, int runs) throws IOException {
    double[] sum = new double[shape.size()];
    for (int run = 0; run < runs; run++) {
      float[] one = network(name + "-" + run, Settings.of(FIRST_SEED + run), fold);
      Arrays.setAll(sum, i -> sum[i] + one[i]);
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / runs);
    }
    return mean;
  }

  /** Trains on the articles outside a fold; keeps the result in the folder. */
  private float[] network(String name, Settings settings, int fold) throws IOException {
    Path file = folder.resolve(name + ".bin");
    if (!Files.exists(file)) {
      TrainingSet articles = new TrainingSet(new WordPiece(encoder.vocabulary()));
      articles.add(part(fold, false));
      if (fold == ALL) {
        articles.addInvented(Workplace.project().resolve(INVENTED));
      }
      System.out.println(name + ": " + articles.size() + " articles, " + settings);
      float[] start = encoder.initial(shape, new Random(Settings.START));
      float[] end =
          new Trainer(settings, System.out::println)
              .train(shape, encoder.wordEmbeddings(), start, articles);
      ByteBuffer bytes = ByteBuffer.allocate(end.length * Float.BYTES);
      bytes.asFloatBuffer().put(end);
      Files.write(file, bytes.array());
    }
    return floats(Files.readAllBytes(file));
  }

  private static float[] floats(byte[] bytes) {
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
    byte[] graph = OnnxExport.of(shape, encoder.wordEmbeddings(), network, true);
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
    byte[] full = OnnxExport.of(shape, encoder.wordEmbeddings(), network, false);
    byte[] inBytes = OnnxExport.of(shape, encoder.wordEmbeddings(), network, true);
    try (Network torch = new Network(shape, encoder.wordEmbeddings(), network, false);
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
