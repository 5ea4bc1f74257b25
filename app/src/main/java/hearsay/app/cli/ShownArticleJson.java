package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.intake.Article;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Retrieval;
import java.io.IOException;

/** An article with its text and records as JSON. */
final class ShownArticleJson {
  private ShownArticleJson() {}

  static String of(ShowCommand.Shown shown, LedgerPaths paths) {
    ArticleSummary summary = shown.summary();
    Article article = shown.article();
    return Json.pretty(
        json -> {
          json.writeStartObject();
          RecordJson.writeArticle(json, summary, paths);
          json.writeNumberField("versions", summary.versions());
          json.writeBooleanField("isCurrent", summary.isCurrent());
          json.writeStringField("charset", article.charset());
          json.writeStringField("reader", summary.reader());
          if (shown.retrieval().isPresent()) {
            writeRetrieval(json, shown.retrieval().get());
          }
          json.writeStringField("text", article.text().toString());
          json.writeArrayFieldStart("records");
          for (LedgerEntry entry : shown.entries()) {
            RecordJson.write(json, entry, paths);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeRetrieval(JsonGenerator json, Retrieval retrieval) throws IOException {
    json.writeObjectFieldStart("retrieval");
    json.writeStringField("at", retrieval.at().toString());
    json.writeStringField("requested", retrieval.requested());
    json.writeArrayFieldStart("redirects");
    for (Retrieval.Redirect redirect : retrieval.redirects()) {
      json.writeStartObject();
      json.writeNumberField("status", redirect.status());
      json.writeStringField("from", redirect.from());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("address", retrieval.address());
    json.writeStringField("media", retrieval.media());
    Json.optional(json, "etag", retrieval.etag());
    Json.optional(json, "lastModified", retrieval.lastModified());
    json.writeStringField("sha256", retrieval.sha256());
    json.writeEndObject();
  }
}
