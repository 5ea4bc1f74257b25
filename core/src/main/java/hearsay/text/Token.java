package hearsay.text;

/**
 * One word, number or punctuation mark.
 *
 * @param span where it stands
 * @param isWord whether it starts with a letter or digit (so is no punctuation mark)
 */
public record Token(Span span, boolean isWord) {
  /** The characters of the token. */
  public String cut(CharSequence text) {
    return span.cut(text);
  }
}
