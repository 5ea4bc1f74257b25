package hearsay.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The network in ONNX Runtime, on one thread of the caller's. A session may be shared between
 * threads.
 */
public final class OnnxNetwork implements Network {
  /** Notes in the model's file: numbers with a space between them. */
  public static final String CUE_NEARNESS = "near.cue";

  /** See {@link #CUE_NEARNESS}. */
  public static final String SOURCE_NEARNESS = "near.source";

  private static final int LONGEST_COMMAND = 4000;
  private static final Path COMMAND = Path.of("/proc/self/cmdline");

  private final OrtEnvironment environment;
  private final OrtSession session;

  private final WindowScores.Nearness nearness;

  private OnnxNetwork(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    Map<String, String> notes = session.getMetadata().getCustomMetadata();
    this.nearness =
        new WindowScores.Nearness(
            numbers(notes.get(CUE_NEARNESS)), numbers(notes.get(SOURCE_NEARNESS)));
  }

  private static float[] numbers(String list) {
    String[] parts = list.split(" ");
    float[] numbers = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Float.parseFloat(parts[i]);
    }
    return numbers;
  }

  @Override
  public WindowScores.Nearness nearness() {
    return nearness;
  }

  /**
   * Opens a model.
   *
   * @throws UnavailableException where ONNX Runtime cannot be loaded on this machine, or the model
   *     not by it
   */
  public static OnnxNetwork open(byte[] model) {
    if (commandBytes() > LONGEST_COMMAND) {
      throw new UnavailableException(
          new IllegalStateException(
              "this process was started with a command line longer than "
                  + LONGEST_COMMAND
                  + " bytes, which ends ONNX Runtime 1.29"));
    }
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        return new OnnxNetwork(environment, environment.createSession(model, options));
      }
    } catch (OrtException | LinkageError e) {
      throw new UnavailableException(e);
    }
  }

  /**
   * How long the command line is that started this process, where the system tells; ONNX Runtime
   * reads it into 4,096 bytes.
   */
  private static long commandBytes() {
    try {
      return Files.readAllBytes(COMMAND).length;
    } catch (IOException | SecurityException e) {
      return 0; // other systems keep it elsewhere, and the library does not look for it there
    }
  }

  /** The trained reader cannot run here. */
  public static final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnavailableException(Throwable cause) {
      super("the trained reader cannot run on this machine: " + cause.getMessage(), cause);
    }
  }

  @Override
  public float[] run(WindowInput input) {
    int[] first = new int[input.words() + 1];
    System.arraycopy(input.firstPiece(), 0, first, 1, input.words());
    long[] sides = {1, input.length()};
    try (OnnxTensor pieces = tensor(input.pieces(), sides);
        OnnxTensor features = tensor(input.features(), sides);
        OnnxTensor rows = tensor(first, first.length);
        OrtSession.Result result =
            session.run(Map.of("pieces", pieces, "features", features, "first", rows))) {
      FloatBuffer head = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] scores = new float[head.remaining()];
      head.get(scores);
      return scores;
    } catch (OrtException e) {
      throw new IllegalStateException("window of " + input.length() + " pieces", e);
    }
  }

  private OnnxTensor tensor(int[] values, long... sides) throws OrtException {
    return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), sides);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the session", e);
    }
  }
}
