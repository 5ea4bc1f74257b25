package hearsay.lab.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.text.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An article as a peer gets it: no annotations, nothing but its text. */
record PeerArticle(String id, SourceText text) {

  /** Reads the first articles of a file of one a line, packed by its name's ending or not. */
  static List<PeerArticle> load(Path file, int atMost) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<PeerArticle> articles = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && articles.size() < atMost) {
        if (!line.isBlank()) {
          articles.add(of(json.readTree(line)));
        }
        line = lines.readLine();
      }
    }
    return articles;
  }

  private static PeerArticle of(JsonNode article) {
    return new PeerArticle(
        article.required("id").asText(),
        SourceText.of(SourceText.repair(article.required("text").asText())));
  }

  /** Counted as in the other benchmarks: what stands between white space. */
  long words() {
    return Arrays.stream(text.toString().split("\\s+")).filter(word -> !word.isEmpty()).count();
  }
}
