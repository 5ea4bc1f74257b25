package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one speaker that a person means by a name or the first digits of an id. */
final class PersonName {
  private static final int SHOWN = 5;
  static final int SHOWN_DIGITS = 8;

  private PersonName() {}

  static Person find(People people, String typed) {
    List<Person> found = people.find(typed);
    if (found.isEmpty()) {
      throw new LedgerException(
          "no speaker is called " + typed, "List who there is with hearsay speakers");
    }
    if (found.size() > 1) {
      String some =
          found.stream().limit(SHOWN).map(PersonName::described).collect(Collectors.joining("; "));
      String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
      throw new LedgerException(
          "several speakers fit " + typed + ": " + some + more,
          "Give the digits before one of them, as in hearsay who "
              + found.get(0).identity().id().substring(0, SHOWN_DIGITS));
    }
    return found.get(0);
  }

  private static String described(Person person) {
    return person.identity().id().substring(0, SHOWN_DIGITS)
        + " "
        + SafeText.ofOneLine(person.identity().name());
  }

  /** A place by which a ruling knows a speaker again. */
  static Place anchor(Person person) {
    return person.identity().places().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new LedgerException(
                    "no article names " + person.identity().name(),
                    "Undo the ruling that gave the name: hearsay log"));
  }
}
