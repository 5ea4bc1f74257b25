package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.time.PublishedAt;
import hearsay.time.Timex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** One article of the gold of times, with the time that it was written. */
record TimeArticle(String id, SourceText text, PublishedAt published) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DATE_LENGTH = 10;

  /** Reads a packed file of one article a line. */
  static List<TimeArticle> load(Path file) throws IOException {
    List<TimeArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        articles.add(
            new TimeArticle(
                article.get("id").asText(),
                SourceText.of(article.get("text").asText()),
                published(article.get("dct").asText())));
      }
    }
    return articles;
  }

  private static PublishedAt published(String written) {
    return written.length() == DATE_LENGTH
        ? PublishedAt.on(LocalDate.parse(written))
        : PublishedAt.at(LocalDateTime.parse(written));
  }

  /** A line as the scorer takes it. */
  String line(List<Timex> timexes) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    var array = line.putArray("timexes");
    for (Timex timex : timexes) {
      CodePointSpan span = text.codePoints(timex.span());
      array
          .addObject()
          .put("start", span.start())
          .put("end", span.end())
          .put("type", timex.type().name())
          .put("value", timex.value());
    }
    return line.toString();
  }
}
