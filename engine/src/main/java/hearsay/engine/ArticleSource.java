package hearsay.engine;

import java.nio.file.Path;

/** Where articles come from. */
public sealed interface ArticleSource {
  /** Whether it has an end. */
  boolean isBounded();

  /**
   * A folder with everything below it, or one file.
   *
   * @param isFollowed whether files that come later, or change, are read too
   */
  record Folder(Path path, boolean isFollowed) implements ArticleSource {
    @Override
    public boolean isBounded() {
      return !isFollowed;
    }
  }

  /**
   * A topic of article objects in JSON, one a record.
   *
   * @param isBounded whether it is read to the end that it has when the run begins
   */
  record Topic(KafkaTopic topic, boolean isBounded) implements ArticleSource {}
}
