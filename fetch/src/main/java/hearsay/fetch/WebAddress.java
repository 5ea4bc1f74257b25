package hearsay.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the web in its one spelling: scheme and host in lower case, the host in ASCII, no
 * dot segments, everything else that needs it percent-encoded, no fragment. Made by {@link
 * Link#of}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, or an IP address; one of IPv6 without its brackets
 * @param port from 1 to 65535, the scheme's own where none was given
 * @param target path and query, beginning with a slash
 */
public record WebAddress(String scheme, String host, int port, String target) implements Link {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

  /** The scheme, the host and the port: what cookies, robots and connections go by. */
  public String origin() {
    String shown = isIpv6() ? "[" + host + "]" : host;
    return scheme + "://" + shown + (isUsualPort() ? "" : ":" + port);
  }

  /** What stands in the Host line of a request (RFC 9112, section 3.2). */
  String hostLine() {
    return origin().substring(scheme.length() + 3);
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  private boolean isIpv6() {
    return host.indexOf(':') >= 0;
  }

  private boolean isUsualPort() {
    return port == (isSecure() ? LinkReader.HTTPS_PORT : LinkReader.HTTP_PORT);
  }

  /** The bytes of a host that is an IP address. */
  Optional<byte[]> ip() {
    return IpLiteral.parse(host);
  }

  /** The same host and port, another path and query. */
  WebAddress at(String otherTarget) {
    return new WebAddress(scheme, host, port, otherTarget);
  }

  /** The path without the query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /**
   * Follows a reference from here, as in RFC 3986, section 5.2.
   *
   * @param reference as a server or a feed wrote it: whole, or relative to this address
   */
  public Link resolve(String reference) {
    String words = LinkReader.trim(reference);
    if (SCHEME.matcher(words).find()) {
      return Link.of(words);
    }
    if (words.startsWith("//")) {
      return Link.of(scheme + ":" + words);
    }
    if (words.isEmpty() || words.startsWith("#")) {
      return this;
    }
    if (words.startsWith("/")) {
      return Link.of(origin() + words);
    }
    String path = path();
    return words.startsWith("?")
        ? Link.of(origin() + path + words)
        : Link.of(origin() + path.substring(0, path.lastIndexOf('/') + 1) + words);
  }

  /** Whether the path ends in one of some endings, such as {@code .xml}; case does not matter. */
  boolean endsIn(String ending) {
    return path().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  @Override
  public String toString() {
    return origin() + target;
  }
}
