package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the product's own command on a gold file, and the gold's own scorer on what it wrote. */
final class Scorer {
  private Scorer() {}

  /**
   * Annotates a gold file and scores the attributions.
   *
   * @param reader as the option {@code --reader} takes it
   * @throws IllegalStateException where one of the two programs fails; the message holds what it
   *     printed
   */
  static JsonNode attributions(String reader, Path gold, Path scorer, Path folder)
      throws IOException, InterruptedException {
    Path system = folder.resolve("system.jsonl");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(
        folder,
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "hearsay.app.cli.Main",
            "annotate",
            gold.toString(),
            "--reader",
            reader,
            "--only",
            "attributions",
            "-o",
            system.toString()));
    String scores =
        run(
            folder,
            List.of(
                "python3", scorer.toString(), gold.toString(), system.toString(), "--json-only"));
    return new ObjectMapper().readTree(scores);
  }

  /**
   * Extracts the pages of a gold folder and scores text and metadata.
   *
   * @param gold holds {@code html} and {@code ground-truth.json}
   * @throws IllegalStateException where one of the two programs fails; the message holds what it
   *     printed
   */
  static JsonNode extraction(Path gold, Path scorer, Path folder)
      throws IOException, InterruptedException {
    Path system = folder.resolve("pages.jsonl");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(
        folder,
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "hearsay.app.cli.Main",
            "extract",
            gold.resolve("html").toString(),
            "-o",
            system.toString()));
    String truth = gold.resolve("ground-truth.json").toString();
    String scores = run(folder, List.of("python3", scorer.toString(), truth, system.toString()));
    List<String> lines = scores.lines().toList();
    return new ObjectMapper().readTree(lines.get(lines.size() - 1));
  }

  static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with " + status + ": " + Files.readString(err));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
