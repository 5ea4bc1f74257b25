package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code hearsay read} makes of good and bad input. */
final class ReadCommandTest {
  @TempDir private Path folder;

  private CommandRun read(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "read";
    System.arraycopy(args, 0, all, 1, args.length);
    return CommandRun.in(folder, all);
  }

  private void good(String name) throws IOException {
    Pile.write(folder.resolve(name), Pile.QUOTATION + " " + name + "\n");
  }

  private void assertWhole() {
    CommandRun verify = CommandRun.in(folder, "verify");
    assertThat(verify.status()).as(verify.out()).isZero();
  }

  @Test
  void readsAndBriefs() throws IOException {
    good("pile/a.txt");
    CommandRun run = read("pile");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("1 article new", "Nora Quill", "We will rebuild the pier", "pile/a.txt:1");
    assertThat(run.err()).isEqualTo("ledger: hearsay.db\n");
    assertWhole();
  }

  @Test
  void readingTwiceAddsNothing() throws IOException {
    good("pile/a.txt");
    good("pile/b.html");
    read("pile");
    CommandRun before = CommandRun.in(folder, "quotes", "--json");
    CommandRun again = read("pile");
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("0 articles new, 0 new versions, 2 unchanged, 0 refused");
    assertThat(CommandRun.in(folder, "quotes", "--json").out()).isEqualTo(before.out());
  }

  @Test
  void theSamePileFromElsewhereIsTheSame() throws IOException {
    good("pile/a.txt");
    read("pile");
    CommandRun again = CommandRun.in(folder.resolve("pile"), "read", ".", "-l", "../hearsay.db");
    assertThat(again.out()).contains("1 unchanged").contains(" a.txt:1");
  }

  @Test
  void aChangedTextIsANewVersion() throws IOException {
    good("pile/a.txt");
    read("pile");
    Pile.write(folder.resolve("pile/a.txt"), "“No,” said Tom Ash.\n");
    assertThat(read("pile").out()).contains("1 new version,");
    assertThat(CommandRun.in(folder, "show", "a.txt").out()).contains("version 2 of 2", "No");
    assertThat(CommandRun.in(folder, "show", "a.txt", "--version", "1").out()).contains("pier");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    good("pile/a.txt");
    Pile.write(folder.resolve("pile/empty.txt"), "");
    CommandRun run = read("pile");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("pile/empty.txt  empty");
    assertWhole();
  }

  @Test
  void strictTurnsRefusalsIntoOne() throws IOException {
    good("pile/a.txt");
    Pile.write(folder.resolve("pile/empty.txt"), "");
    assertThat(read("pile", "--strict").status()).isEqualTo(1);
  }

  @Test
  void endsWithOneWhenNothingWasRead() throws IOException {
    Pile.write(folder.resolve("pile/empty.txt"), "");
    assertThat(read("pile").status()).isEqualTo(1);
  }

  @Test
  void refusesBinaryData() throws IOException {
    good("pile/a.txt");
    byte[] bytes = new byte[4096];
    new java.util.Random(7).nextBytes(bytes);
    Files.write(folder.resolve("pile/binary.txt"), bytes);
    assertThat(read("pile").out()).contains("pile/binary.txt", "1 refused");
    assertWhole();
  }

