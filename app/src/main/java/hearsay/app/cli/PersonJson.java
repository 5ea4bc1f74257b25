package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ledger.Appearance;
import hearsay.ledger.Appearance.KeptCredential;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Person;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A speaker of a ledger as JSON. */
final class PersonJson {
  private PersonJson() {}

  /** The first fields, into an object that is open. */
  static void writeHead(JsonGenerator json, Person person) throws IOException {
    json.writeStringField("id", person.identity().id());
    json.writeStringField("name", person.identity().name());
    json.writeStringField("kind", person.identity().kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("quotations", person.quotations());
    json.writeNumberField("articles", person.articles());
  }

  static void write(
      JsonGenerator json, PersonPage page, List<LedgerEntry> entries, LedgerPaths paths)
      throws IOException {
    json.writeStartObject();
    writeHead(json, page.person());
    json.writeArrayFieldStart("forms");
    for (Map.Entry<String, Long> form : page.forms()) {
      json.writeStartObject();
      json.writeStringField("words", form.getKey());
      json.writeNumberField("count", form.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("pronouns", page.pronouns());
    json.writeArrayFieldStart("credentials");
    for (Appearance appearance : page.person().appearances()) {
      for (KeptCredential credential : appearance.credentials()) {
        json.writeStartObject();
        json.writeStringField("words", credential.words());
        Json.optional(json, "role", credential.role());
        Json.optional(json, "organization", credential.organization());
        json.writeStringField("article", appearance.article().key().value());
        Json.optional(json, "published", appearance.article().metadata().published());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("told");
    for (Map.Entry<String, Long> told : page.told()) {
      json.writeStartObject();
      json.writeStringField("name", told.getKey());
      json.writeNumberField("count", told.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("said");
    for (LedgerEntry entry : entries) {
      RecordJson.write(json, entry, paths);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
