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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
  private static List<RecordReader.Line> lines(InputStream in, int maxBytes) throws IOException {
    LineReader reader = new LineReader(in, maxBytes);
    List<RecordReader.Line> lines = new ArrayList<>();
    for (Optional<RecordReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<RecordReader.Line> lines(String content, int maxBytes) throws IOException {
    return lines(new ByteArrayInputStream(Files.utf8(content)), maxBytes);
  }

  private static String words(RecordReader.Line line) {
    return new String(line.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void keepsALineOfTheBoundAndCutsALongerOne() throws IOException {
    List<RecordReader.Line> lines = lines("12345\n123456\n1234\n", 5);
    assertThat(lines).extracting(RecordReader.Line::isCut).containsExactly(false, true, false);
    assertThat(lines).extracting(LineReaderTest::words).containsExactly("12345", "12345", "1234");
    assertThat(lines).extracting(RecordReader.Line::number).containsExactly(1, 2, 3);
  }

  @Test
  void countsBlankLinesAndTheLastLineWithoutAnEnd() throws IOException {
    List<RecordReader.Line> lines = lines("a\n\n \t\r\nb", 100);
    assertThat(lines).extracting(RecordReader.Line::number).containsExactly(1, 2, 3, 4);
    assertThat(lines)
        .extracting(RecordReader.Line::isBlank)
        .containsExactly(false, true, true, false);
    assertThat(lines("", 100)).isEmpty();
    assertThat(lines("\n", 100)).hasSize(1);
  }

  @Test
  void dropsAMarkBeforeTheFirstLineOnly() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb", 100))
        .extracting(LineReaderTest::words)
        .containsExactly("a", "\uFEFFb");
  }

  @Test
  void holdsNoMoreOfAnEndlessLineThanTheBound() throws IOException {
    int length = 40 << 20;
    InputStream long40 =
        new InputStream() {
          private int given;

          @Override
          public int read() {
            return given++ < length ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int at, int most) {
            int n = Math.min(most, length - given);
            java.util.Arrays.fill(into, at, at + n, (byte) 'x');
            given += n;
            return n == 0 ? -1 : n;
          }
        };
    List<RecordReader.Line> lines = lines(long40, 1000);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).isCut()).isTrue();
    assertThat(lines.get(0).bytes()).hasSize(1000);
  }

  @Property(tries = 300)
  void cutsAsSplittingAtLineFeedsDoes(
      @ForAll @Chars({'a', '\n', '\r'}) @StringLength(max = 40) String content,
      @ForAll @IntRange(min = 1, max = 4) int step)
      throws IOException {
    InputStream slow =
        new ByteArrayInputStream(Files.utf8(content)) {
          @Override
          public synchronized int read(byte[] into, int at, int most) {
            return super.read(into, at, Math.min(most, step));
          }
        };
    String[] expected = content.split("\n", -1);
    List<String> found = lines(slow, 100).stream().map(LineReaderTest::words).toList();
    boolean endsLine = content.isEmpty() || content.endsWith("\n");
    assertThat(found)
        .containsExactly(
            java.util.Arrays.copyOf(expected, endsLine ? expected.length - 1 : expected.length));
  }
}
