package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.encoder.TrainedAttributionReader;

/** The readers that the commands read with. Only a command that reads may come here. */
final class Readers {
  /** Which reader {@link #article()} is where the trained one can run; known without loading it. */
  static final String VERSION = TrainedAttributionReader.VERSION;

  private Readers() {}

  /** A reader for one thread. The first one loads the model, which all share. */
  static ArticleReader article() {
    return new ArticleReader(TrainedAttributionReader.shipped());
  }
}
