package hearsay.lab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Fine-tunes a network on labelled articles. */
final class Trainer {
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final int REPORT_EVERY = 50;

  private final Settings settings;
  private final Consumer<String> log;

  Trainer(Settings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
  }

  /**
   * Trains.
   *
   * @param start the parameters to begin with
   * @param teacher whose scores to learn beside the labels
   * @return the parameters at the end
   */
  float[] train(
      NetworkShape shape,
      float[] wordEmbeddings,
      float[] start,
      TrainingSet articles,
      Teacher teacher)
      throws IOException {
    Network.engine().setRandomSeed((int) settings.seed());
    Random random = new Random(settings.seed());
    try (Network network = new Network(shape, wordEmbeddings, start, settings.half())) {
      Optimizer optimizer = new Optimizer(network);
      List<List<Example>> batches = batches(articles, random);
      int steps = batches.size() * settings.epochs();
      long began = System.nanoTime();
      long pieces = 0;
      double[] losses = new double[3];
      for (int step = 0; step < steps; step++) {
        int at = step % batches.size();
        if (at == 0 && step > 0) {
          List<List<Example>> redrawn = batches(articles, random);
          batches = redrawn.subList(0, Math.min(redrawn.size(), batches.size()));
        }
        Batch batch = Batch.of(batches.get(Math.min(at, batches.size() - 1)));
        pieces += (long) batch.size() * batch.length();
        optimizer.step(batch, teacher, rate(step, steps), losses);
        if ((step + 1) % REPORT_EVERY == 0) {
          double seconds = (System.nanoTime() - began) / 1e9;
          log.accept(
              String.format(
                  java.util.Locale.ROOT,
                  "step %d of %d, %.0f s, %.0f pieces/s, loss tag %.4f cue %.4f source %.4f",
                  step + 1,
                  steps,
                  seconds,
                  pieces / seconds,
                  losses[0] / REPORT_EVERY,
                  losses[1] / REPORT_EVERY,
                  losses[2] / REPORT_EVERY));
          java.util.Arrays.fill(losses, 0);
        }
      }
      return network.parameters().toFloatArray();
    }
  }

  private List<List<Example>> batches(TrainingSet articles, Random random) {
    return Batch.group(articles.draw(random), settings.batchPieces(), random);
  }

  /** Up in a straight line, then down to zero in one. */
  private static double rate(int step, int steps) {
    double up = Math.max(1, Settings.WARM_UP * steps);
    return step < up ? (step + 1) / up : (steps - step) / Math.max(1, steps - up);
  }

  /** AdamW (Loshchilov and Hutter 2019) over the one array of parameters. */
  private final class Optimizer {
    private final Network network;
    private final NDArray first;
    private final NDArray second;
    private final NDArray rates;
    private final NDArray decays;
    private final Noise noise;
    private int steps;

    Optimizer(Network network) {
      this.network = network;
      NDManager manager = network.manager();
      noise = Noise.of(settings.dropout(), settings.seed(), manager);
      first = manager.zeros(network.parameters().getShape());
      second = manager.zeros(network.parameters().getShape());
      float[] rate = new float[network.shape().size()];
      float[] decay = new float[rate.length];
      int at = 0;
      for (NetworkShape.Parameter parameter : network.shape().parameters()) {
        java.util.Arrays.fill(rate, at, at + parameter.size(), (float) rateOf(parameter));
        java.util.Arrays.fill(
            decay, at, at + parameter.size(), parameter.decays() ? (float) Settings.DECAY : 0);
        at += parameter.size();
      }
      rates = manager.create(rate);
      decays = manager.create(decay);
      network.parameters().setRequiresGradient(true);
    }

    private double rateOf(NetworkShape.Parameter parameter) {
      return parameter.isHead() ? settings.headRate() : settings.encoderRate();
    }

    void step(Batch batch, Teacher teacher, double rate, double[] losses) {
      try (NDManager scope = network.manager().newSubManager()) {
        Lesson lesson = teacher.teach(batch, scope);
        try (GradientCollector collector = Network.engine().newGradientCollector()) {
          NDList results = network.run(batch, settings.linkWeight(), lesson, noise, scope);
          collector.backward(results.get(Network.LOSS));
          for (int i = 0; i < losses.length; i++) {
            losses[i] += results.get(Network.TAG_LOSS + i).getFloat();
          }
        }
        NDArray gradient = network.parameters().getGradient();
        gradient.attach(scope);
        update(gradient, rate);
        gradient.muli(0);
      }
    }

    private void update(NDArray gradient, double rate) {
      steps++;
      double norm = gradient.norm().getFloat();
      gradient.muli(Math.min(1, Settings.LONGEST_GRADIENT / (norm + 1e-6)));
      first.muli(BETA_1).addi(gradient.mul(1 - BETA_1));
      second.muli(BETA_2).addi(gradient.square().muli(1 - BETA_2));
      double one = 1 - Math.pow(BETA_1, steps);
      double two = Math.sqrt(1 - Math.pow(BETA_2, steps));
      try (NDArray size = second.sqrt();
          NDArray lower = size.divi(two).addi(EPSILON);
          NDArray change = first.div(lower).divi(one);
          NDArray decay = network.parameters().mul(decays)) {
        change.addi(decay).muli(rates).muli(rate);
        network.parameters().subi(change);
      }
    }
  }
}
