package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.alignment.TextEdits;
import hearsay.fetch.WatchEvent;
import hearsay.intake.Article;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What watching notices, an event a line. */
final class WatchJson {
  private WatchJson() {}

  static String of(WatchEvent event) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField(
              "event", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
          json.writeStringField("at", event.at().toString());
          json.writeStringField("feed", event.feed());
          json.writeStringField("address", event.address());
          if (event.article().isPresent()) {
            writeArticle(json, event.article().get());
          }
          if (!event.rule().isEmpty()) {
            json.writeStringField("rule", event.rule());
            json.writeStringField("reason", event.reason());
          }
          if (event.change().isPresent()) {
            writeChange(json, event.change().get());
          }
          json.writeEndObject();
        });
  }

  private static void writeArticle(JsonGenerator json, WatchEvent.Kept kept) throws IOException {
    Article article = kept.article();
    json.writeStringField("article", article.key().value());
    json.writeStringField("version", article.text().sha256());
    Json.optional(json, "outlet", article.metadata().outlet());
    Json.optional(json, "title", article.metadata().title());
    Json.optional(json, "published", article.metadata().published());
    json.writeNumberField("statements", kept.records());
  }

  private static void writeChange(JsonGenerator json, WatchEvent.Change change) throws IOException {
    json.writeStringField("versionBefore", change.before().sha256());
    json.writeArrayFieldStart("edits");
    for (TextEdits.Edit edit : change.edits()) {
      json.writeStartObject();
      writeSide(json, "before", change.before(), edit.before());
      writeSide(json, "after", change.after(), edit.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSide(
      JsonGenerator json, String name, SourceText text, Optional<Span> span) throws IOException {
    json.writeFieldName(name);
    if (span.isEmpty()) {
      json.writeNull();
      return;
    }
    CodePointSpan place = text.codePoints(span.get());
    json.writeStartObject();
    json.writeArrayFieldStart("span");
    json.writeNumber(place.start());
    json.writeNumber(place.end());
    json.writeEndArray();
    json.writeStringField("words", text.cut(span.get()));
    json.writeEndObject();
  }
}
