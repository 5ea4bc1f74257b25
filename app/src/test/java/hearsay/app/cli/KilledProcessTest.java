package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends real processes while they write, and looks at what is left. The rules read, since it is the
 * writing that is tried.
 */
final class KilledProcessTest {
  private static final int ARTICLES = 2000;
  private static final int KILLS = 20;

  @TempDir private Path folder;

  @BeforeEach
  void makePile() throws IOException {
    long seed = 20311124;
    System.out.println("pile of seed " + seed);
    Pile.generate(folder.resolve("pile/w.jsonl"), ARTICLES, seed);
  }

  private Process start(String ledger) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                Main.class.getName()));
    command.addAll(List.of("read", "pile", "-l", ledger, "--reader", "rules"));
    return OwnProcess.java(command)
        .directory(folder.toFile())
        .redirectOutput(new File(folder.toFile(), "out.txt"))
        .redirectError(new File(folder.toFile(), "err.txt"))
        .start();
  }

  private void assertWhole(String ledger) {
    CommandRun verify = CommandRun.in(folder, "verify", "-l", ledger);
    assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
  }

  /**
   * Whether there is a ledger yet. SQLite makes an empty file first: a process that was killed
   * before it wrote the tables leaves that, and the next one goes on from there.
   */
  private boolean hasBegun(String ledger) throws IOException {
    Path file = folder.resolve(ledger);
    return Files.exists(file) && Files.size(file) > 0;
  }

  private List<String> listing(String ledger) {
    return CommandRun.in(folder, "quotes", "--json", "-l", ledger).out().lines().toList();
  }

  @Test
  void aLedgerIsWholeAfterEveryKillAndInTheEndTheSame() throws Exception {
    CommandRun calm = CommandRun.in(folder, "read", "pile", "-l", "calm.db", "--reader", "rules");
    assertThat(calm.status()).as(calm.err()).isZero();
    long writing = writingMillis();
    boolean begun = false;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start("killed.db");
      waitUntilItWrites(process);
      boolean ended = process.waitFor(writing * (1 + kill % 5) / KILLS, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(ended && process.exitValue() > 1).as("kill %d", kill).isFalse();
      assertThat(hasBegun("killed.db") || !begun).as("still there after kill %d", kill).isTrue();
      begun = hasBegun("killed.db");
      if (begun) {
        assertWhole("killed.db");
      }
    }
    assertThat(
            CommandRun.in(folder, "read", "pile", "-l", "killed.db", "--reader", "rules").status())
        .isZero();
    assertThat(listing("killed.db")).isEqualTo(listing("calm.db")).isNotEmpty();
  }

  /** How long a whole run takes from the moment at which it opens its ledger. */
  private long writingMillis() throws Exception {
    Process process = start("timed.db");
    waitUntilItWrites(process);
    long start = System.nanoTime();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** The process says which ledger it uses right before it opens it. */
  private void waitUntilItWrites(Process process) throws Exception {
    Path err = folder.resolve("err.txt");
    boolean ended = false;
    while (!ended && Files.size(err) == 0) {
      ended = process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void aPoliteEndKeepsWhatWasRead() throws Exception {
    Process process = start("stopped.db");
    boolean ended = false;
    while (!ended && !hasBegun("stopped.db")) {
      ended = process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertWhole("stopped.db");
    assertThat(
            CommandRun.in(folder, "read", "pile", "-l", "stopped.db", "--reader", "rules").status())
        .isZero();
    assertThat(CommandRun.in(folder, "brief", "-l", "stopped.db").out()).contains("2,000 articles");
  }
}
