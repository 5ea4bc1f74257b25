package hearsay.text;

import static hearsay.text.Decoding.Evidence.BYTE_ORDER_MARK;
import static hearsay.text.Decoding.Evidence.DECLARED;
import static hearsay.text.Decoding.Evidence.UTF_8_VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
  private static final String QUOTED = "“We’ll stay,” said the mayor of Sallow – “come what may.”";

  private static Decoding decode(String text, String charset, String declared) {
    return TextDecoder.decode(
        text.getBytes(Charset.forName(charset)), Optional.ofNullable(declared));
  }

  private static Decoding assertReads(Decoding decoding, String charset, Decoding.Evidence why) {
    assertThat(decoding.text()).isEqualTo(QUOTED);
    assertThat(decoding.charset()).isEqualTo(Charset.forName(charset));
    assertThat(decoding.evidence()).isEqualTo(why);
    return decoding;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,EFBBBF",
    "UTF-16LE,FFFE",
    "UTF-16BE,FEFF",
    "UTF-32LE,FFFE0000",
    "UTF-32BE,0000FEFF"
  })
  void believesAByteOrderMarkAgainstEverything(String charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes(QUOTED.getBytes(Charset.forName(charset)));
    Decoding decoding = TextDecoder.decode(bytes.toByteArray(), Optional.of("koi8-r"));
    assertReads(decoding, charset, BYTE_ORDER_MARK);
    assertThat(decoding.diagnostics()).isEmpty();
  }

  @Test
  void takesAMarkWithoutATextForAnEmptyText() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    assertThat(TextDecoder.decode(mark, Optional.empty()).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "windows-1252", "utf-16", "utf-16le", "utf-16be", "gb18030"})
  void believesADeclarationThatTheBytesAgreeWith(String charset) {
    Decoding decoding = decode(QUOTED, charset, charset);
    assertReads(decoding, charset, charset.equals("utf-16") ? BYTE_ORDER_MARK : DECLARED, charset);
  }

  private static void assertReads(
      Decoding decoding, String charset, Decoding.Evidence why, String declared) {
    assertThat(decoding.text()).as(declared).isEqualTo(QUOTED);
    assertThat(decoding.evidence()).isEqualTo(why);
    assertThat(decoding.charset().name()).startsWithIgnoringCase(charset);
    assertThat(decoding.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "latin1", "us-ascii", " windows-1252 "})
  void readsLatin1AsTheWebDoes(String declared) {
    assertReads(decode(QUOTED, "windows-1252", declared), "windows-1252", DECLARED);
  }

  @Test
  void seesThroughUtf8ThatIsWindows1252() {
    Decoding decoding = decode(QUOTED, "windows-1252", "utf-8");
    assertThat(decoding.text()).isEqualTo(QUOTED);
    assertThat(decoding.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(decoding.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("charset-declared-wrongly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latin1", "ISO-8859-1", "windows-1252", "windows-1251", "utf-16", "UTF-32"})
  void seesThroughACharsetThatIsReallyUtf8(String declared) {
    String even = QUOTED + " ".repeat(QUOTED.getBytes(StandardCharsets.UTF_8).length % 4);
    for (String text : new String[] {QUOTED, even, even + ".", even + "..", even + "..."}) {
      Decoding decoding = decode(text, "UTF-8", declared);
      assertThat(decoding.text()).isEqualTo(text);
      assertThat(decoding.evidence()).isEqualTo(UTF_8_VALID);
      assertThat(decoding.diagnostics())
          .extracting(Diagnostic::rule)
          .containsExactly("charset-declared-wrongly");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon-7", "", " ", "utf8; x", "\u0000", "“utf-8”"})
  void goesOnWithoutANameThatIsNone(String declared) {
    Decoding decoding = assertReads(decode(QUOTED, "UTF-8", declared), "UTF-8", UTF_8_VALID);
    assertThat(decoding.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("charset-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsWhatDeclaresNothing(String charset) {
    Decoding decoding = decode(QUOTED, charset, null);
    assertThat(decoding.text()).isEqualTo(QUOTED);
    assertThat(decoding.diagnostics()).isEmpty();
  }

  @Test
  void tellsOneCyrillicCharsetFromAnother() {
    String text = "Совет порта сообщил во вторник, что северный причал останется закрытым.";
    assertThat(decode(text, "windows-1251", null).text()).isEqualTo(text);
    assertThat(decode(text, "koi8-r", null).text()).isEqualTo(text);
  }

  @Test
  void leavesUtf16WithoutAMarkFullOfZerosSoThatItIsSeen() {
    Decoding decoding = decode("The port is shut.", "UTF-16LE", null);
    assertThat(decoding.text()).contains("\u0000");
  }

  @Test
  void countsTheBytesThatMeanNothing() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF, 'b'};
    Decoding decoding = TextDecoder.decode(bytes, Optional.empty());
    assertThat(decoding.text()).isEqualTo("a\uFFFDb");
    assertThat(decoding.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("bytes-without-meaning");
  }

  @Test
  void readsNoBytesAsNoText() {
    assertThat(TextDecoder.decode(new byte[0], Optional.empty()).text()).isEmpty();
    assertThat(TextDecoder.decode(new byte[0], Optional.of("utf-16")).text()).isEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(8),
        Arbitraries.of(
            "utf-8", "utf-16", "utf-32", "gbk", "iso-2022-jp", "x-JISAutoDetect", "ibm037"));
  }

  @Property(tries = 200)
  void givesSomeTextForAnyBytesUnderAnyName(
      @ForAll byte[] bytes, @ForAll("names") String declared) {
    Decoding declaredSo = TextDecoder.decode(bytes, Optional.of(declared));
    Decoding undeclared = TextDecoder.decode(bytes, Optional.empty());
    assertThat(declaredSo.text()).isNotNull();
    assertThat(TextDecoder.decode(bytes, Optional.of(declared))).isEqualTo(declaredSo);
    assertThat(undeclared.diagnostics())
        .extracting(Diagnostic::rule)
        .isSubsetOf("bytes-without-meaning");
  }

  @Property(tries = 300)
  void readsEveryWellFormedTextBackFromUtf8(@ForAll("awkward") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String expected = text.startsWith("\uFEFF") ? text.substring(1) : text;
    assertThat(TextDecoder.decode(bytes, Optional.empty()).text()).isEqualTo(expected);
    assertThat(TextDecoder.decode(bytes, Optional.of("utf-8")).text()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward();
  }
}
