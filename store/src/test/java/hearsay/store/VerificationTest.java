package hearsay.store;

import static hearsay.store.Invented.article;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerificationTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("hearsay.db");
  }

  @Test
  void countsWhatItChecked() {
    keep(file, article("a"), article("b").saying("[“🚢”] <said> {Ada}.\n"));
    assertThat(verify(file)).isEqualTo(new VerifyReport(2, 2, 3, 8 + 2, 0, 0, List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE version SET text = replace(text, 'pier', 'dock') | its text was changed
          UPDATE version SET text = replace(text, 'pier', 'dock') | should be "“The pier stays shut,”", but the text has "“The dock stays shut,”"
          UPDATE version SET text = concat(text, ' more') | its text was changed
          UPDATE part SET words = 'she' WHERE role = 'SOURCE' AND words = 'Ada Vane' | its SOURCE at 28-36 should be "she", but the text has "Ada Vane"
          UPDATE part SET end = 9999 WHERE role = 'CUE' | its CUE at 23-9999 ends beyond the text
          UPDATE attribution SET record = '00000000000000aa' WHERE id = 1 | record 00000000000000aa: its places and words give the name
          DELETE FROM part WHERE role = 'CUE' AND words = 'said' | its parts are no attribution: 0 cues
          DELETE FROM part WHERE role = 'CONTENT' AND words LIKE 'that%' | its parts are no attribution
          UPDATE original SET packed = zeroblob(40) | its original bytes cannot be unpacked
          UPDATE original SET sha256 = 'aa' | its original bytes were changed
          UPDATE version SET offset_map = '[[3,0]]' | its offset map covers 3 characters of
          UPDATE version SET offset_map = '[[3' | its offset map cannot be read
          UPDATE article SET current = NULL | none of its versions is current
          UPDATE version SET outlet = 77 | points at a row of outlet that is not there
          DELETE FROM quotation_search_docsize | the search index lacks 0 texts and 2 quotations
          """)
  void namesWhatWasTamperedWith(String change, String problem) {
    keep(file, article("a"));
    tamper(file, change);
    assertThat(verify(file).problems())
        .anySatisfy(sentence -> assertThat(sentence).contains(problem));
  }

  @Test
  void reportsAFileThatIsDamagedInTheMiddle() throws IOException {
    Invented[] many = new Invented[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = article("a" + i).saying("[“Word " + i + ",”] <said> {Ada}.\n".repeat(1) + i);
    }
    keep(file, many);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = bytes.length() / 2; at < bytes.length() / 2 + 20_000; at += 7) {
        bytes.seek(at);
        bytes.write(0x5a);
      }
    }
    assertThat(verify(file).problems()).isNotEmpty();
  }

  @Test
  void comparesWithTheFilesWhereTheyStillStand() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A plain text.\n");
    Files.writeString(
        folder.resolve("b.jsonl"),
        """
        {"id": "1", "text": "First."}
        not an article

        {"id": "2", "text": "Second."}
        """);
    Files.write(folder.resolve("c.jsonl.gz"), gzip("{\"id\": \"3\", \"text\": \"Third.\"}\n"));
    Files.write(folder.resolve("d.txt.gz"), gzip("A packed text.\n"));
    for (String name : List.of("a.txt", "b.jsonl", "c.jsonl.gz", "d.txt.gz")) {
      read(name);
    }
    assertThat(withOriginals()).isEqualTo(new VerifyReport(5, 5, 0, 0, 5, 0, List.of()));

    Files.writeString(folder.resolve("b.jsonl"), "{\"id\": \"1\", \"text\": \"First!\"}\n");
    Files.delete(folder.resolve("d.txt.gz"));
    VerifyReport report = withOriginals();
    assertThat(report.originalsCompared()).isEqualTo(4);
    assertThat(report.originalsMissing()).isEqualTo(1);
    assertThat(report.problems())
        .containsExactly(
            "article id:/1: what stands at b.jsonl:1 is not what was read there",
            "article id:/2: what stands at b.jsonl:4 is not what was read there");
  }

  @Test
  void comparesOnlyWhatWasReadLast() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A plain text.\n");
    read("a.txt");
    Files.writeString(folder.resolve("a.txt"), "A changed text.\n");
    read("a.txt");
    assertThat(withOriginals()).isEqualTo(new VerifyReport(1, 2, 0, 0, 1, 0, List.of()));
  }

  private VerifyReport withOriginals() {
    return SqliteLedger.verify(file, Optional.of(folder::resolve));
  }

  private void read(String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name));
        LedgerWriter writer = SqliteLedger.openWriter(file)) {
      new ArticleIntake()
          .read(
              name,
              in,
              raw -> {
                if (raw.parse() instanceof Article taken) {
                  writer.keep(
                      new KeptReading(taken, "rules-1", List.of(), taken.diagnostics()),
                      Invented.NOW);
                }
              });
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
