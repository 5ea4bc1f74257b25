package hearsay.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Who is let in. The token in the address that is printed is good for one browser, once; it is
 * exchanged for a cookie that no script and no other site can use. Knows nothing of the server.
 * Safe to share between threads.
 *
 * <p>What it stands against: pages of other sites that send requests here (cookie, {@code Origin}),
 * names that are made to point here (DNS rebinding: {@code Host}), other users of this machine
 * (token), and guessing (one attempt a second).
 */
final class Gate {
  private static final int SECRET_BYTES = 32;
  private static final long PAUSE_MILLIS = 1_000;
  private static final Pattern NUMBERS =
      Pattern.compile("[0-9]+(?:\\.[0-9]+){3}|\\[[0-9a-fA-F:.]+]");

  private final SecureRandom random = new SecureRandom();
  private final String token = secret();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Optional<String> password;
  private final boolean isForOthers;
  private boolean isTokenUsed;

  /**
   * @param password what lets others in
   * @param isForOthers whether it listens on an address that others reach
   */
  Gate(Optional<String> password, boolean isForOthers) {
    this.password = password;
    this.isForOthers = isForOthers;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What lets one browser in. */
  String token() {
    return token;
  }

  boolean hasPassword() {
    return password.isPresent();
  }

  /**
   * Whether a request names this desk as its host. A name that somebody else's server may have
   * pointed here is none; numbers are nobody's to point.
   *
   * @param host the header, with its port
   * @param port on which the desk listens
   */
  boolean isOwnHost(String host, int port) {
    if (host == null || !host.endsWith(":" + port)) {
      return false;
    }
    String name = host.substring(0, host.length() - (":" + port).length());
    boolean isLoopback =
        name.equals("127.0.0.1") || name.equals("localhost") || name.equals("[::1]");
    return isLoopback || (isForOthers && NUMBERS.matcher(name).matches());
  }

  /** Whether a request that changes something comes from a page of this desk. */
  boolean isOwnOrigin(String origin, String host) {
    return origin != null && origin.equals("http://" + host);
  }

  boolean isIn(String session) {
    return session != null && sessions.contains(session);
  }

  /** A session for whoever has the token, if it was not used before. */
  synchronized Optional<String> enter(String given) {
    if (isTokenUsed || given == null || !isSame(given, token)) {
      return Optional.empty();
    }
    isTokenUsed = true;
    return Optional.of(begin());
  }

  /** A session for whoever has the password. One attempt at a time, and not many of them. */
  synchronized Optional<String> enterByPassword(String given) {
    if (password.isPresent() && given != null && isSame(given, password.get())) {
      return Optional.of(begin());
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private String begin() {
    String session = secret();
    sessions.add(session);
    return session;
  }

  private static boolean isSame(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
