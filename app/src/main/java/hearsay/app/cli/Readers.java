package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.encoder.TrainedAttributionReader;

/** The readers that the commands read with. Only a command that reads may come here. */
final class Readers {
  /** The system property that asks for the trained reader; it is not the default yet. */
  private static final String CHOICE = "hearsay.reader";

  private static final boolean TRAINED = "trained".equals(System.getProperty(CHOICE));

  /** Which reader {@link #article()} is where it can run; known without loading it. */
  static final String VERSION =
      TRAINED ? TrainedAttributionReader.VERSION : Hearsay.readerVersion();

  private Readers() {}

  /** A reader for one thread. The first trained one loads the model, which all share. */
  static ArticleReader article() {
    return TRAINED ? new ArticleReader(TrainedAttributionReader.shipped()) : Hearsay.reader();
  }
}
