package hearsay.intake;

import hearsay.text.CodePointSpan;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of a letter or of a part of one (RFC 5322, 2.2), and where its body begins. */
final class MailHead {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");

  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, CodePointSpan> places = new HashMap<>();
  private int bodyStart;

  private MailHead() {}

  /**
   * Reads headers up to the empty line behind them.
   *
   * @param letter a character a byte
   */
  static MailHead of(String letter) {
    MailHead head = new MailHead();
    StringBuilder header = new StringBuilder();
    int at = 0;
    int start = 0;
    while (at < letter.length()) {
      int end = letter.indexOf('\n', at);
      int next = end < 0 ? letter.length() : end + 1;
      String line = letter.substring(at, next).stripTrailing();
      int before = at;
      at = next;
      boolean isContinued = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (!isContinued) {
        head.add(header.toString(), start, before);
        header.setLength(0);
        start = before;
      }
      if (line.isEmpty()) {
        head.bodyStart = at;
        return head;
      }
      header.append(line);
    }
    head.add(header.toString(), start, letter.length());
    head.bodyStart = letter.length();
    return head;
  }

  private void add(String header, int start, int end) {
    int colon = header.indexOf(':');
    if (colon > 0) {
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (headers.putIfAbsent(name, header.substring(colon + 1).strip()) == null) {
        places.put(name, new CodePointSpan(start, end));
      }
    }
  }

  /**
   * What a header says, with its place in the bytes of the letter.
   *
   * @param lead how many bytes stand before the headers
   * @param value what its words, decoded, come to; empty where they say nothing
   */
  Optional<Fact> fact(String name, int lead, Function<String, Optional<String>> value) {
    return words(name)
        .flatMap(value)
        .filter(words -> !words.isBlank())
        .map(words -> new Fact(words, headers.get(name), name, Optional.of(place(name, lead))));
  }

  private CodePointSpan place(String name, int lead) {
    CodePointSpan place = places.get(name);
    return new CodePointSpan(place.start() + lead, place.end() + lead);
  }

  int bodyStart() {
    return bodyStart;
  }

  /** The words of a header, decoded; empty where there are none. */
  Optional<String> words(String name) {
    return Optional.ofNullable(headers.get(name))
        .map(value -> MailCode.header(value).replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty());
  }

  /** A header as it is written; empty where it says nothing. */
  Optional<String> raw(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isEmpty());
  }

  /** The first word of a header in lower case, such as a type; blank where there is none. */
  String token(String name) {
    String value = headers.getOrDefault(name, "");
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** A parameter of the content's type. */
  Optional<String> parameter(String name) {
    Matcher parameter = PARAMETER.matcher(headers.getOrDefault("content-type", ""));
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase(name)) {
        boolean isQuoted = parameter.group(2) != null;
        return Optional.of(parameter.group(isQuoted ? 2 : 3));
      }
    }
    return Optional.empty();
  }
}
