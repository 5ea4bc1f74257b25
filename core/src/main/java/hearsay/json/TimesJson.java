package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.Modifier;
import hearsay.time.TimeInterval;
import hearsay.time.Timex;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The times of an article, as {@code annotate} writes them: see {@code docs/formats.md}. */
final class TimesJson {
  private TimesJson() {}

  static void write(JsonGenerator json, Reading reading) throws IOException {
    json.writeArrayFieldStart("timexes");
    int number = 0;
    for (Timex timex : reading.times().expressions()) {
      number++;
      write(json, "T" + number, timex, reading.article().text());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String id, Timex timex, SourceText text)
      throws IOException {
    CodePointSpan span = text.codePoints(timex.span());
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeStringField("type", timex.type().name());
    json.writeStringField("value", timex.value());
    JsonText.optional(
        json,
        "mod",
        Optional.of(timex.mod()).filter(mod -> mod != Modifier.NONE).map(Modifier::name));
    writeDays(json, timex.interval());
    JsonText.optional(json, "edtf", timex.edtf());
    json.writeStringField("certainty", timex.certainty().name().toLowerCase(Locale.ROOT));
    json.writeStringField("anchor", timex.anchor().source().name().toLowerCase(Locale.ROOT));
    JsonText.optionalSpan(json, "anchorSpan", timex.anchor().span().map(text::codePoints));
    json.writeEndObject();
  }

  /** The first and the last day, both inclusive. */
  private static void writeDays(JsonGenerator json, Optional<TimeInterval> interval)
      throws IOException {
    JsonText.optional(json, "earliest", interval.map(days -> days.firstDay().toString()));
    JsonText.optional(json, "latest", interval.map(days -> days.lastDay().toString()));
  }

  static void writePublished(JsonGenerator json, Reading reading) throws IOException {
    Optional<TimeInterval> days = reading.times().published().interval();
    if (days.isEmpty()) {
      json.writeNullField("published");
      return;
    }
    json.writeObjectFieldStart("published");
    writeDays(json, days);
    json.writeArrayFieldStart("evidence");
    for (Span span : reading.times().stated().evidence()) {
      JsonText.span(json, reading.article().text().codePoints(span));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
