package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON files of many articles: arrays, and one object behind another. */
final class JsonElementsTest {
  private static final String A =
      "{\"id\": \"a\", \"text\": \"The pier ] fell, \\\" } she said.\"}";
  private static final String B =
      "{\"text\": \"It was [old].\", \"more\": {\"deep\": [1, {\"x\": []}]}}";

  private static List<String> cut(String json, int maxBytes) {
    JsonElements elements = new JsonElements(new ByteArrayInputStream(Files.utf8(json)), maxBytes);
    List<String> cut = new ArrayList<>();
    try {
      for (Optional<RecordReader.Line> one = elements.next();
          one.isPresent();
          one = elements.next()) {
        String words = new String(one.get().bytes(), StandardCharsets.UTF_8);
        cut.add(one.get().isCut() ? words + "…" : words);
        assertThat(one.get().number()).isEqualTo(cut.size());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return cut;
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", " [ %s ,\n\t%s ] \n", "\uFEFF[%s,%s]", "%s%s", "%s\n%s\n"})
  void cutsAnArrayAndObjectsInARow(String form) {
    assertThat(cut(form.formatted(A, B), 1000)).containsExactly(A, B);
    assertThat(Files.read("a.json", form.formatted(A, B)))
        .hasSize(2)
        .allSatisfy(
            intake ->
                assertThat(((Article) intake).text().toString()).contains(" ").doesNotContain("{"));
  }

  @Test
  void namesEachElementByItsNumber() {
    List<Intake> read = Files.read("a.json", "[" + A + "," + B + "]");
    assertThat(read)
        .extracting(Intake::origin)
        .containsExactly(Origin.record("a.json", 1), Origin.record("a.json", 2));
    assertThat(((Article) read.get(0)).key()).hasToString("id:/a");
    assertThat(((Article) read.get(1)).original().bytes()).isEqualTo(Files.utf8(B));
  }

  @Test
  void aBadElementCostsThatElement() {
    List<Intake> read = Files.read("a.json", "[" + A + ", 7, [1], {\"text\": }, \"x\", " + B + "]");
    assertThat(read).hasSize(6);
    assertThat(read.get(0)).isInstanceOf(Article.class);
    assertThat(read.get(5)).isInstanceOf(Article.class);
    assertThat(read.subList(1, 5)).hasOnlyElementsOfType(Refusal.class);
  }

  @Test
  void anArrayThatBreaksOffSaysSoAndKeepsWhatItHad() {
    List<Intake> read = Files.read("a.json", "[" + A + ", {\"text\": \"The pi");
    assertThat(read).hasSize(3);
    assertThat(read.get(0)).isInstanceOf(Article.class);
    assertThat(((Refusal) read.get(2)).reason()).contains("breaks off");
    assertThat(Files.refusal("a.json", "[]").rule()).isEqualTo("empty");
    assertThat(Files.refusal("a.json", "").rule()).isEqualTo("empty");
  }

  @Test
  void fieldsThatAreCalledOtherwiseAreMapped() {
    FieldNames names =
        FieldNames.OWN.with(ArticleField.TEXT, "body").with(ArticleField.OUTLET, "paper");
    JsonArticle.Parsed parsed =
        JsonArticle.parse(
            Files.utf8("{\"text\": \"no\", \"body\": \"It fell.\", \"paper\": \"Quillon\"}"),
            names);
    assertThat(parsed.article().text()).isEqualTo("It fell.");
    assertThat(parsed.article().metadata().outlet()).contains("Quillon");
  }

  @Test
  void holdsNoMoreThanItsBound() {
    String large = "{\"text\": \"" + "x".repeat(100) + "\"}";
    assertThat(cut("[" + large + "," + A + "]", 80))
        .containsExactly(large.substring(0, 80) + "…", A);
  }

  @Test
  void anArrayOfSixtyMegabytesIsReadPieceByPiece() throws IOException {
    long objects = 1 << 16;
    JsonElements elements =
        new JsonElements(
            new Endless("[", "{\"text\": \"" + "x".repeat(1000) + "\"},", objects), 4096);
    long found = 0;
    while (elements.next().isPresent()) {
      found++;
    }
    assertThat(found).isEqualTo(objects);
    assertThat(elements.isBrokenOff()).isTrue();
  }

  @Property(tries = 1000)
  void anyCharactersAreCutWithoutAnException(
      @ForAll @StringLength(max = 40) @Chars({'{', '}', '[', ']', '"', '\\', ',', ' ', 'a', '\n'})
          String json) {
    assertThat(String.join("", cut(json, 10)).length()).isLessThanOrEqualTo(2 * json.length());
    assertThat(Files.read("a.json", json)).isNotEmpty();
  }

  /** A head and then the same again and again, made while it is read. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private final byte[] unit;
    private final long end;
    private long at;

    Endless(String head, String unit, long times) {
      this.head = Files.utf8(head);
      this.unit = Files.utf8(unit);
      this.end = this.head.length + times * this.unit.length;
    }

    @Override
    public int read() {
      if (at == end) {
        return -1;
      }
      byte b = at < head.length ? head[(int) at] : unit[(int) ((at - head.length) % unit.length)];
      at++;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int n = 0;
      for (int b = n < length ? read() : -1; b >= 0; b = n < length ? read() : -1) {
        bytes[from + n] = (byte) b;
        n++;
      }
      return n == 0 ? -1 : n;
    }
  }
}
