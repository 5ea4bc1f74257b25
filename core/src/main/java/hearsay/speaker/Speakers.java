package hearsay.speaker;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The speakers of one article.
 *
 * @param all in the order of what they are first linked to; behind them people with a full name and
 *     a credential who do not speak here
 * @param links who is behind each attribution, parallel to the article's attributions; empty where
 *     there is no source, or nobody that it could be
 */
public record Speakers(List<Speaker> all, List<Optional<SpeakerLink>> links) {
  public Speakers {
    all = List.copyOf(all);
    links = List.copyOf(links);
    for (Optional<SpeakerLink> link : links) {
      if (link.isPresent() && link.get().speaker() >= all.size()) {
        throw new IllegalArgumentException("a link to nobody: " + link.get());
      }
    }
  }

  /** Nobody, for so many attributions. */
  public static Speakers none(int attributions) {
    return new Speakers(List.of(), Collections.nCopies(attributions, Optional.empty()));
  }

  /** These speakers for some of the attributions only, by their places in the whole list. */
  public Speakers of(List<Integer> attributions) {
    return new Speakers(all, attributions.stream().map(links::get).toList());
  }

  /** Who is behind an attribution, if that is sure enough to be claimed. */
  public Optional<Speaker> behind(int attribution) {
    return links.get(attribution).filter(SpeakerLink::isSure).map(link -> all.get(link.speaker()));
  }
}
