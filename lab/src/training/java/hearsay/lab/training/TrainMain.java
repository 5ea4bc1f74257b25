package hearsay.lab.training;

import hearsay.encoder.WordPiece;
import hearsay.lab.GoldArticle;
import hearsay.lab.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class TrainMain {
  public static void main(String[] args) throws Exception {
    long t = System.nanoTime();
    Pretrained encoder = Pretrained.load("/all-minilm-l6-v2.onnx", "/all-minilm-l6-v2-tokenizer.json");
    WordPiece vocabulary = new WordPiece(encoder.vocabulary());
    TrainingSet train = new TrainingSet(vocabulary);
    List<GoldArticle> gold = GoldArticle.load(Workplace.shared("gold/attribution/train.jsonl.gz").get());
    int folds = Integer.getInteger("folds", 0);
    int fold = Integer.getInteger("fold", -1);
    List<GoldArticle> kept = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (folds == 0 || i % folds != fold) kept.add(gold.get(i));
    }
    train.add(kept);
    if (Boolean.getBoolean("invented")) train.addInvented(Workplace.project().resolve("lab/src/training/resources/hearsay/lab/training/invented"));
    System.out.println("loaded " + train.size() + " " + (System.nanoTime() - t) / 1e9);
    NetworkShape shape = encoder.shape();
    System.out.println(shape);
    Settings s = Settings.defaults();
    double epochs = Double.parseDouble(System.getProperty("epochs", "3"));
    s = new Settings(epochs, Double.parseDouble(System.getProperty("rate", "2e-4")), 1e-3, Double.parseDouble(System.getProperty("layerDecay", "1")), 0.1,
      Integer.parseInt(System.getProperty("pieces","2048")), 0.3, Double.parseDouble(System.getProperty("smoothing","0")), Boolean.parseBoolean(System.getProperty("half","true")), Long.getLong("seed", 1));
    float[] start = encoder.initial(shape, new java.util.Random(s.seed()));
    float[] end = new Trainer(s, System.out::println).train(shape, encoder.wordEmbeddings(), start, train, Trainer.Teacher.NOBODY, 0);
    java.nio.ByteBuffer b = java.nio.ByteBuffer.allocate(end.length * 4);
    b.asFloatBuffer().put(end);
    java.nio.file.Files.write(Path.of(args[0]), b.array());
  }
}
