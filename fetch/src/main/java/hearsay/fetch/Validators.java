package hearsay.fetch;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a server gave with a page so that it can be asked later whether the page has changed (RFC
 * 9110, section 8.8).
 *
 * @param address the page that they belong to
 */
public record Validators(String address, Optional<String> etag, Optional<String> lastModified) {
  /** They go back into a header: nothing but visible characters and blanks. */
  private static final Predicate<String> SENDABLE =
      Pattern.compile("[\\x20-\\x7E]{1,1000}").asMatchPredicate();

  /** Of a page that was never seen. */
  public static final Validators NONE = new Validators("", Optional.empty(), Optional.empty());

  public Validators {
    Objects.requireNonNull(address);
    etag = etag.filter(SENDABLE);
    lastModified = lastModified.filter(SENDABLE);
  }

  /** Whether a page can be asked for with them. */
  boolean fit(WebAddress page) {
    return address.equals(page.toString()) && (etag.isPresent() || lastModified.isPresent());
  }
}
