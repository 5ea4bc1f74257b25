package hearsay.intake;

import hearsay.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What an article says of itself, in its own words: nothing is normalized here.
 *
 * @param title the headline
 * @param outlet who published it
 * @param address its canonical address
 * @param authors the people named as its authors
 * @param published the publication date or time as written
 */
public record Metadata(
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> address,
    List<String> authors,
    Optional<String> published) {
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Metadata {
    title = title.map(SourceText::repair);
    outlet = outlet.map(SourceText::repair).filter(name -> !name.isBlank());
    address = address.map(SourceText::repair);
    authors = authors.stream().map(SourceText::repair).toList();
    published = published.map(SourceText::repair);
  }
}
