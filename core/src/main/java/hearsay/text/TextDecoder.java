package hearsay.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters honestly: by byte-order mark, else by the declared charset where the
 * bytes agree with it, else as UTF-8 where they are strictly valid, else as a detector says, else
 * as windows-1252. What was used and why is part of the answer.
 *
 * <p>Two exceptions. A declared single-byte charset agrees with any bytes, so it is no evidence
 * against bytes that hold more than ASCII and are valid UTF-8. Text in another charset is that by
 * accident only in a few bytes. And UTF-16 and UTF-32 agree with almost any bytes of the right
 * number, so they are believed only where some byte is zero, as half of every blank, line end and
 * ASCII letter is in them.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * As the web does it (WHATWG Encoding, "names and labels"): pages that say Latin-1 or ASCII mean
   * windows-1252.
   */
  private static final List<String> MEANS_WINDOWS_1252 = List.of("ISO-8859-1", "US-ASCII");

  @SuppressWarnings("ArrayRecordComponent") // a constant, never compared
  private record Mark(Charset charset, byte[] bytes) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
          new Mark(Charset.forName("UTF-32LE"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}),
          new Mark(Charset.forName("UTF-32BE"), new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}),
          new Mark(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
          new Mark(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}));

  private TextDecoder() {}

  /**
   * Decodes the bytes of one text.
   *
   * @param declared the charset's name as the file or its carrier gives it; an unknown name is a
   *     diagnostic
   */
  public static Decoding decode(byte[] bytes, Optional<String> declared) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes())) {
        return lenient(
            bytes,
            mark.bytes().length,
            mark.charset(),
            Decoding.Evidence.BYTE_ORDER_MARK,
            diagnostics);
      }
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    Optional<Charset> named = declared.flatMap(name -> find(name, diagnostics));
    if (named.isPresent()) {
      Optional<String> text =
          named.get().equals(StandardCharsets.UTF_8) ? utf8 : strict(bytes, named.get());
      boolean doubtful =
          isWide(named.get())
              ? !holdsZero(bytes)
              : isSingleByte(named.get()) && utf8.isPresent() && utf8.get().length() < bytes.length;
      if (text.isPresent() && !doubtful) {
        return new Decoding(text.get(), named.get(), Decoding.Evidence.DECLARED, diagnostics);
      }
      diagnostics.add(
          Diagnostic.of(
              "charset-declared-wrongly",
              "declared as " + declared.get() + ", but the bytes are not that"));
    }
    if (utf8.isPresent()) {
      return new Decoding(
          utf8.get(), StandardCharsets.UTF_8, Decoding.Evidence.UTF_8_VALID, diagnostics);
    }
    Optional<Charset> detected = detect(bytes);
    return lenient(
        bytes,
        0,
        detected.orElse(WINDOWS_1252),
        detected.isPresent() ? Decoding.Evidence.DETECTED : Decoding.Evidence.FALLBACK,
        diagnostics);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static Optional<Charset> find(String name, List<Diagnostic> diagnostics) {
    try {
      Charset charset = Charset.forName(name.strip());
      return Optional.of(MEANS_WINDOWS_1252.contains(charset.name()) ? WINDOWS_1252 : charset);
    } catch (IllegalArgumentException e) {
      diagnostics.add(
          Diagnostic.of(
              "charset-unknown", "declared as \"" + name.strip() + "\", which is no charset"));
      return Optional.empty();
    }
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean holdsZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Five times as fast as a decoder; it writes U+FFFD for what is not valid, and so do texts.
      String text = new String(bytes, charset);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name != null && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }

  private static Decoding lenient(
      byte[] bytes,
      int from,
      Charset charset,
      Decoding.Evidence evidence,
      List<Diagnostic> diagnostics) {
    String text = new String(bytes, from, bytes.length - from, charset);
    long lost = text.chars().filter(c -> c == '\uFFFD').count();
    if (lost > 0) {
      diagnostics.add(
          Diagnostic.of(
              "bytes-without-meaning",
              lost + " places hold bytes that mean nothing in " + charset.name()));
    }
    return new Decoding(text, charset, evidence, diagnostics);
  }
}
