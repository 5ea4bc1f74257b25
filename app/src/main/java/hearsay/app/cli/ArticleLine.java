package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleKey;
import hearsay.intake.JsonArticle;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.intake.RecordReader;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a stream of articles: an article, or what is wrong with it.
 *
 * @param number from 1
 * @param id as given, if it could be read
 * @param article its text is taken as it is, but for characters that no text may hold
 * @param error one sentence
 */
record ArticleLine(
    int number, Optional<String> id, Optional<Article> article, Optional<String> error) {
  /** Reads a line of the stream of some name. */
  static ArticleLine of(String name, RecordReader.Line line) {
    if (line.isCut()) {
      int limit = ArticleIntake.MAX_ARTICLE_BYTES >> 20;
      return wrong(line, Optional.empty(), "the line is longer than " + limit + " MB");
    }
    JsonArticle.Parsed parsed = JsonArticle.parse(line.bytes());
    return parsed.error().isPresent()
        ? wrong(line, parsed.id(), parsed.error().get())
        : new ArticleLine(
            line.number(),
            parsed.id(),
            Optional.of(article(name, line, parsed.article())),
            Optional.empty());
  }

  private static ArticleLine wrong(RecordReader.Line line, Optional<String> id, String error) {
    return new ArticleLine(line.number(), id, Optional.empty(), Optional.of(error));
  }

  private static Article article(String name, RecordReader.Line line, JsonArticle json) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceText text = SourceText.of(SourceText.repair(json.text()));
    if (!text.toString().equals(json.text())) {
      diagnostics.add(
          Diagnostic.of(
              "characters-replaced", "NUL or half a surrogate pair; each stands as U+FFFD now"));
    }
    Metadata metadata = json.metadata();
    return new Article(
        ArticleKey.of(
            Optional.of(json.id().orElse(shown(line.number()))),
            metadata.outlet(),
            metadata.address(),
            name),
        Origin.record(name, line.number()),
        metadata,
        text,
        OffsetMap.identity(text.codePointCount()),
        new Original(line.bytes()),
        "UTF-8 (JSON)",
        diagnostics);
  }

  /** The id, or what stands for it in the output. */
  String shownId() {
    return id.orElse(shown(number));
  }

  /**
   * The article under its id alone, without its original bytes: what a comparison keeps.
   *
   * @param unnamed what an article without an id is called
   */
  Optional<Article> bare(String unnamed) {
    ArticleKey key = new ArticleKey(id.filter(given -> !given.isBlank()).orElse(unnamed));
    return article.map(
        full ->
            new Article(
                key,
                full.origin(),
                full.metadata(),
                full.text(),
                full.map(),
                new Original(new byte[0]),
                full.charset(),
                full.diagnostics()));
  }

  private static String shown(int number) {
    return "line " + number;
  }
}
