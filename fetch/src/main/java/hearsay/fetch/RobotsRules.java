package hearsay.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a host's robots.txt says to us (RFC 9309), until when that holds.
 *
 * @param why why nothing may be read, where nothing may; else blank
 */
record RobotsRules(SimpleRobotRules rules, String why, Instant until) {
  /** So much of a file is read (RFC 9309, section 2.5). */
  private static final int MAX_BYTES = 500 << 10;

  /** The longest that a file may be believed (section 2.4). */
  private static final Duration GOOD_FOR = Duration.ofHours(24);

  /** After so long a host whose rules could not be had is asked again. */
  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

  /** Of a file that came. */
  static RobotsRules of(WebAddress file, byte[] content, String robot, Instant now) {
    byte[] read = content.length > MAX_BYTES ? Arrays.copyOf(content, MAX_BYTES) : content;
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    SimpleRobotRules rules =
        parser.parseContent(file.toString(), read, "text/plain", List.of(robot));
    return new RobotsRules(rules, "", now.plus(GOOD_FOR));
  }

  /** There is no such file: everything may be read (section 2.3.1.3). */
  static RobotsRules none(Instant now) {
    return new RobotsRules(
        new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), "", now.plus(GOOD_FOR));
  }

  /** The file could not be had: nothing may be read (section 2.3.1.4). */
  static RobotsRules unreachable(String why, Instant now) {
    return new RobotsRules(
        new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE), why, now.plus(ASK_AGAIN));
  }

  boolean isUnreachable() {
    return !why.isEmpty();
  }

  boolean allows(WebAddress page) {
    return rules.isAllowed(page.toString());
  }

  /** The pause between two pages that the host asks for; nothing where it asks for none. */
  Duration delay() {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }
}