  @Test
  void refusesFiftyMegabytes() throws IOException {
    good("pile/a.txt");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("pile/large.txt").toFile(), "rw")) {
      large.setLength(50L << 20);
    }
    CommandRun run = read("pile");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("pile/large.txt  larger than 16 MB");
    assertWhole();
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    good("pile/a.txt");
    Path secret = Pile.write(folder.resolve("pile/secret.txt"), Pile.QUOTATION);
    boolean readsAll = !secret.toFile().setReadable(false) || Files.isReadable(secret);
    if (readsAll) {
      System.out.println("SKIPPED unreadable file: this user (root) can read every file");
    }
    assumeFalse(readsAll);
    assertThat(read("pile").out()).contains("pile/secret.txt  cannot be read (permission denied)");
  }

  @Test
  void readsAFolderThatIsNamedLikeAFile() throws IOException {
    good("pile/folder.txt/a.txt");
    assertThat(read("pile").out()).contains("1 article new").contains("0 refused");
  }

  @Test
  void readsEachRealFolderOnce() throws IOException {
    good("pile/a.txt");
    Files.createSymbolicLink(folder.resolve("pile/loop"), folder.resolve("pile"));
    CommandRun run = read("pile");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("1 article new", "pile/loop  the same folder as pile, read once");
  }

  @Test
  void refusesALinkThatLeadsNowhere() throws IOException {
    good("pile/a.txt");
    Files.createSymbolicLink(folder.resolve("pile/lost.txt"), folder.resolve("gone.txt"));
    assertThat(read("pile").out()).contains("pile/lost.txt  a link that leads nowhere");
  }

  @Test
  void oneBadLineCostsThatLine() throws IOException {
    Pile.write(
        folder.resolve("pile/w.jsonl"),
        """
        {"id": "a", "text": "“Yes,” said Tom Ash."}
        {"id": "b", "text":
        {"id": "c", "text": "“No,” said Tom Ash."}
        """);
    CommandRun run = read("pile");
    assertThat(run.out()).contains("2 articles new", "pile/w.jsonl:2  bad JSON");
    assertWhole();
  }

  @Test
  void twoTextsOfOneIdAreTwoVersions() throws IOException {
    Pile.write(
        folder.resolve("pile/w.jsonl"),
        """
        {"id": "a", "text": "“Yes,” said Tom Ash."}
        {"id": "a", "text": "“No,” said Tom Ash."}
        {"id": "a", "text": "“No,” said Tom Ash."}
        """);
    CommandRun run = read("pile");
    assertThat(run.out())
        .contains("1 article new, 1 new version, 1 unchanged")
        .contains("pile/w.jsonl:2  a second version of one article in one run: id:/a")
        .contains("pile/w.jsonl:3  the same article with the same text once more: id:/a");
    assertThat(read("pile").out()).contains("0 articles new, 0 new versions, 3 unchanged");
  }

  @Test
  void passesOverOtherKindsInFoldersButRefusesThemByName() throws IOException {
    good("pile/a.txt");
    Pile.write(folder.resolve("pile/b.docx"), "x");
    Pile.write(folder.resolve("pile/.hidden.txt"), "x");
    assertThat(read("pile").out()).contains("0 refused, 1 file of other kinds passed over");
    assertThat(read("pile/b.docx", "pile/a.txt").out()).contains("pile/b.docx  not a kind of file");
  }

  @Test
  void aMissingPathIsRefusedBesideOthersAndLeavesNoTrace() throws IOException {
    good("pile/a.txt");
    CommandRun run = read("pile", "nothing-here");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("nothing-here  no such file or folder");
    assertThat(CommandRun.in(folder, "brief").out()).doesNotContain("nothing-here");
  }

  @Test
  void nothingButMissingPathsMakesNoLedger() {
    CommandRun run = read("nothing-here");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is nothing at nothing-here").hasLineCount(2);
    assertThat(folder.resolve("hearsay.db")).doesNotExist();
  }

  @Test
  void aLedgerThatCannotBeMadeIsOneClearMessage() throws IOException {
    good("pile/a.txt");
    CommandRun run = read("pile", "-l", "pile/a.txt/hearsay.db");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("hearsay: ").doesNotContain("\tat ", "fault");
  }

  @Test
  void aFileThatIsNoLedgerIsLeftAsItIs() throws IOException {
    good("pile/a.txt");
    Path other = Pile.write(folder.resolve("other.db"), "not a ledger\n");
    CommandRun run = read("pile", "-l", "other.db");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("hearsay: ").doesNotContain("fault");
    assertThat(other).hasContent("not a ledger\n");
  }

  @Test
  void aLedgerOfANewerVersionIsLeftAsItIs() throws Exception {
    good("pile/a.txt");
    read("pile");
    String url = "jdbc:sqlite:" + folder.resolve("hearsay.db");
    try (var connection = java.sql.DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }
    CommandRun run = CommandRun.in(folder, "brief");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("newer").doesNotContain("fault");
  }

  @Test
  void theLedgerIsTheSameWhateverTheNumberOfThreads() throws IOException {
    long seed = 20311122;
    System.out.println("pile of seed " + seed);
    Pile.generate(folder.resolve("pile/w.jsonl"), 200, seed);
    read("pile", "--threads", "1", "-l", "one.db");
    read("pile", "--threads", "4", "-l", "four.db");
    assertThat(CommandRun.in(folder, "quotes", "--json", "-l", "four.db").out())
        .isEqualTo(CommandRun.in(folder, "quotes", "--json", "-l", "one.db").out())
        .isNotEmpty();
  }

  @Test
  void readsPackedFiles() throws IOException {
    Files.createDirectories(folder.resolve("pile"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Pile.QUOTATION.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("pile/a.txt.gz"), packed.toByteArray());
    assertThat(read("pile").out()).contains("1 article new", "Nora Quill");
  }

  @Test
  void namesThatPointOutOfTheTerminalAreShownHarmlessly() throws IOException {
    good("pile/\u001b]0;owned\u0007.txt");
    Pile.write(folder.resolve("pile/b.txt"), "“\u001b[2J gone \u009b31m,” said Nora Quill.\n");
    for (String[] command :
        new String[][] {
          {"read", "pile"},
          {"read", "pile", "--json"},
          {"quotes"},
          {"quotes", "--json"},
          {"show", "b.txt"},
          {"show", "b.txt", "--json"}
        }) {
      CommandRun run = CommandRun.in(folder, command);
      assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u0007", "\u009b");
    }
  }

  @Test
  void wrongThreadsAreWrongUsage() throws IOException {
    good("pile/a.txt");
    CommandRun run = read("pile", "--threads", "0");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--threads takes a number from 1 to 256");
  }
}
