package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One article of the attribution gold.
 *
 * @param attributions the outermost ones
 * @param discard stretches that the annotators left out
 */
public record GoldArticle(
    String id, SourceText text, List<GoldAttribution> attributions, List<Span> discard) {
  /** One annotation, every part of it possibly in pieces. */
  public record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {}

  /** Reads a file of one article a line, packed by its name's ending or not. */
  public static List<GoldArticle> load(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<GoldArticle> articles = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(of(json.readTree(line)));
      }
    }
    return articles;
  }

  private static GoldArticle of(JsonNode article) {
    SourceText text = SourceText.of(article.get("text").asText());
    List<GoldAttribution> attributions = new ArrayList<>();
    for (JsonNode one : article.get("attributions")) {
      if (!one.hasNonNull("within")) {
        attributions.add(
            new GoldAttribution(
                spans(text, one.get("source")),
                spans(text, one.get("cue")),
                spans(text, one.get("content"))));
      }
    }
    return new GoldArticle(
        article.get("id").asText(), text, attributions, spans(text, article.get("discard")));
  }

  private static List<Span> spans(SourceText text, JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    if (pairs != null) {
      for (JsonNode pair : pairs) {
        if (pair.get(0).asInt() < pair.get(1).asInt()) {
          spans.add(text.units(new CodePointSpan(pair.get(0).asInt(), pair.get(1).asInt())));
        }
      }
    }
    return spans;
  }
}
