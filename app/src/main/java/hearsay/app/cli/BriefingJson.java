package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptDiagnostic;
import hearsay.ledger.SourceCount;
import java.io.IOException;
import java.util.List;

/** A briefing as JSON: the same as for people, and whole. */
record BriefingJson(LedgerPaths paths) {
  void write(JsonGenerator json, Briefing briefing) throws IOException {
    json.writeStartObject();
    writeTotals(json, briefing);
    json.writeArrayFieldStart("outlets");
    for (Briefing.OutletLine line : briefing.outlets()) {
      writeOutlet(json, line);
    }
    json.writeEndArray();
    writeSources(json, "sources", briefing.sources());
    writeSources(json, "pronouns", briefing.pronouns());
    json.writeFieldName("refused");
    writeRefusals(json, briefing.refusals());
    writeDiagnostics(json, briefing.diagnostics());
    json.writeEndObject();
  }

  private static void writeTotals(JsonGenerator json, Briefing briefing) throws IOException {
    var totals = briefing.totals();
    json.writeObjectFieldStart("totals");
    json.writeNumberField("articles", totals.articles());
    json.writeNumberField("versions", totals.versions());
    json.writeNumberField("outlets", totals.outlets());
    json.writeNumberField("words", totals.words());
    json.writeNumberField("quotations", totals.quotations());
    json.writeNumberField("rejected", totals.rejected());
    json.writeNumberField("diagnostics", totals.diagnostics());
    json.writeNumberField("readByOlderReader", briefing.outdated());
    json.writeEndObject();
  }

  private void writeOutlet(JsonGenerator json, Briefing.OutletLine line) throws IOException {
    json.writeStartObject();
    Json.optional(json, "outlet", line.outlet());
    json.writeArrayFieldStart("articles");
    for (ArticleSummary article : line.articles()) {
      json.writeStartObject();
      RecordJson.writeArticle(json, article, paths);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSources(JsonGenerator json, String name, List<SourceCount> sources)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SourceCount source : sources) {
      json.writeStartObject();
      json.writeStringField("words", source.words());
      json.writeNumberField("quotations", source.quotations());
      json.writeNumberField("articles", source.articles());
      json.writeFieldName("example");
      RecordJson.write(json, source.example(), paths);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeRefusals(JsonGenerator json, List<Refusal> refusals) throws IOException {
    json.writeStartArray();
    for (Refusal refusal : refusals) {
      json.writeStartObject();
      json.writeStringField("path", paths.shown(refusal.origin().path()));
      RecordJson.writeLine(json, "line", refusal.origin());
      json.writeStringField("rule", refusal.rule());
      json.writeStringField("reason", refusal.reason());
      Json.optional(json, "id", refusal.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDiagnostics(JsonGenerator json, List<KeptDiagnostic> diagnostics)
      throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (KeptDiagnostic diagnostic : diagnostics) {
      json.writeStartObject();
      json.writeStringField("article", diagnostic.article().value());
      json.writeStringField("path", paths.shown(diagnostic.origin().path()));
      json.writeNumberField("line", diagnostic.line());
      json.writeStringField("rule", diagnostic.rule());
      json.writeStringField("message", diagnostic.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
