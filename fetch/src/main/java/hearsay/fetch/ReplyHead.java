package hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer (RFC 9112): its status and its headers.
 *
 * @param headers by name in lower case; several of one name in their order
 */
record ReplyHead(int status, Map<String, List<String>> headers) {
  /** Of a whole head. Servers themselves take 8 to 16 KB from a client. */
  static final int MAX_BYTES = 64 << 10;

  /** Answers that only say that one is to come. */
  private static final int MAX_INTERIM = 5;

  private static final int FIRST_FINAL = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

  /** Reads bytes until the empty line; a head of any length is left at its limit. */
  private static final class Lines {
    private final InputStream in;
    private int room = MAX_BYTES;

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(80);
      int b = in.read();
      while (b >= 0 && b != '\n') {
        line.write(b);
        room--;
        if (room < 0) {
          throw FetchTrouble.failed("bad-answer", "the head of its answer does not end");
        }
        b = in.read();
      }
      if (b < 0) {
        throw FetchTrouble.failed("cut-off", "it ended in the middle of the head of its answer");
      }
      String words = line.toString(StandardCharsets.ISO_8859_1);
      return words.endsWith("\r") ? words.substring(0, words.length() - 1) : words;
    }
  }

  /** Reads a head, past those that only announce one. */
  static ReplyHead read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    for (int i = 0; i <= MAX_INTERIM; i++) {
      ReplyHead head = new ReplyHead(status(lines.next()), headers(lines));
      if (head.status() >= FIRST_FINAL) {
        return head;
      }
    }
    throw FetchTrouble.failed("bad-answer", "it announces an answer and gives none");
  }

  private static int status(String line) throws IOException {
    Matcher status = STATUS.matcher(line);
    if (!status.matches()) {
      throw FetchTrouble.failed("bad-answer", "what answers there does not speak HTTP/1.1");
    }
    return Integer.parseInt(status.group(1));
  }

  private static Map<String, List<String>> headers(Lines lines) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      // A line that goes on, or has no name, says nothing here: RFC 9112, section 5.2, gave it up.
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  /** The first header of a name. */
  Optional<String> first(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The headers of a name as one list, as if commas stood between them. */
  String all(String name) {
    return String.join(", ", headers.getOrDefault(name, List.of()));
  }
}
