package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.drift.DriftKind;
import hearsay.json.ForecastsJson;
import hearsay.ledger.AskedQuestion;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.ForecastWitness;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.Resolution;
import hearsay.ledger.Verdict;
import hearsay.outlook.JoinedForecast.Tie;
import hearsay.speaker.Identity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Forecasts of a ledger as JSON: see {@code docs/formats.md}. */
final class KeptForecastJson {
  private KeptForecastJson() {}

  /** A forecast with its versions; the first wording of the latest one stands for all. */
  static void write(JsonGenerator json, ForecastEntry entry, LedgerPaths paths) throws IOException {
    json.writeStartObject();
    writeForecast(json, entry.latest().first(), paths);
    writeResolution(json, entry.latest().verdicts());
    Json.optional(json, "speaker", entry.speaker().map(Identity::name));
    Json.optional(json, "speakerId", entry.speaker().map(Identity::id));
    json.writeNumberField("articles", entry.articles());
    json.writeArrayFieldStart("versions");
    for (ForecastVersion version : entry.versions()) {
      writeVersion(json, version, paths);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeVersion(JsonGenerator json, ForecastVersion version, LedgerPaths paths)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", version.id().value());
    writeKinds(json, "changes", version.changes());
    Json.optional(json, "outcome", version.outcome().map(ResolveCommand::name));
    json.writeBooleanField("contradicted", version.isContradicted());
    json.writeArrayFieldStart("verdicts");
    for (Verdict verdict : version.verdicts()) {
      writeVerdict(json, verdict);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("questions");
    for (AskedQuestion question : version.questions()) {
      json.writeString(question.id());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("witnesses");
    for (ForecastWitness witness : version.witnesses()) {
      json.writeStartObject();
      writeForecast(json, witness.forecast(), paths);
      writeKinds(json, "drift", witness.drift());
      json.writeObjectFieldStart("tie");
      json.writeStringField("rule", name(witness.tie().rule()));
      json.writeNumberField("shared", witness.tie().shared());
      json.writeNumberField("together", witness.tie().together());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String name(Tie.Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void writeKinds(JsonGenerator json, String field, Set<DriftKind> kinds)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (DriftKind kind : kinds) {
      json.writeString(kind.label());
    }
    json.writeEndArray();
  }

  /** The fields of one article's forecast, into an object that is open. */
  private static void writeForecast(JsonGenerator json, KeptForecast forecast, LedgerPaths paths)
      throws IOException {
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
  }

  private static void writeResolution(JsonGenerator json, List<Verdict> verdicts)
      throws IOException {
    json.writeFieldName("resolution");
    if (verdicts.isEmpty()) {
      json.writeNull();
    } else {
      writeVerdict(json, verdicts.get(verdicts.size() - 1));
    }
  }

  private static void writeVerdict(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeStartObject();
    json.writeStringField("outcome", ResolveCommand.name(verdict.outcome()));
    json.writeStringField("on", verdict.on().toString());
    json.writeStringField(
        "evidence", verdict.ruling().resolution().map(Resolution::evidence).orElseThrow());
    json.writeStringField("note", verdict.ruling().signature().note());
    json.writeStringField("by", verdict.ruling().signature().author());
    json.writeStringField("at", verdict.ruling().signature().at().toString());
    json.writeNumberField("ruling", verdict.ruling().number());
    Json.optional(json, "question", verdict.ruling().question());
    json.writeBooleanField("turned", verdict.isTurned());
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
