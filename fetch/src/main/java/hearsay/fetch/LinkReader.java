package hearsay.fetch;

import hearsay.lexicon.RuleTable;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one address as somebody wrote it. Browsers put right what is nearly an address (the URL
 * standard of the WHATWG); here only blanks around it and characters of path and query are put
 * right. What two programs might read as two hosts is refused: user names, backslashes, IP
 * addresses in odd spellings.
 */
final class LinkReader {
  static final int HTTP_PORT = 80;
  static final int HTTPS_PORT = 443;

  /** Longer ones are data. RFC 9110, section 4.1, wants 8,000 to be read. */
  private static final int MAX_LENGTH = 8000;

  private static final int MAX_HOST = 253;
  private static final int MAX_PORT = 65535;

  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]{0,30}):");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([0-9]*))?");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))*");
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern ONE_DOT = Pattern.compile("(?i)\\.|%2e");
  private static final Pattern TWO_DOTS = Pattern.compile("(?i)(?:\\.|%2e){2}");
  private static final Pattern HEX_PAIR = Pattern.compile("[0-9a-fA-F]{2}");

  /** What stands unencoded in a path or a query (RFC 3986, sections 3.3 and 3.4). */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private static final class Blocked {
    private static final Set<Integer> PORTS =
        RuleTable.load(LinkReader.class, "ports.tsv").rows().stream()
            .flatMap(row -> row.words("ports").stream())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
  }

  private final String given;
  private final String words;

  LinkReader(String given) {
    this.given = given;
    this.words = trim(given);
  }

  /** Without the blanks and control characters around it, as browsers do. */
  static String trim(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && words.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && words.charAt(end - 1) <= ' ') {
      end--;
    }
    return words.substring(start, end);
  }

  Link read() {
    if (words.isEmpty() || words.length() > MAX_LENGTH) {
      return refused("bad-address", words.isEmpty() ? "it is empty" : "it is very long");
    }
    if (words.chars().anyMatch(Character::isISOControl)) {
      return refused("bad-address", "it has control characters in it");
    }
    Matcher scheme = SCHEME.matcher(words);
    if (!scheme.find()) {
      return refused("bad-address", "it does not begin with http:// or https://");
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      return refused("scheme", "only http and https are followed, not " + name);
    }
    return words.startsWith("//", scheme.end())
        ? afterScheme(name, words.substring(scheme.end() + 2))
        : refused("bad-address", "there are no two slashes behind " + name + ":");
  }

  private RefusedLink refused(String rule, String reason) {
    return new RefusedLink(given, rule, reason);
  }

  private Link afterScheme(String scheme, String rest) {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    if (authority.indexOf('@') >= 0) {
      return refused("userinfo", "it carries a user's name");
    }
    Matcher parts = HOST_AND_PORT.matcher(authority);
    if (authority.indexOf('\\') >= 0 || authority.indexOf('%') >= 0 || !parts.matches()) {
      return refused("bad-address", "its host cannot be read");
    }
    int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    Optional<Integer> port = port(parts.group(2), usual);
    if (port.isEmpty() || Blocked.PORTS.contains(port.get())) {
      return refused("port", "port " + parts.group(2) + " is none of the web's");
    }
    return withHost(parts.group(1), scheme, port.get(), target(rest.substring(end)));
  }

  private static Optional<Integer> port(String digits, int usual) {
    if (digits == null || digits.isEmpty()) {
      return Optional.of(usual);
    }
    int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
    return port >= 1 && port <= MAX_PORT ? Optional.of(port) : Optional.empty();
  }

  private Link withHost(String written, String scheme, int port, String target) {
    if (written.startsWith("[")) {
      String inside = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
      return inside.indexOf(':') >= 0 && IpLiteral.parse(inside).isPresent()
          ? new WebAddress(scheme, inside, port, target)
          : refused("bad-address", "there is no IPv6 address in its brackets");
    }
    Optional<String> host = ascii(written);
    if (host.isEmpty()) {
      return refused("bad-address", "its host is no name");
    }
    boolean isOdd = NUMERIC.matcher(host.get()).matches() && IpLiteral.parse(host.get()).isEmpty();
    return isOdd
        ? refused("odd-address", "its host is a number in an odd spelling")
        : new WebAddress(scheme, host.get(), port, target);
  }

  /** A host's name in ASCII, in lower case and without the dot of the root. */
  private static Optional<String> ascii(String written) {
    try {
      String ascii = IDN.toASCII(written).toLowerCase(Locale.ROOT);
      String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      boolean isName = host.length() <= MAX_HOST && NAME.matcher(host).matches();
      return isName ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Path and query, encoded and without dot segments. */
  private static String target(String rest) {
    int hash = rest.indexOf('#');
    String whole = hash < 0 ? rest : rest.substring(0, hash);
    int query = whole.indexOf('?');
    String path = query < 0 ? whole : whole.substring(0, query);
    return encoded(withoutDots(path)) + (query < 0 ? "" : encoded(whole.substring(query)));
  }

  /** RFC 3986, section 5.2.4, in one pass. */
  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean isLast = i == segments.length - 1;
      boolean isUp = TWO_DOTS.matcher(segments[i]).matches();
      if (isUp && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!isUp && !ONE_DOT.matcher(segments[i]).matches()) {
        kept.add(segments[i]);
      } else if (isLast) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String encoded(String part) {
    StringBuilder encoded = new StringBuilder(part.length() + 16);
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean isPair =
          c == '%'
              && i + 2 < bytes.length
              && HEX_PAIR
                  .matcher(new String(bytes, i + 1, 2, StandardCharsets.ISO_8859_1))
                  .matches();
      if (isPair || isPlain(c)) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    boolean isAlphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isAlphanumeric || PLAIN.indexOf(c) >= 0;
  }
}
