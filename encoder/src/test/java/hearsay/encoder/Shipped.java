package hearsay.encoder;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.apitest.InvariantCheck;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.statement.AttributionReader;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The model that comes with the product, opened once for all tests. */
final class Shipped {
  static final Model MODEL = Model.shipped();

  private Shipped() {}

  static ArticleReader reader() {
    return new ArticleReader(new TrainedAttributionReader(MODEL));
  }

  /** Reads any text, with the laws of all readings checked. */
  static Reading check(AttributionReader reader, String text) {
    return InvariantCheck.read(new ArticleReader(reader), article(text));
  }

  /** Any text as an article, also one that the intake would refuse. */
  static Article article(String text) {
    SourceText source = SourceText.of(text);
    return new Article(
        new ArticleKey("path:test.txt"),
        Origin.file("test.txt"),
        Metadata.NONE,
        source,
        OffsetMap.identity(source.codePointCount()),
        new Original(text.getBytes(StandardCharsets.UTF_8)),
        "UTF-8",
        List.of());
  }
}
