package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.time.TimexTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tagger on a gold file of times, and the gold's own scorer on what it wrote. */
final class TimexFigures {
  private TimexFigures() {}

  /**
   * The scorer's figures.
   *
   * @param folder where the two files go
   * @throws IllegalStateException where the scorer fails
   */
  static JsonNode score(Path gold, Path scorer, Path folder)
      throws IOException, InterruptedException {
    Path system = folder.resolve("timexes.jsonl");
    TimexTagger tagger = new TimexTagger();
    List<String> lines = new ArrayList<>();
    for (TimeArticle article : TimeArticle.load(gold)) {
      lines.add(article.line(tagger.tag(article.text(), article.published())));
    }
    Files.write(system, lines);
    Path out = folder.resolve("timex-scores.json");
    Process process =
        new ProcessBuilder(
                "python3", scorer.toString(), gold.toString(), system.toString(), "--json")
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("the scorer of times ended with " + status);
    }
    return new ObjectMapper().readTree(Files.readString(out));
  }
}
