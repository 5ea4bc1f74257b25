package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command line of many files, which is longer than the network's library can bear. */
final class ManyFilesTest {
  private static final int FILES = 120;

  @TempDir private Path folder;

  @Test
  void aLongCommandLineCostsTheTrainedReaderAndNotTheRun() throws Exception {
    List<String> command = new ArrayList<>(List.of("hearsay.app.cli.Main", "read"));
    for (int i = 0; i < FILES; i++) {
      command.add(write(i));
    }
    Path out = folder.resolve("out");
    Process process =
        OwnProcess.java(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out))
        .contains(FILES + " articles new")
        .contains("read by the quotation rules alone: the trained reader cannot run")
        .contains(FILES + " times, first at");
  }

  private String write(int i) throws IOException {
    String name = "a-file-with-a-rather-long-name-for-its-words-" + i + ".txt";
    Files.writeString(
        folder.resolve(name),
        "“Gate " + i + " stays shut,” said Ida Colm, a harbor pilot.\n",
        StandardCharsets.UTF_8);
    return name;
  }
}
