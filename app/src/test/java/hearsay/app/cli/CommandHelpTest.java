package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and the reference that is generated from it. */
final class CommandHelpTest {
  @TempDir private Path folder;

  static Stream<String> commands() {
    return Stream.of(
        "read",
        "watch",
        "brief",
        "open",
        "quotes",
        "speakers",
        "who",
        "show",
        "verify",
        "reject",
        "set-speaker",
        "scores",
        "resolve",
        "question",
        "remove",
        "undo",
        "log",
        "reread",
        "backup",
        "annotate",
        "extract",
        "help");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.in(folder, command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: hearsay " + command);
    assertThat(CommandRun.in(folder, "help", command).out()).isEqualTo(run.out());
  }

  @Test
  void theListOfCommandsIsWhole() {
    String help = CommandRun.in(folder, "--help").out();
    assertThat(commands()).allSatisfy(command -> assertThat(help).contains("\n  " + command + " "));
    assertThat(help).doesNotContain("generate-docs", "warm-up");
  }

  @Test
  void theReferenceIsCurrent() throws IOException {
    CommandRun.in(folder, "generate-docs", "cli.md");
    assertThat(Files.readString(folder.resolve("cli.md")))
        .as("run: ./hearsay generate-docs docs/cli.md")
        .isEqualTo(Files.readString(Path.of("../docs/cli.md")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "reed", "quotes --wrong", "quotes --limit x", "show", "quotes --limit 0"})
  void wrongUsageIsTwoAndSaysWhatToDo(String line) {
    CommandRun run = CommandRun.in(folder, line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("hearsay: ").contains("--help").hasLineCount(2);
  }

  @Test
  void saysItsVersion() {
    assertThat(CommandRun.in(folder, "--version").out()).startsWith("hearsay ");
  }

  @Test
  void theTraceComesOnlyWhenAskedFor() {
    assertThat(CommandRun.in(folder, "brief").err()).hasLineCount(2).contains("no ledger");
    assertThat(CommandRun.in(folder, "brief", "--debug").err()).contains("at hearsay.app.cli.");
  }

  @Test
  void warmsUpWithoutAWord() {
    assertThat(CommandRun.in(folder, "warm-up")).isEqualTo(new CommandRun(0, "", ""));
  }
}
