package hearsay.lab;

import hearsay.statement.Attribution;
import java.util.List;

/** Whether attributions are right, for those who fit something to it. */
public final class Judgement {
  private Judgement() {}

  /** For each attribution whether it agrees with an annotation, each of which counts once. */
  public static boolean[] of(GoldArticle article, List<Attribution> read) {
    return AttributionJudge.judge(article, read);
  }
}
