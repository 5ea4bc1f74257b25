package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import hearsay.ledger.LedgerWriter;
import hearsay.store.SqliteLedger;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  void whileSomebodyElseWritesPagesAreThereAndADeedSaysWhyNot() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      try (LedgerWriter other = SqliteLedger.openWriter(ledger)) {
        assertThat(other).isNotNull();
        for (String path : PAGES) {
          assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> deed = desk.post("/undo", "number=1");
        assertThat(deed.statusCode()).isEqualTo(503);
        assertThat(deed.body()).contains("The ledger cannot be used").doesNotContain("Exception");
      }
      assertThat(desk.post("/undo", "number=1").body()).doesNotContain("being written");
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  void pagesStayRightWhileAPileIsBeingRead() throws Exception {
    read("a.txt", "“The pier is lost,” Orla Venn said.\n");
    StringBuilder pile = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      pile.append("{\"id\": \"").append(i).append("\", \"outlet\": \"Tern\", \"text\": \"“Gate ");
      pile.append(i).append(" stays shut,” said Ida Colm, a harbor pilot.\"}\n");
    }
    Files.writeString(folder.resolve("pile.jsonl"), pile);
    AtomicInteger status = new AtomicInteger(-1);
    Thread reading =
        new Thread(
            () ->
                status.set(
                    CommandRun.in(
                            folder,
                            "read",
                            "pile.jsonl",
                            "--reader",
                            "rules",
                            "--ledger",
                            "desk.db")
                        .status()));
    try (OpenDesk desk = OpenDesk.on(ledger)) {
      int before = articles(desk);
      reading.start();
      do {
        for (String path : PAGES) {
          assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
        }
        int now = articles(desk);
        assertThat(now).isBetween(before, 401);
        before = now;
      } while (reading.isAlive());
      reading.join();
      assertThat(status).hasValue(0);
      assertThat(articles(desk)).isEqualTo(401);
      assertThat(desk.page("/speakers")).contains("Ida Colm");
      assertThat(desk.page("/search?q=399")).contains("Gate 399");
      assertThat(desk.faults()).isEmpty();
    }
  }

  private static int articles(OpenDesk desk) throws Exception {
    Matcher shown = Pattern.compile("<b>(\\d+)</b> articles").matcher(desk.page("/"));
    assertThat(shown.find()).isTrue();
    return Integer.parseInt(shown.group(1));
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
