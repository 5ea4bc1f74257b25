package hearsay.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code hearsay warm-up}: does a little of everything and shows nothing. The launcher runs it once
 * to find out which classes belong into the class-data archive that makes later starts fast.
 */
@Command(name = "warm-up", hidden = true, description = "Do a little of everything.")
final class WarmUpCommand implements Callable<Integer> {
  private static final String TEXT = "“We will rebuild the pier,” said Nora Quill.\n";
  private static final String PAGE = "<html><body><p>" + TEXT + "</p></body></html>";
  private static final String RECORD = "{\"id\": \"a\", \"text\": \"Nora Quill said: “No.”\"}\n";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("read", "pile"),
          List.of("read", "pile", "--json"),
          List.of("quotes", "--why"),
          List.of("quotes", "--grep", "pier", "--json"),
          List.of("show", "pile/a.txt"),
          List.of("verify"),
          List.of("log"),
          List.of("annotate", "pile/c.jsonl"),
          List.of("quotes", "--wrong"));

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("hearsay-warm-up");
    try {
      Path pile = Files.createDirectory(folder.resolve("pile"));
      Files.writeString(pile.resolve("a.txt"), TEXT);
      Files.writeString(pile.resolve("b.html"), PAGE);
      Files.writeString(pile.resolve("c.jsonl"), RECORD);
      Surroundings nobody =
          new Surroundings(
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              Map.of(),
              folder);
      COMMANDS.forEach(command -> Cli.run(command, nobody));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
