package hearsay.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What training made: the network, its vocabulary and its confidences. Safe for use by many
 * threads.
 */
public record Model(Network network, WordPiece vocabulary, Confidence confidence) {
  private static final String FOLDER = "/hearsay/model/";

  /**
   * The model that comes with the product.
   *
   * @throws OnnxNetwork.UnavailableException where ONNX Runtime cannot be loaded on this machine
   */
  public static Model shipped() {
    try (InputStream network = resource("network.onnx");
        InputStream vocabulary = resource("vocabulary.txt");
        InputStream confidence = resource("confidence.tsv")) {
      return new Model(
          OnnxNetwork.open(network.readAllBytes()),
          WordPiece.load(vocabulary),
          Confidence.load(confidence));
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be read", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Model.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the model's " + name + " is not on the class path");
    }
    return in;
  }
}
