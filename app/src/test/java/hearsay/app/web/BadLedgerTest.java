package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that cannot be used is said so on a page; one that changes is shown as it is. */
final class BadLedgerTest {
  private static final List<String> PAGES =
      List.of("/", "/search?q=pier", "/speakers", "/forecasts", "/timeline", "/log");

  @TempDir private Path folder;
  private Path ledger;

  @BeforeEach
  void name() {
    ledger = folder.resolve("desk.db");
  }

  private void read(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    CommandRun run =
        CommandRun.in(folder, "read", name, "--reader", "rules", "--ledger", "desk.db");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private void everyPageSays(String words) throws Exception {
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      for (String path : PAGES) {
        HttpResponse<String> answer = desk.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "at hearsay.");
      }
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  void whereThereIsNoneThePageSaysWhatToDo() throws Exception {
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      for (String path : PAGES) {
        assertThat(desk.page(path)).contains("Nothing has been read yet", "Drop files here");
      }
      read("a.txt", "“The pier is lost,” Orla Venn said.\n");
      assertThat(desk.page("/")).contains("Orla Venn");
    }
  }

  @Test
  void anEmptyFileIsNoneYet() throws Exception {
    Files.createFile(ledger);
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      assertThat(desk.page("/")).contains("Nothing has been read yet");
    }
  }

  @Test
  void anotherKindOfFileIsLeftAsItIs() throws Exception {
    Files.writeString(ledger, "a diary, and nobody's business\n".repeat(20));
    byte[] before = Files.readAllBytes(ledger);
    everyPageSays("is not a ledger");
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
  }

  @Test
  void aNewerOneIsForANewerHearsay() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    try (RandomAccessFile file = new RandomAccessFile(ledger.toFile(), "rw")) {
      file.seek(60); // user_version, in the header of the file
      file.writeInt(999);
    }
    everyPageSays("newer Hearsay");
  }

  @Test
  void aDamagedOneIsSaidToBe() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    try (RandomAccessFile file = new RandomAccessFile(ledger.toFile(), "rw")) {
      file.seek(4096);
      file.write(new byte[(int) file.length() - 4096]);
    }
    everyPageSays("is damaged");
  }

  @Test
  void pagesAreRightWhileItIsWrittenTo() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      assertThat(desk.page("/speakers?all=1")).contains("Orla Venn").doesNotContain("Ivo Bram");
      read("b.txt", "“The ferry is late,” Ivo Bram said.\n");
      assertThat(desk.page("/")).contains("<b>2</b> articles", "Ivo Bram");
      assertThat(desk.page("/speakers?all=1")).contains("Orla Venn", "Ivo Bram");
      assertThat(desk.page("/search?q=ferry")).contains("Ivo Bram");
      CommandRun.in(folder, "remove", "a.txt", "--note", "asked for", "--ledger", "desk.db");
      assertThat(desk.page("/speakers?all=1")).doesNotContain("Orla Venn");
      assertThat(desk.page("/")).contains("<b>1</b> articles");
    }
  }

  @Test
  void anotherLedgerInItsPlaceIsSeen() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      assertThat(desk.page("/")).contains("Orla Venn");
      Files.writeString(folder.resolve("b.txt"), "“The ferry is late,” Ivo Bram said.\n");
      CommandRun.in(folder, "read", "b.txt", "--reader", "rules", "--ledger", "other.db");
      Files.move(folder.resolve("other.db"), ledger, StandardCopyOption.REPLACE_EXISTING);
      assertThat(desk.page("/")).contains("Ivo Bram").doesNotContain("Orla Venn");
      assertThat(desk.page("/speakers?all=1")).contains("Ivo Bram").doesNotContain("Orla Venn");
    }
  }
}
