package hearsay.ledger;

import hearsay.speaker.Identity;
import java.util.List;

/**
 * One speaker over all articles of a ledger, with every appearance.
 *
 * @param identity who it is
 * @param appearances by publication date (unknown last), article, place
 * @param set records that a person gave to this speaker, and whose article knows it otherwise
 */
public record Person(Identity identity, List<Appearance> appearances, List<RecordId> set) {
  public Person {
    appearances = List.copyOf(appearances);
    set = List.copyOf(set);
  }

  /** How many attributions are this speaker's. */
  public int quotations() {
    return appearances.stream().mapToInt(one -> one.records().size()).sum() + set.size();
  }

  public int articles() {
    return (int) appearances.stream().map(one -> one.article().key()).distinct().count();
  }
}
