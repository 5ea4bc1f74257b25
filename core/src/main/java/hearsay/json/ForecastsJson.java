package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
import hearsay.forecast.Forecast;
import hearsay.forecast.VerbalProbability;
import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.Horizon;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forecasts of an article, as {@code annotate} writes them: see {@code docs/formats.md}. */
public final class ForecastsJson {
  private ForecastsJson() {}

  /**
   * Writes the forecasts.
   *
   * @param least those below this confidence are left out; the others keep their ids
   */
  static void write(JsonGenerator json, Reading reading, double least) throws IOException {
    json.writeArrayFieldStart("forecasts");
    List<Forecast> forecasts = reading.forecasts();
    for (int i = 0; i < forecasts.size(); i++) {
      if (forecasts.get(i).confidence() >= least) {
        write(json, i, reading, least);
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, int index, Reading reading, double least)
      throws IOException {
    Forecast forecast = reading.forecasts().get(index);
    SourceText text = reading.article().text();
    json.writeStartObject();
    json.writeStringField("id", "F" + (index + 1));
    JsonText.optionalSpan(json, "statement", Optional.of(text.codePoints(forecast.statement())));
    json.writeArrayFieldStart("event");
    for (Span part : forecast.event()) {
      JsonText.span(json, text.codePoints(part));
    }
    json.writeEndArray();
    JsonText.optionalSpan(json, "likelihood", forecast.likelihood().map(text::codePoints));
    JsonText.optionalSpan(json, "condition", forecast.condition().map(text::codePoints));
    JsonText.optionalSpan(json, "horizon", forecast.horizon().map(text::codePoints));
    json.writeBooleanField("negative", forecast.negative());
    json.writeStringField("kind", forecast.kind().name().toLowerCase(Locale.ROOT));
    writeHolder(json, forecast, text);
    Optional<Attribution> around = forecast.attribution().filter(one -> one.confidence() >= least);
    JsonText.optional(
        json,
        "attribution",
        around.map(one -> AnnotationJson.id(reading.attributions().indexOf(one))));
    writeProbability(json, forecast.probability());
    writeDue(json, forecast.due());
    JsonText.confidence(json, forecast.confidence());
    json.writeStringField("rule", forecast.rule());
    json.writeEndObject();
  }

  private static void writeHolder(JsonGenerator json, Forecast forecast, SourceText text)
      throws IOException {
    if (forecast.holder().isPresent()) {
      JsonText.optionalSpan(json, "holder", forecast.holder().map(text::codePoints));
    } else {
      json.writeStringField("holder", "author");
    }
  }

  /** What a speaker's words of likelihood come to, or null. */
  public static void writeProbability(JsonGenerator json, Optional<VerbalProbability> said)
      throws IOException {
    if (said.isEmpty()) {
      json.writeNullField("probability");
      return;
    }
    VerbalProbability probability = said.get();
    json.writeObjectFieldStart("probability");
    writePercent(json, "low", probability.low());
    writePercent(json, "median", probability.median());
    writePercent(json, "high", probability.high());
    json.writeStringField("lexicon", probability.lexicon());
    json.writeStringField("interval", probability.interval());
    JsonText.optional(json, "row", probability.row());
    json.writeStringField("rule", probability.rule().toString());
    json.writeEndObject();
  }

  /** Percent with one decimal at most, which is more than any survey has. */
  private static void writePercent(JsonGenerator json, String name, Optional<Double> percent)
      throws IOException {
    json.writeFieldName(name);
    if (percent.isPresent()) {
      double tenths = Math.round(percent.get() * 10) / 10.0;
      String digits = String.format(Locale.ROOT, "%.1f", tenths);
      json.writeNumber(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
    } else {
      json.writeNull();
    }
  }

  private static void writeDue(JsonGenerator json, Optional<Horizon> due) throws IOException {
    if (due.isEmpty()) {
      json.writeNullField("due");
      return;
    }
    Optional<Horizon.Ends> ends = due.get().ends();
    json.writeObjectFieldStart("due");
    JsonText.optional(json, "earliest", due.get().earliest().map(LocalDate::toString));
    JsonText.optional(json, "strict", ends.map(days -> days.strict().toString()));
    JsonText.optional(json, "usual", ends.map(days -> days.usual().toString()));
    JsonText.optional(json, "latest", ends.map(days -> days.lenient().toString()));
    json.writeStringField("convention", due.get().convention());
    json.writeEndObject();
  }
}
