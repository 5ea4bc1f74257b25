package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that opens the desk: what it refuses, and that it ends. */
final class OpenCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--bind 0.0.0.0",
        "--bind 192.168.1.5",
        "--bind ::",
        "--bind desk.example",
        "--port 70000",
        "--port -1"
      })
  void whatWouldBeOpenToOthersOrIsNoPortIsWrongUsage(String options) {
    String[] args = ("open --no-browser " + options).split(" ");
    CommandRun run = CommandRun.in(folder, args);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(2);
    Map<String, String> weak = Map.of(OpenCommand.PASSWORD, "short");
    assertThat(CommandRun.withInput(folder, new byte[0], weak, args).status()).isEqualTo(2);
  }

  @Test
  void opensPrintsItsAddressAndEndsWhenAsked() throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        OwnProcess.java(List.of(Main.class.getName(), "open", "--no-browser"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    for (int i = 0; i < 600 && process.isAlive() && !said(out).contains("Ctrl-C"); i++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    assertThat(said(out)).contains("http://127.0.0.1:").contains("/enter?token=");
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said(out)).doesNotContain("Exception", "fault");
  }

  private static String said(Path out) throws Exception {
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
