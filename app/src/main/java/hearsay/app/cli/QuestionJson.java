package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ledger.AskedQuestion;
import hearsay.ledger.Outlook;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.ledger.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions as JSON: see {@code docs/formats.md}. */
final class QuestionJson {
  private QuestionJson() {}

  static void write(
      JsonGenerator json, AskedQuestion asked, Outlook outlook, List<Suggestion> suggestions)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", asked.id());
    json.writeStringField("title", asked.title());
    json.writeStringField("note", asked.asked().signature().note());
    json.writeNumberField("ruling", asked.asked().number());
    writeResolution(json, asked);
    json.writeArrayFieldStart("forecasts");
    for (AskedQuestion.Member member : asked.members()) {
      json.writeStartObject();
      json.writeStringField("forecast", member.forecast().value());
      Json.optional(
          json, "version", outlook.version(member.forecast()).map(one -> one.id().value()));
      json.writeNumberField("ruling", member.ruling().number());
      json.writeStringField("note", member.ruling().signature().note());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("suggestions");
    for (Suggestion one : suggestions) {
      json.writeStartObject();
      json.writeStringField("forecast", one.version().id().value());
      json.writeArrayFieldStart("shared");
      for (String word : one.shared()) {
        json.writeString(word);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeResolution(JsonGenerator json, AskedQuestion asked) throws IOException {
    json.writeFieldName("resolution");
    if (asked.resolution().isEmpty()) {
      json.writeNull();
      return;
    }
    Ruling ruling = asked.resolution().get();
    Resolution resolution = ruling.resolution().orElseThrow();
    json.writeStartObject();
    json.writeStringField("outcome", ResolveCommand.name(resolution.outcome()));
    json.writeStringField("on", resolution.on().toString());
    json.writeStringField("evidence", resolution.evidence());
    json.writeStringField("note", ruling.signature().note());
    json.writeStringField("by", ruling.signature().author());
    json.writeStringField("at", ruling.signature().at().toString());
    json.writeNumberField("ruling", ruling.number());
    json.writeEndObject();
  }

  /** What became of it, for people. */
  static String settled(Ruling ruling) {
    Resolution resolution = ruling.resolution().orElseThrow();
    return Stream.of(
            ResolveCommand.shown(resolution),
            resolution.evidence(),
            ruling.signature().note(),
            "ruling " + ruling.number() + LogCommand.by(ruling))
        .filter(part -> !part.isEmpty())
        .map(SafeText::ofOneLine)
        .collect(Collectors.joining(" · "));
  }
}
