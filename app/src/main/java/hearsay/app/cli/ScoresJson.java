package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.json.ForecastsJson;
import hearsay.scoring.BrierScore;
import hearsay.scoring.CalibrationCurve;
import hearsay.scoring.Decomposition;
import hearsay.scoring.Outcome;
import hearsay.scoring.ScoreCard;
import hearsay.scoring.Standing;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Scores as JSON: see {@code docs/formats.md}. */
final class ScoresJson {
  private ScoresJson() {}

  static void write(JsonGenerator json, ScoreSheet sheet) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", sheet.title());
    writeCard(json, sheet.first());
    json.writeFieldName("second");
    writeGrade(json, sheet.second().grade());
    json.writeArrayFieldStart("forecasts");
    for (RuledForecasts.Ruled one : sheet.ruled().all()) {
      write(json, one, sheet.ruled().isScored(one));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("speakers");
    for (Standing one : sheet.standings()) {
      json.writeStartObject();
      json.writeStringField("name", one.name());
      json.writeFieldName("place");
      if (one.place().isPresent()) {
        json.writeNumber(one.place().get());
      } else {
        json.writeNull();
      }
      json.writeBooleanField("tied", one.isShared());
      writeCard(json, one.card());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCard(JsonGenerator json, ScoreCard card) throws IOException {
    json.writeNumberField("ruled", card.ruled());
    json.writeObjectFieldStart("outcomes");
    for (Map.Entry<Outcome, Integer> one : card.outcomes().entrySet()) {
      json.writeNumberField(ResolveCommand.name(one.getKey()), one.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("contradicted", card.contradicted());
    json.writeArrayFieldStart("called");
    for (ScoreCard.Called one : card.called()) {
      writeCalled(json, one);
    }
    json.writeEndArray();
    json.writeFieldName("plans");
    writeCalled(json, card.plans());
    number(json, "vagueness", card.vagueness().share());
    json.writeNumberField("scored", card.scored());
    json.writeFieldName("grade");
    writeGrade(json, card.grade());
  }

  private static void writeCalled(JsonGenerator json, ScoreCard.Called one) throws IOException {
    json.writeStartObject();
    json.writeStringField("phrase", one.phrase());
    json.writeNumberField("n", one.count());
    json.writeNumberField("happened", one.happened());
    json.writeBooleanField("scored", one.isScored());
    json.writeEndObject();
  }

  private static void writeGrade(JsonGenerator json, Optional<ScoreCard.Grade> card)
      throws IOException {
    if (card.isEmpty()) {
      json.writeNull();
      return;
    }
    ScoreCard.Grade grade = card.get();
    json.writeStartObject();
    json.writeStringField("lexicon", grade.lexicon());
    json.writeNumberField("n", grade.points().size());
    json.writeStringField("form", "(p - o)^2, 0 to 1");
    number(json, "brierBest", grade.band().best());
    number(json, "brierWorst", grade.band().worst());
    json.writeFieldName("expectation");
    json.writeRawValue(grade.expectation().map(ScoresJson::rounded).orElse("null"));
    number(json, "bins", grade.bins());
    interval(json, "binsInterval", grade.binsInterval());
    number(json, "brier", grade.parts().score());
    interval(json, "brierInterval", grade.scoreInterval());
    number(json, "reliability", grade.parts().reliability());
    interval(json, "reliabilityInterval", grade.partIntervals().reliability());
    number(json, "resolution", grade.parts().resolution());
    interval(json, "resolutionInterval", grade.partIntervals().resolution());
    number(json, "uncertainty", grade.parts().uncertainty());
    number(json, "baseRate", grade.parts().baseRate());
    json.writeArrayFieldStart("curve");
    for (CalibrationCurve.Point point : CalibrationCurve.of(grade.points()).points()) {
      json.writeStartObject();
      number(json, "said", point.probability());
      json.writeNumberField("n", point.count());
      json.writeNumberField("happened", point.happened());
      interval(json, "interval", point.interval());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RuledForecasts.Ruled one, boolean isScored)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("forecast", one.version().id().value());
    json.writeStringField("holder", ForecastText.holder(one.entry()));
    json.writeStringField("phrase", one.forecast().phrase().words());
    json.writeStringField("kind", one.forecast().kind().name().toLowerCase(Locale.ROOT));
    ForecastsJson.writeProbability(json, one.forecast().probability());
    Json.optional(json, "outcome", one.version().outcome().map(ResolveCommand::name));
    json.writeBooleanField("scored", isScored);
    json.writeFieldName("brier");
    if (isScored) {
      BrierScore.Band band = one.forecast().band();
      json.writeRawValue("[" + rounded(band.best()) + "," + rounded(band.worst()) + "]");
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(rounded(value));
  }

  private static void interval(JsonGenerator json, String name, Decomposition.Interval interval)
      throws IOException {
    json.writeFieldName(name);
    json.writeRawValue("[" + rounded(interval.low()) + "," + rounded(interval.high()) + "]");
  }

  /** Four digits: more than any of these figures deserves. */
  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
