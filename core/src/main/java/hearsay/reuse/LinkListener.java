package hearsay.reuse;

/** Hears what settling makes of the evidence. */
public interface LinkListener {
  /** A link is new, or is another than the one that was last reported for the pair. */
  void linked(Link link);

  /** A pair that was reported as linked no longer is. */
  void takenBack(ArticleVersion a, ArticleVersion b);
}
