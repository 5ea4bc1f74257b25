package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A forecast of a ledger as JSON: see {@code docs/formats.md}. */
final class KeptForecastJson {
  private KeptForecastJson() {}

  static void write(JsonGenerator json, KeptForecast forecast, LedgerPaths paths)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", forecast.id().value());
    RecordJson.writeArticle(json, forecast.article(), paths);
    json.writeNumberField("line", forecast.words().statement().line());
    writeWords(json, forecast.words());
    json.writeBooleanField("negative", forecast.negative());
    json.writeStringField("kind", forecast.kind().name().toLowerCase(Locale.ROOT));
    ForecastsJson.writeProbability(json, forecast.probability());
    writeDue(json, forecast.due());
    Json.confidence(json, forecast.confidence());
    json.writeStringField("rule", forecast.rule());
    TimelineJson.writePublished(json, forecast.published());
    TimelineJson.writeReporter(json, forecast.reporter());
    writeResolution(json, forecast.resolution());
    json.writeEndObject();
  }

  private static void writeResolution(JsonGenerator json, Optional<Ruling> ruling)
      throws IOException {
    json.writeFieldName("resolution");
    Optional<Resolution> resolution = ruling.flatMap(Ruling::resolution);
    if (resolution.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("outcome", ResolveCommand.name(resolution.get().outcome()));
    json.writeStringField("on", resolution.get().on().toString());
    json.writeStringField("evidence", resolution.get().evidence());
    json.writeStringField("note", ruling.orElseThrow().note());
    json.writeNumberField("ruling", ruling.orElseThrow().number());
    json.writeEndObject();
  }

  private static void writeWords(JsonGenerator json, KeptForecast.Words words) throws IOException {
    json.writeFieldName("statement");
    RecordJson.writeEvidence(json, Optional.of(words.statement()));
    json.writeArrayFieldStart("event");
    for (Evidence part : words.event()) {
      RecordJson.writeEvidence(json, Optional.of(part));
    }
    json.writeEndArray();
    json.writeFieldName("likelihood");
    RecordJson.writeEvidence(json, words.likelihood());
    json.writeFieldName("condition");
    RecordJson.writeEvidence(json, words.condition());
    json.writeFieldName("horizon");
    RecordJson.writeEvidence(json, words.horizon());
    json.writeFieldName("holder");
    RecordJson.writeEvidence(json, words.holder());
  }

  private static void writeDue(JsonGenerator json, Optional<KeptForecast.Due> due)
      throws IOException {
    json.writeFieldName("due");
    if (due.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    Json.optional(json, "earliest", due.get().earliest().map(LocalDate::toString));
    Json.optional(json, "strict", due.get().ends().map(ends -> ends.strict().toString()));
    Json.optional(json, "usual", due.get().ends().map(ends -> ends.usual().toString()));
    Json.optional(json, "latest", due.get().ends().map(ends -> ends.lenient().toString()));
    json.writeStringField("convention", due.get().convention());
    json.writeEndObject();
  }
}
