package hearsay.fetch;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address as it is written: four plain decimal numbers (RFC 6943, section 3.1.1, the strict
 * form), or IPv6 as in RFC 4291, section 2.2, without a zone. All other spellings are none.
 */
final class IpLiteral {
  private static final int GROUPS = 8;
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern IPV4_TAIL = Pattern.compile("(.*:)([0-9.]+\\.[0-9]+)");

  private IpLiteral() {}

  /** The 4 or 16 bytes. */
  static Optional<byte[]> parse(String words) {
    return words.indexOf(':') < 0 ? parse4(words) : parse6(words);
  }

  private static Optional<byte[]> parse4(String words) {
    String[] octets = words.split("\\.", -1);
    byte[] bytes = new byte[4];
    if (octets.length != bytes.length) {
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      if (!OCTET.matcher(octets[i]).matches() || Integer.parseInt(octets[i]) > 0xFF) {
        return Optional.empty();
      }
      bytes[i] = (byte) Integer.parseInt(octets[i]);
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> parse6(String words) {
    Optional<String> inGroups = withoutIpv4(words);
    if (inGroups.isEmpty()) {
      return Optional.empty();
    }
    String all = inGroups.get();
    int gap = all.indexOf("::");
    List<String> before = groups(gap < 0 ? all : all.substring(0, gap));
    List<String> after = gap < 0 ? List.of() : groups(all.substring(gap + 2));
    int given = before.size() + after.size();
    boolean isWhole = gap < 0 ? given == GROUPS : given < GROUPS;
    return isWhole ? bytes(before, after) : Optional.empty();
  }

  /** The last four bytes may be written as IPv4; they are two groups then. */
  private static Optional<String> withoutIpv4(String words) {
    Matcher tail = IPV4_TAIL.matcher(words);
    if (!tail.matches()) {
      return Optional.of(words);
    }
    return parse4(tail.group(2)).map(b -> tail.group(1) + group(b, 0) + ":" + group(b, 2));
  }

  private static String group(byte[] bytes, int from) {
    return HexFormat.of().formatHex(bytes, from, from + 2);
  }

  private static List<String> groups(String words) {
    return words.isEmpty() ? List.of() : Arrays.asList(words.split(":", -1));
  }

  private static Optional<byte[]> bytes(List<String> before, List<String> after) {
    byte[] bytes = new byte[2 * GROUPS];
    boolean isSound = put(bytes, 0, before) && put(bytes, 2 * (GROUPS - after.size()), after);
    return isSound ? Optional.of(bytes) : Optional.empty();
  }

  private static boolean put(byte[] bytes, int from, List<String> groups) {
    int at = from;
    for (String group : groups) {
      if (!GROUP.matcher(group).matches()) {
        return false;
      }
      int value = Integer.parseInt(group, 16);
      bytes[at++] = (byte) (value >> 8);
      bytes[at++] = (byte) value;
    }
    return true;
  }
}
