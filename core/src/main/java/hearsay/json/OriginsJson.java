package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.origin.CircularReport;
import hearsay.origin.CircularReporting;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How many origins some articles have, on a line: see {@code docs/formats.md}. */
public final class OriginsJson {
  private static final int DIGITS = 16;

  private OriginsJson() {}

  /** 16 hexadecimal digits made of the first article, never of the order of arrival. */
  public static String id(ProvenanceGraph graph) {
    ArticleVersion first = graph.articles().get(0).version();
    String said = "origins\n" + first.key().value() + "\n" + first.sha256();
    return Sha256.hex(said.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** One graph of one article or more. */
  public static String of(ProvenanceGraph graph) {
    Origins origins = graph.origins();
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("origins", id(graph));
          json.writeNumberField("articles", origins.articles());
          json.writeNumberField("low", origins.low());
          json.writeNumberField("high", origins.high());
          groups(json, "texts", origins.texts());
          groups(json, "surely", origins.surely());
          groups(json, "probably", origins.probably());
          json.writeArrayFieldStart("circular");
          for (CircularReport ring : CircularReporting.find(graph.articles())) {
            json.writeStartArray();
            for (CircularReport.Step step : ring.steps()) {
              json.writeString(step.outlet());
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void groups(JsonGenerator json, String name, List<List<ArticleVersion>> groups)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (List<ArticleVersion> group : groups) {
      json.writeStartArray();
      for (ArticleVersion article : group) {
        json.writeString(article.key().value());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
