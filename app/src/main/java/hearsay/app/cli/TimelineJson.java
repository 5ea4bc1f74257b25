package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ledger.Chronicle;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptEvent.Reporter;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.SpokenBy;
import hearsay.text.CodePointSpan;
import hearsay.time.TimeInterval;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A timeline as JSON: see {@code docs/formats.md}. Days are inclusive. */
final class TimelineJson {
  private TimelineJson() {}

  static void write(JsonGenerator json, Chronicle.Entry entry, LedgerPaths paths)
      throws IOException {
    json.writeStartObject();
    writeDays(json, entry.interval());
    writeReports(json, "reports", entry.reports(), paths);
    writeReports(json, "elsewhere", entry.elsewhere(), paths);
    json.writeEndObject();
  }

  private static void writeDays(JsonGenerator json, TimeInterval interval) throws IOException {
    json.writeStringField("earliest", interval.firstDay().toString());
    json.writeStringField("latest", interval.lastDay().toString());
  }

  private static void writeReports(
      JsonGenerator json, String name, List<KeptEvent> reports, LedgerPaths paths)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (KeptEvent report : reports) {
      write(json, report, paths);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, KeptEvent event, LedgerPaths paths)
      throws IOException {
    json.writeStartObject();
    RecordJson.writeArticle(json, event.article(), paths);
    json.writeNumberField("line", event.line());
    writeEvidence(json, "sentence", event.sentence(), event.words());
    writeEvidence(json, "time", event.time(), event.timeWords());
    json.writeStringField("value", event.value());
    writeDays(json, event.interval());
    json.writeStringField("certainty", event.certainty().name().toLowerCase(Locale.ROOT));
    json.writeStringField("role", event.role().name().toLowerCase(Locale.ROOT));
    writePublished(json, event.published());
    json.writeStringField("read", event.read().toString());
    writeReporter(json, event.reporter());
    json.writeEndObject();
  }

  private static void writeEvidence(
      JsonGenerator json, String name, CodePointSpan place, String words) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeFieldName("span");
    Json.span(json, place);
    json.writeStringField("words", words);
    json.writeEndObject();
  }

  static void writePublished(JsonGenerator json, Optional<PublicationDays> published)
      throws IOException {
    json.writeFieldName("publishedDays");
    if (published.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("earliest", published.get().earliest().toString());
    json.writeStringField("latest", published.get().latest().toString());
    json.writeEndObject();
  }

  static void writeReporter(JsonGenerator json, Optional<Reporter> reporter) throws IOException {
    json.writeFieldName("reportedBy");
    if (reporter.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("record", reporter.get().record().value());
    Json.optional(json, "words", reporter.get().words());
    Json.optional(
        json, "speaker", reporter.get().speaker().filter(SpokenBy::isSure).map(SpokenBy::name));
    json.writeEndObject();
  }
}
