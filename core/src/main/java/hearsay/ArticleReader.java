package hearsay;

import hearsay.intake.Article;
import hearsay.speaker.SpeakerFinder;
import hearsay.speaker.Speakers;
import hearsay.statement.AttributionReader;
import hearsay.text.Diagnostic;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one article. This is the step that an engine maps over a stream: it keeps no state between
 * articles, and the same article gives the same reading. Not safe for use by two threads at once;
 * make one for each.
 */
public final class ArticleReader {
  private final AttributionReader attributions;

  /**
   * @param attributions who finds the attributions
   */
  public ArticleReader(AttributionReader attributions) {
    this.attributions = attributions;
  }

  public Reading read(Article article) {
    AttributionReader.Found found = attributions.read(article.text());
    List<Diagnostic> diagnostics = new ArrayList<>(article.diagnostics());
    diagnostics.addAll(found.diagnostics());
    Speakers speakers =
        SpeakerFinder.find(article.text(), found.attributions(), Reading.LEAST_CONFIDENCE);
    return new Reading(
        article,
        attributions.version(),
        found.attributions(),
        speakers,
        ArticleTimes.read(article.text(), article.metadata().published()),
        diagnostics);
  }
}
