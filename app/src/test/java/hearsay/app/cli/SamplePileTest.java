package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled pile, as {@code samples/README.md} describes it. */
final class SamplePileTest {
  private static final String PILE =
      Path.of("../samples/harbour").toAbsolutePath().normalize().toString();

  @TempDir private Path folder;

  @Test
  void isReadWithItsTwoRefusalsAndItsTwoVersions() {
    CommandRun run = CommandRun.in(folder, "read", PILE);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Read: 15 articles new, 1 new version, 0 unchanged, 2 refused\n")
        .contains("/notes.html.gz  ")
        .contains("/wire.jsonl:4  ");
    assertThat(CommandRun.in(folder, "verify", "--originals").status()).isZero();
  }

  @Test
  void theCorrectedTextIsTheCurrentOne() {
    CommandRun.in(folder, "read", PILE);
    String address = "https://www.aldmererecord.example/transport/quarrel-beneath-the-water";
    assertThat(unwrapped(CommandRun.in(folder, "show", address).out()))
        .contains("version 2 of 2", "210 million");
    assertThat(unwrapped(CommandRun.in(folder, "show", address, "--version", "1").out()))
        .contains("version 1 of 2", "120 million");
    assertThat(CommandRun.in(folder, "show", address, "--version", "3").status()).isEqualTo(1);
  }

  /** With the lines of a paragraph in one, wherever they were wrapped. */
  private static String unwrapped(String shown) {
    return shown.replaceAll("\\s*\n\\s*│\\s*", " ");
  }

  @Test
  void theBriefingFitsOnAScreen() {
    CommandRun.in(folder, "read", PILE);
    for (int columns : new int[] {80, 100}) {
      Map<String, String> env = Map.of("COLUMNS", Integer.toString(columns));
      CommandRun run = CommandRun.withInput(folder, new byte[0], env, "brief");
      assertThat(run.out().lines().count()).isLessThanOrEqualTo(45);
      assertThat(run.out().lines())
          .filteredOn(line -> !line.contains("/"))
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void colorsAreForTerminalsOnly() {
    CommandRun.in(folder, "read", PILE);
    Map<String, String> terminal = Map.of("HEARSAY_TERMINAL", "out err");
    Map<String, String> refused = Map.of("HEARSAY_TERMINAL", "out err", "NO_COLOR", "1");
    assertThat(CommandRun.in(folder, "brief").out()).doesNotContain("\u001b");
    assertThat(CommandRun.withInput(folder, new byte[0], terminal, "brief").out())
        .contains("\u001b[1m");
    assertThat(CommandRun.withInput(folder, new byte[0], refused, "brief").out())
        .doesNotContain("\u001b");
  }
}
