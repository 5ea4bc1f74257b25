package hearsay.intake;

import hearsay.text.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes by which mail carries bytes as ASCII: quoted-printable and base64 (RFC 2045, 6.7 and
 * 6.8) and the words of headers (RFC 2047). What is damaged is read as far as it means something.
 */
final class MailCode {
  private static final Pattern WORD =
      Pattern.compile("=\\?([\\w.:+-]{1,60})(?:\\*[\\w-]{0,60})?\\?([bBqQ])\\?([^?\\s]*)\\?=");

  private MailCode() {}

  /**
   * The bytes of a body.
   *
   * @param body a character a byte
   * @param code as the header names it; an unknown one is none
   */
  static byte[] body(String body, String code) {
    return switch (code.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body);
      default -> bytes(body);
    };
  }

  /**
   * The words of a header. Neighbors in one charset are joined before they are decoded, as many
   * senders cut characters in two.
   *
   * @param header a character a byte
   */
  static String header(String header) {
    StringBuilder words = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    Matcher word = WORD.matcher(header);
    while (word.find()) {
      String between = header.substring(end, word.start());
      boolean isNext = end > 0 && between.isBlank();
      if (!isNext || !charset.equalsIgnoreCase(word.group(1))) {
        words.append(decoded(bytes, charset)).append(isNext ? "" : raw(between));
        charset = word.group(1);
      }
      boolean isBase64 = word.group(2).equalsIgnoreCase("b");
      String code = word.group(3);
      bytes.writeBytes(isBase64 ? base64(code) : quotedPrintable(code.replace('_', ' ')));
      end = word.end();
    }
    return words.append(decoded(bytes, charset)).append(raw(header.substring(end))).toString();
  }

  private static String decoded(ByteArrayOutputStream bytes, String charset) {
    if (bytes.size() == 0) {
      return "";
    }
    String text = TextDecoder.decode(bytes.toByteArray(), Optional.of(charset)).text();
    bytes.reset();
    return text;
  }

  /** Words that should be ASCII and need not be. */
  private static String raw(String words) {
    return TextDecoder.decode(bytes(words), Optional.empty()).text();
  }

  static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] base64(String words) {
    StringBuilder code = new StringBuilder(words.length());
    for (int i = 0; i < words.length() && words.charAt(i) != '='; i++) {
      char c = words.charAt(i);
      boolean isCode =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '/' && c <= '9') || c == '+';
      if (isCode) {
        code.append(c);
      }
    }
    boolean isOdd = code.length() % 4 == 1;
    code.setLength(code.length() - (isOdd ? 1 : 0));
    return Base64.getDecoder().decode(code.toString());
  }

  private static byte[] quotedPrintable(String words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(words.length());
    int i = 0;
    while (i < words.length()) {
      char c = words.charAt(i);
      int value = c == '=' ? hex(words, i + 1) : -1;
      int lineEnd = c == '=' ? lineEnd(words, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 3;
      } else if (lineEnd >= 0) {
        i = lineEnd;
      } else {
        bytes.write(c);
        i++;
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String words, int at) {
    int high = at + 1 < words.length() ? Character.digit(words.charAt(at), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(words.charAt(at + 1), 16);
    return low < 0 ? -1 : high * 16 + low;
  }

  /** Behind the line's end where nothing but blanks stands before it; -1 where something does. */
  private static int lineEnd(String words, int from) {
    int at = from;
    while (at < words.length() && " \t\r".indexOf(words.charAt(at)) >= 0) {
      at++;
    }
    boolean ends = at == words.length() || words.charAt(at) == '\n';
    return ends ? Math.min(at + 1, words.length()) : -1;
  }
}
