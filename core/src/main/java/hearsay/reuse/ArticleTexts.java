package hearsay.reuse;

/**
 * Where the linker gets an article again when its characters are to be compared: the linker itself
 * keeps fingerprints only.
 */
public interface ArticleTexts {
  /**
   * The article of a version that was once added.
   *
   * @throws IllegalArgumentException where there is none
   */
  ReuseArticle article(ArticleVersion version);
}
