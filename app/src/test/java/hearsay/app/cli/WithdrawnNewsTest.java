package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency holds back or takes back, on the command line. */
final class WithdrawnNewsTest {
  private static final String ITEM =
      "{\"uri\": \"urn:skerry:dam\", \"copyrightholder\": \"Skerry Wire\", \"pubstatus\": \"%s\","
          + " \"versioncreated\": \"2031-03-05T20:00:00Z\", %s\"body_text\": \"The dam leaks, the keeper"
          + " said.\"}\n";

  @TempDir private Path folder;

  private CommandRun read(String day, String file) {
    return CommandRun.on(LocalDate.parse(day), folder, "read", file, "--reader", "rules");
  }

  @Test
  void aWithdrawalIsNotReadAndSaysWhatTheLedgerStillHolds() throws IOException {
    Pile.write(folder.resolve("a.jsonl"), ITEM.formatted("usable", ""));
    Pile.write(folder.resolve("b.jsonl"), ITEM.formatted("canceled", ""));
    assertThat(read("2031-03-06", "a.jsonl").status()).isZero();
    CommandRun run = read("2031-03-06", "b.jsonl");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("withdrawn by the agency (canceled)")
        .contains("holds an earlier version: id:Skerry Wire/urn:skerry:dam");
  }

  @Test
  void anEmbargoEndsByTheClock() throws IOException {
    String until = "\"embargoed\": \"2031-03-06T06:00:00Z\", ";
    Pile.write(folder.resolve("a.jsonl"), ITEM.formatted("usable", until));
    CommandRun early = read("2031-03-05", "a.jsonl");
    assertThat(early.status()).isEqualTo(1);
    assertThat(early.out()).contains("under an embargo until 2031-03-06T06:00:00Z");
    assertThat(read("2031-03-06", "a.jsonl").status()).isZero();
  }
}
