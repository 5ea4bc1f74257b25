package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerEntry;
import java.util.List;

/** An article with its text and records as JSON. */
final class ShownArticleJson {
  private ShownArticleJson() {}

  static String of(
      ArticleSummary summary, Article article, List<LedgerEntry> entries, LedgerPaths paths) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          RecordJson.writeArticle(json, summary, paths);
          json.writeNumberField("versions", summary.versions());
          json.writeBooleanField("isCurrent", summary.isCurrent());
          json.writeStringField("charset", article.charset());
          json.writeStringField("reader", summary.reader());
          json.writeStringField("text", article.text().toString());
          json.writeArrayFieldStart("records");
          for (LedgerEntry entry : entries) {
            RecordJson.write(json, entry, paths);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
