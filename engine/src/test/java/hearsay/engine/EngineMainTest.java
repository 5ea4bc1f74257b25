package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.store.ChangedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as a user starts it. */
final class EngineMainTest {
  @TempDir private Path folder;

  private int run(Path in, String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"run", "--in", in.toString(), "--out", folder.resolve("out").toString()},
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return EngineMain.run(args);
  }

  @Test
  void readsOneFileAndLeavesATableForEveryKindOfRow() throws IOException {
    Path file = Files.writeString(folder.resolve("pier.txt"), "“It holds,” said Odo Lenz.\n");
    assertThat(run(file, "--reader", "rules", "--slots", "1")).isZero();
    for (Table table : Table.values()) {
      assertThat(folder.resolve("out").resolve(table.label() + ".parquet")).exists();
    }
    assertThat(ChangedTables.rows(folder.resolve("out/records.parquet")))
        .singleElement()
        .asString()
        .contains("path:pier.txt", "Odo Lenz");
    assertThat(folder.resolve("out/.changes")).doesNotExist();
  }

  @Test
  void aStateOnDiskMakesItAStreamWithTheSameTables() throws IOException {
    Path file = Files.writeString(folder.resolve("pier.txt"), "“It holds,” said Odo Lenz.\n");
    assertThat(run(file, "--reader", "rules", "--slots", "1", "--state", "disk")).isZero();
    assertThat(ChangedTables.rows(folder.resolve("out/speakers.parquet")))
        .singleElement()
        .asString()
        .contains("\"name\":\"Odo Lenz\"", "\"article\":\"path:pier.txt\"");
  }

  @Test
  void saysWhatIsWrongWithTheCommand() throws IOException {
    assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(run(folder, "--slots", "0")).isEqualTo(2);
    assertThat(run(folder, "--mode", "sometimes")).isEqualTo(2);
    Files.createDirectories(folder.resolve("empty"));
    assertThat(run(folder.resolve("empty"))).isEqualTo(1);
    Files.writeString(folder.resolve("out"), "a file");
    assertThat(run(folder)).isEqualTo(2);
  }

  @Test
  void saysWhatDoesNotGoTogether() throws IOException {
    Path file = Files.writeString(folder.resolve("pier.txt"), "“It holds,” said Odo Lenz.\n");
    String out = folder.resolve("out").toString();
    assertThat(run(file, "--follow")).isEqualTo(2);
    assertThat(run(folder, "--bounded")).isEqualTo(2);
    assertThat(run(folder, "--kafka", "127.0.0.1:9/articles")).isEqualTo(2);
    assertThat(run(folder, "--follow", "--mode", "batch")).isEqualTo(2);
    assertThat(run(folder, "--from", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run(folder, "--restarts", "-1")).isEqualTo(2);
    assertThat(run(folder, "--state", "tape")).isEqualTo(2);
    assertThat(run(folder, "--state", "disk", "--mode", "batch")).isEqualTo(2);
    assertThat(run(folder, "--every", "0")).isEqualTo(2);
    assertThat(EngineMain.run("run", "--out", out)).isEqualTo(2);
    assertThat(EngineMain.run("run", "--kafka", "articles", "--out", out)).isEqualTo(2);
    assertThat(
            EngineMain.run("run", "--kafka", "127.0.0.1:9/articles", "--out", "ftp://127.0.0.1/x"))
        .isEqualTo(2);
    assertThat(
            EngineMain.run(
                "run", "--kafka", "127.0.0.1:9/articles", "--out", "kafka://127.0.0.1:9/rows"))
        .isEqualTo(2);
    assertThat(EngineMain.run("submit", "--master", "here", "--in", file.toString(), "--out", out))
        .isEqualTo(2);
    assertThat(EngineMain.run("tables", "--out", out)).isEqualTo(2);
  }
}
