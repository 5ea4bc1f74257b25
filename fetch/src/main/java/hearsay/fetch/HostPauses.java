package hearsay.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When each host may be asked again. Knows the hosts that were asked last, so that memory does not
 * grow with the web. Confined to one thread.
 */
final class HostPauses {
  private static final int MAX_HOSTS = 10_000;

  private final Map<String, Instant> free =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  /** How long to wait before a host is asked; nothing where it may be now. */
  Duration before(String host, Instant now) {
    Duration left = Duration.between(now, free.getOrDefault(host, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A host is to be left alone until then, or longer where that was settled before. */
  void leave(String host, Instant until) {
    free.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
  }
}
