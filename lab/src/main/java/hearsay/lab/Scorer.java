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
    Path system = annotate(reader, "attributions", gold, folder);
    String scores =
        run(
            folder,
            List.of(
                "python3", scorer.toString(), gold.toString(), system.toString(), "--json-only"));
    return new ObjectMapper().readTree(scores);
  }

  /**
   * Annotates a gold file and scores the forecasts.
   *
   * @throws IllegalStateException where one of the two programs fails; the message holds what it
   *     printed
   */
  static JsonNode forecasts(Path gold, Path scorer, Path folder)
      throws IOException, InterruptedException {
    Path system = annotate("trained", "forecasts", gold, folder);
    List<String> printed =
        run(folder, List.of("python3", scorer.toString(), gold.toString(), system.toString()))
            .lines()
            .toList();
    return new ObjectMapper().readTree(printed.get(printed.size() - 1));
  }

  private static Path annotate(String reader, String part, Path gold, Path folder)
      throws IOException, InterruptedException {
    Path system = folder.resolve("system.jsonl");
    run(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "hearsay.app.cli.Main",
            "annotate",
            gold.toString(),
            "--reader",
            reader,
            "--only",
            part,
            "-o",
            system.toString()));
    return system;
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
