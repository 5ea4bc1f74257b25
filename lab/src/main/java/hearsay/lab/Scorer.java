package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    hearsay(
        folder,
        List.of(
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

  /** Runs a command of the product in a process of its own. */
  static void hearsay(Path folder, List<String> args) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "hearsay.app.cli.Main"));
    command.addAll(args);
    run(folder, command);
  }

  /** The last line of what a scorer prints, which is one object. */
  static JsonNode score(Path folder, Path scorer, Path gold, Path system)
      throws IOException, InterruptedException {
    List<String> lines =
        run(folder, List.of("python3", scorer.toString(), gold.toString(), system.toString()))
            .lines()
            .toList();
    return new ObjectMapper().readTree(lines.get(lines.size() - 1));
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
    hearsay(folder, List.of("extract", gold.resolve("html").toString(), "-o", system.toString()));
    return score(folder, scorer, gold.resolve("ground-truth.json"), system);
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
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // Not on the command line: ONNX Runtime 1.29 cannot bear long ones.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with " + status + ": " + Files.readString(err));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
