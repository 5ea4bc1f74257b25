package hearsay.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page says of its article, each value with its evidence.
 *
 * @param title the headline
 * @param standfirst the lines between headline and text
 * @param authors people; a body (an agency, a desk) only where no person is named
 * @param published when it was first published, as the page claims; in ISO 8601, to the day at
 *     least
 * @param modified when it was last changed, as the page claims
 * @param outlet who published it
 * @param language a tag of BCP 47 as the page declares it
 * @param canonical the address that the page wants to be known by
 * @param capture how it was fetched, where it comes from an archive
 */
public record PageFacts(
    Optional<Fact> title,
    Optional<Fact> standfirst,
    List<Fact> authors,
    Optional<Fact> published,
    Optional<Fact> modified,
    Optional<Fact> outlet,
    Optional<Fact> language,
    Optional<Fact> canonical,
    Optional<Capture> capture) {
  public PageFacts {
    Objects.requireNonNull(title);
    Objects.requireNonNull(standfirst);
    authors = List.copyOf(authors);
    Objects.requireNonNull(published);
    Objects.requireNonNull(modified);
    Objects.requireNonNull(outlet);
    Objects.requireNonNull(language);
    Objects.requireNonNull(canonical);
    Objects.requireNonNull(capture);
  }

  /**
   * The values alone.
   *
   * @param address by which the article goes
   */
  Metadata metadata(Optional<String> address) {
    return new Metadata(
        title.map(Fact::value),
        outlet.map(Fact::value),
        address,
        authors.stream().map(Fact::value).toList(),
        published.map(Fact::value));
  }

  /** The same of a page from an archive. */
  PageFacts of(Capture how) {
    return new PageFacts(
        title,
        standfirst,
        authors,
        published,
        modified,
        outlet,
        language,
        canonical,
        Optional.of(how));
  }
}
