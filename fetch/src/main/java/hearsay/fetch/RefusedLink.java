package hearsay.fetch;

/**
 * Words that are no address to go to, and why.
 *
 * @param words as they stood there, cut off where they are very long
 * @param rule a stable short name, such as {@code scheme} or {@code userinfo}
 * @param reason one clear sentence without the words
 */
public record RefusedLink(String words, String rule, String reason) implements Link {
  private static final int MAX_SHOWN = 200;

  public RefusedLink {
    words = words.length() > MAX_SHOWN ? words.substring(0, MAX_SHOWN) + "…" : words;
  }
}
