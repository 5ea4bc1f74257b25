package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's session is what the commands print. Every block that begins with {@code $ ./hearsay}
 * is run, in the README's order, in one folder that holds the samples. {@code -Dreadme.write=true}
 * writes what they print now.
 */
final class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ \\./hearsay (?<command>[^\n]*)\n(?<output>.*?)```", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void theSessionIsReal(@TempDir Path folder) throws IOException {
    Path readme = project().resolve("README.md");
    copySamples(folder);
    String written = Files.readString(readme, StandardCharsets.UTF_8);
    StringBuilder real = new StringBuilder();
    Matcher block = BLOCK.matcher(written);
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String output = run(folder, words(block.group("command")));
      String now = "```\n$ ./hearsay " + block.group("command") + "\n" + output + "```";
      block.appendReplacement(real, Matcher.quoteReplacement(now));
    }
    block.appendTail(real);
    assertThat(blocks).isGreaterThanOrEqualTo(3);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(readme, real.toString(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(readme, StandardCharsets.UTF_8)).isEqualTo(real.toString());
  }

  private static String run(Path folder, List<String> args) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Map<String, String> env = Map.of("COLUMNS", "100");
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    Cli.run(args, new Surroundings(nothing, screen, screen, env, folder));
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toList();
  }

  private static void copySamples(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("samples/harbour"));
    try (Stream<Path> files = Files.list(project().resolve("samples/harbour"))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("samples/harbour"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
