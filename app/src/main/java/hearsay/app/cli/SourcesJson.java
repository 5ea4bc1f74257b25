package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.app.corpus.SourcesQuestion;
import hearsay.json.ComparisonJson;
import hearsay.origin.CircularReport;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Where some articles have their words from, as JSON: see {@code docs/formats.md}.
 *
 * @param texts gives the texts of those that the ledger holds
 */
record SourcesJson(Function<ArticleVersion, SourceText> texts) {
  void write(JsonGenerator json, SourcesQuestion answer) throws IOException {
    ProvenanceGraph graph = answer.graph();
    Origins origins = graph.origins();
    json.writeStartObject();
    if (answer.utterance().isPresent()) {
      utterance(json, answer.utterance().get());
    }
    json.writeNumberField("articles", origins.articles());
    json.writeFieldName("texts");
    groups(json, origins.texts());
    json.writeFieldName("origins");
    json.writeArray(new int[] {origins.low(), origins.high()}, 0, 2);
    json.writeFieldName("byStrongLinks");
    groups(json, origins.surely());
    json.writeFieldName("byProbableLinks");
    groups(json, origins.probably());
    json.writeArrayFieldStart("links");
    for (ProvenanceEdge edge : graph.edges()) {
      edge(json, edge);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("circular");
    for (CircularReport ring : answer.circular()) {
      json.writeStartArray();
      for (CircularReport.Step step : ring.steps()) {
        credit(json, step.article(), step.credit().span(), step.credit().names());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** One source, whoever said it; the articles are its witnesses. */
  private static void utterance(JsonGenerator json, SourcesQuestion.Utterance utterance)
      throws IOException {
    Origins witnesses = utterance.testimony().witnesses();
    json.writeObjectFieldStart("utterance");
    json.writeStringField("words", utterance.words());
    json.writeStringField("fullest", utterance.fullest().key().value());
    json.writeArrayFieldStart("speakers");
    for (String speaker : utterance.speakers()) {
      json.writeString(speaker);
    }
    json.writeEndArray();
    json.writeNumberField("places", utterance.forms());
    json.writeFieldName("witnesses");
    json.writeArray(new int[] {witnesses.low(), witnesses.high()}, 0, 2);
    json.writeEndObject();
  }

  private static void groups(JsonGenerator json, List<List<ArticleVersion>> groups)
      throws IOException {
    json.writeStartArray();
    for (List<ArticleVersion> group : groups) {
      json.writeStartArray();
      for (ArticleVersion article : group) {
        json.writeString(article.key().value());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void edge(JsonGenerator json, ProvenanceEdge edge) throws IOException {
    json.writeStartObject();
    json.writeStringField("a", edge.a().key().value());
    json.writeStringField("b", edge.b().key().value());
    json.writeStringField("strength", edge.strength().label());
    json.writeStringField("direction", edge.direction().label());
    json.writeFieldName("link");
    if (edge.link().isPresent()) {
      new ComparisonJson(texts).write(json, edge.link().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("credits");
    for (ProvenanceEdge.CreditedPlace place : edge.credits()) {
      credit(json, place.article(), place.span(), place.names());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void credit(JsonGenerator json, ArticleVersion article, Span span, String names)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("article", article.key().value());
    json.writeFieldName("span");
    Json.span(json, texts.apply(article).codePoints(span));
    json.writeStringField("names", names);
    json.writeEndObject();
  }
}
