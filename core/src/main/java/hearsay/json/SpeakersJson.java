package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
import hearsay.speaker.Anonymity;
import hearsay.speaker.Credential;
import hearsay.speaker.Mention;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerLink;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The speakers of one article as {@code hearsay annotate} writes them: {@code docs/formats.md}. */
final class SpeakersJson {
  private SpeakersJson() {}

  private static String id(int speaker) {
    return "S" + (speaker + 1);
  }

  /** The field {@code speaker} of an attribution: null where it is not sure enough. */
  static void writeLink(JsonGenerator json, Optional<SpeakerLink> link) throws IOException {
    JsonText.optional(
        json, "speaker", link.filter(SpeakerLink::isSure).map(one -> id(one.speaker())));
  }

  /** The field {@code speakerLink} of an attribution: who it may be, how sure, by which rule. */
  static void writeDoubt(JsonGenerator json, Optional<SpeakerLink> link) throws IOException {
    json.writeFieldName("speakerLink");
    if (link.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("speaker", id(link.get().speaker()));
    JsonText.confidence(json, link.get().confidence());
    json.writeStringField("rule", link.get().rule());
    JsonText.optional(json, "runnerUp", link.get().runnerUp().map(SpeakersJson::id));
    json.writeEndObject();
  }

  /** All speakers of an article; their ids count from S1. */
  static void write(JsonGenerator json, Reading reading) throws IOException {
    json.writeArrayFieldStart("speakers");
    SourceText text = reading.article().text();
    List<Speaker> all = reading.speakers().all();
    for (int i = 0; i < all.size(); i++) {
      write(json, id(i), all.get(i), text);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String id, Speaker speaker, SourceText text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", text.cut(speaker.name()));
    json.writeStringField("kind", speaker.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("gender", speaker.gender().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("mentions");
    for (Mention mention : speaker.mentions()) {
      JsonText.span(json, text.codePoints(mention.span()));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("credentials");
    for (Credential credential : speaker.credentials()) {
      writeCredential(json, credential, text);
    }
    json.writeEndArray();
    json.writeFieldName("anonymity");
    if (speaker.anonymity().isPresent()) {
      writeAnonymity(json, speaker.anonymity().get(), text);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void writeCredential(JsonGenerator json, Credential credential, SourceText text)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("span");
    JsonText.span(json, text.codePoints(credential.span()));
    JsonText.optional(json, "role", credential.role().map(text::cut));
    JsonText.optional(json, "organization", credential.organization().map(text::cut));
    json.writeEndObject();
  }

  private static void writeAnonymity(JsonGenerator json, Anonymity how, SourceText text)
      throws IOException {
    json.writeStartObject();
    span(json, "description", Optional.of(how.description()), text);
    span(json, "rank", how.rank(), text);
    span(json, "proximity", how.proximity(), text);
    span(json, "reason", how.reason(), text);
    json.writeFieldName("number");
    if (how.number().isPresent()) {
      json.writeNumber(how.number().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String name, Optional<Span> span, SourceText text)
      throws IOException {
    JsonText.optionalSpan(json, name, span.map(text::codePoints));
  }
}
