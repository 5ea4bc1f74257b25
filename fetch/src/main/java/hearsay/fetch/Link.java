package hearsay.fetch;

/** Where something points: an address of the web, or words that are none and lead nowhere. */
public sealed interface Link permits WebAddress, RefusedLink {
  /** Reads an address as somebody wrote it: a person, a feed or a server. Never throws. */
  static Link of(String words) {
    return new LinkReader(words).read();
  }
}
