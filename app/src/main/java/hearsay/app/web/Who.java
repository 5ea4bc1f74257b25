package hearsay.app.web;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everybody in a ledger, and who says what. */
record Who(People people, Map<RecordId, Person> bySaying) {
  static Who of(LedgerQuery query) {
    People people = People.of(query);
    Map<RecordId, Person> bySaying = new HashMap<>();
    for (Person person : people.all()) {
      person
          .appearances()
          .forEach(one -> one.records().forEach(record -> bySaying.put(record, person)));
      person.set().forEach(record -> bySaying.put(record, person));
    }
    return new Who(people, bySaying);
  }

  /** Who says a record for sure. */
  Optional<Person> saying(RecordId record) {
    return Optional.ofNullable(bySaying.get(record));
  }

  /** The one with an id, whole or its first digits. */
  Optional<Person> byId(String id) {
    return people.all().stream()
        .filter(one -> id.length() >= 4 && one.identity().id().startsWith(id))
        .findFirst();
  }
}
