package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.intake.Origin;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.RecordId;
import hearsay.ledger.Relay;
import hearsay.ledger.SpokenBy;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Records and articles of a ledger as JSON; offsets are code points of the article's text. */
final class RecordJson {
  private RecordJson() {}

  static void write(JsonGenerator json, LedgerEntry entry, LedgerPaths paths) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id().value());
    writeArticle(json, entry.article(), paths);
    json.writeNumberField("line", entry.content().get(0).line());
    json.writeStringField("kind", Quoted.kind(entry));
    json.writeStringField("cueClass", entry.cueClass());
    json.writeBooleanField("denied", entry.denied());
    Json.confidence(json, entry.confidence());
    json.writeFieldName("source");
    writeEvidence(json, entry.source());
    json.writeFieldName("cue");
    writeEvidence(json, Optional.of(entry.cue()));
    json.writeArrayFieldStart("content");
    for (Evidence part : entry.content()) {
      writeEvidence(json, Optional.of(part));
    }
    json.writeEndArray();
    json.writeFieldName("told");
    writeEvidence(json, entry.told());
    writeSpeaker(json, entry);
    writeRelays(json, entry);
    writeReason(json, entry);
    json.writeEndObject();
  }

  private static void writeSpeaker(JsonGenerator json, LedgerEntry entry) throws IOException {
    json.writeFieldName("speaker");
    if (entry.speaker().isEmpty()) {
      json.writeNull();
      return;
    }
    SpokenBy speaker = entry.speaker().get();
    json.writeStartObject();
    json.writeStringField("name", speaker.name());
    Json.optional(json, "kind", speaker.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)));
    Json.confidence(json, speaker.confidence());
    json.writeStringField("rule", speaker.rule());
    Json.optional(json, "runnerUp", speaker.runnerUp());
    json.writeBooleanField("isSure", speaker.isSure());
    json.writeEndObject();
  }

  private static void writeRelays(JsonGenerator json, LedgerEntry entry) throws IOException {
    Json.optional(json, "within", entry.within().map(RecordId::value));
    json.writeArrayFieldStart("relayedBy");
    for (Relay relay : entry.relays()) {
      json.writeStartObject();
      json.writeStringField("id", relay.record().value());
      json.writeFieldName("source");
      writeEvidence(json, relay.source());
      json.writeFieldName("cue");
      writeEvidence(json, Optional.of(relay.cue()));
      Json.optional(json, "rejected", relay.rejection().map(ruling -> ruling.signature().note()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeReason(JsonGenerator json, LedgerEntry entry) throws IOException {
    json.writeStringField("rule", entry.rule());
    json.writeStringField("ruleMeaning", TrainedAttributionReader.meaning(entry.rule()));
    Json.optional(json, "second", entry.second());
    Json.optional(json, "rejected", entry.rejection().map(ruling -> ruling.signature().note()));
  }

  /** A stretch with its words, or null. */
  static void writeEvidence(JsonGenerator json, Optional<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeFieldName("span");
    Json.span(json, evidence.get().place());
    json.writeStringField("words", evidence.get().words());
    json.writeEndObject();
  }

  /** The fields of an article's version, into an object that is open. */
  static void writeArticle(JsonGenerator json, ArticleSummary article, LedgerPaths paths)
      throws IOException {
    json.writeStringField("article", article.key().value());
    json.writeStringField("version", article.version());
    json.writeNumberField("versionNumber", article.number());
    json.writeStringField("path", paths.shown(article.origin().path()));
    writeLine(json, "recordLine", article.origin());
    Json.optional(json, "title", article.metadata().title());
    Json.optional(json, "outlet", article.metadata().outlet());
    Json.optional(json, "published", article.metadata().published());
  }

  /** The line of a record in a file of many articles, or null. */
  static void writeLine(JsonGenerator json, String name, Origin origin) throws IOException {
    json.writeFieldName(name);
    if (origin.recordLine().isPresent()) {
      json.writeNumber(origin.recordLine().get());
    } else {
      json.writeNull();
    }
  }
}
