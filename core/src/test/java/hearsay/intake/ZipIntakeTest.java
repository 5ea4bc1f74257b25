package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, well-meant and not. */
final class ZipIntakeTest {
  private static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      members.put(namesAndTexts[i], Files.utf8(namesAndTexts[i + 1]));
    }
    return zip(members);
  }

  private static List<String> read(byte[] zip) {
    return Files.read("a.zip", zip).stream()
        .map(
            intake ->
                intake instanceof Refusal refusal
                    ? refusal.origin() + " " + refusal.rule()
                    : intake.origin() + " = " + ((Article) intake).text())
        .toList();
  }

  @Test
  void readsItsMembersAsAFolderIsRead() {
    byte[] zip =
        zip(
            "b/rain.txt", "It rained.",
            "pier.html", "<p>The pier fell into the sea on Monday night, the mayor said.</p>",
            "all.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n",
            "photo.jpg", "x",
            ".hidden.txt", "x",
            "__MACOSX/pier.html", "x",
            "table.csv", "text\nThree.\n",
            "./übersee.txt", "Four.");
    assertThat(read(zip))
        .containsExactly(
            "a.zip/b/rain.txt = It rained.",
            "a.zip/pier.html = The pier fell into the sea on Monday night, the mayor said.",
            "a.zip/all.jsonl:1 = One.",
            "a.zip/all.jsonl:2 = Two.",
            "a.zip/table.csv:2 = Three.",
            "a.zip/übersee.txt = Four.");
  }

  @Test
  void aPackedMemberIsUnpackedAndAnArchiveInItIsNot() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt.gz", Files.gzip(Files.utf8("It fell.")));
    members.put("b.zip", zip("c.txt", "x"));
    assertThat(read(zip(members)))
        .containsExactly("a.zip/a.txt.gz = It fell.", "a.zip/b.zip nested-archive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.txt",
        "a/../../up.txt",
        "/etc/up.txt",
        "C:up.txt",
        "a\\up.txt",
        "a//up.txt",
        "a/./up.txt",
        "a\u0001.txt",
        "..\\up.txt"
      })
  void aNameThatLeadsOutIsRefusedAndTheRestIsRead(String name) {
    assertThat(read(zip(name, "x", "b.txt", "It rained.")))
        .containsExactly("a.zip unsafe-name", "a.zip/b.txt = It rained.");
  }

  @Test
  void aBombIsLeftBeforeItHasGoneOff() {
    byte[] zeros = new byte[(int) CappedInflation.ALWAYS + (8 << 20)];
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", Files.utf8("It rained."));
    members.put("b.txt", zeros);
    members.put("c.txt", Files.utf8("Never reached."));
    assertThat(read(zip(members)))
        .containsExactly(
            "a.zip/a.txt = It rained.", "a.zip/b.txt too-large", "a.zip unpacks-too-far");
    assertThat(Files.refusal("a.jsonl.gz", Files.gzip(zeros)).rule()).isEqualTo("unpacks-too-far");
  }

  @Test
  void aTruncatedArchiveKeepsWhatItHad() {
    byte[] whole = zip("a.txt", "It rained.", "b.txt", "The pier fell into the sea.");
    for (int length = 1; length < whole.length; length++) {
      List<Intake> read = Files.read("a.zip", Arrays.copyOf(whole, length));
      assertThat(read).as("cut to " + length).isNotEmpty();
    }
    assertThat(read(Arrays.copyOf(whole, whole.length / 2))).contains("a.zip/a.txt = It rained.");
  }

  @Test
  void anyByteThatIsWrongCostsNoMoreThanTheArchive() {
    byte[] whole = zip("a.txt", "It rained.", "b.jsonl", "{\"text\": \"One.\"}\n");
    for (int i = 0; i < whole.length; i++) {
      byte[] bad = whole.clone();
      bad[i] ^= (byte) 0xFF;
      assertThat(Files.read("a.zip", bad)).as("byte " + i).isNotEmpty();
    }
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    assertThat(read(Files.utf8("not a zip"))).containsExactly("a.zip empty");
    assertThat(read(new byte[0])).containsExactly("a.zip empty");
    assertThat(read(zip("a.jpg", "x"))).containsExactly("a.zip empty");
  }

  @Test
  void tenThousandMembersAreCutOneByOne() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      members.addAll(List.of(i + ".txt", "It rained on day " + i + "."));
    }
    assertThat(Files.read("a.zip", zip(members.toArray(String[]::new)))).hasSize(10_000);
  }
}
