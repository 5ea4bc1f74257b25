package hearsay.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which pages of a web archive are asked for.
 *
 * @param host the host, which stands for those below it as well: {@code example.org} takes {@code
 *     www.example.org}; empty takes every host
 * @param from the first day, in UTC, on which a page may have been fetched
 * @param to the last such day
 */
public record ArchiveSlice(
    Optional<String> host, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Everything. */
  public static final ArchiveSlice ALL =
      new ArchiveSlice(Optional.empty(), Optional.empty(), Optional.empty());

  public ArchiveSlice {
    host = host.map(name -> name.strip().toLowerCase(Locale.ROOT));
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("from " + from.get() + " to " + to.get());
    }
  }

  /**
   * Whether a page is asked for. One whose day nobody knows is not, where days are asked for.
   *
   * @param address as the archive gives it
   * @param day on which it was fetched
   */
  boolean takes(String address, Optional<LocalDate> day) {
    boolean isHost = host.isEmpty() || isAtOrBelow(hostOf(address), host.get());
    boolean isLate = from.isEmpty() || (day.isPresent() && !day.get().isBefore(from.get()));
    boolean isEarly = to.isEmpty() || (day.isPresent() && !day.get().isAfter(to.get()));
    return isHost && isLate && isEarly;
  }

  private static boolean isAtOrBelow(String name, String top) {
    return name.equals(top) || name.endsWith("." + top);
  }

  /** The host of an address in lower case, without user and port; blank where there is none. */
  static String hostOf(String address) {
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start + 3, end).toLowerCase(Locale.ROOT);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int port = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
    String host = port < 0 ? hostAndPort : hostAndPort.substring(0, port);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
