package hearsay.app.web;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody in a ledger, and who says what. */
record Who(
    People people,
    List<Person> usual,
    Map<RecordId, Person> bySaying,
    Map<String, Person> byId,
    Map<String, List<Person>> byNameWord) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.]+");

  static Who of(LedgerQuery query) {
    People people = People.of(query);
    Map<RecordId, Person> bySaying = new HashMap<>();
    Map<String, Person> byId = new HashMap<>();
    Map<String, List<Person>> byNameWord = new HashMap<>();
    for (Person person : people.all()) {
      byId.put(person.identity().id(), person);
      nameWords(person)
          .forEach(word -> byNameWord.computeIfAbsent(word, any -> new ArrayList<>(1)).add(person));
      person
          .appearances()
          .forEach(one -> one.records().forEach(record -> bySaying.put(record, person)));
      person.set().forEach(record -> bySaying.put(record, person));
    }
    List<Person> usual = people.all().stream().filter(SpeakersPage::isUsual).toList();
    return new Who(people, usual, bySaying, byId, byNameWord);
  }

  /** Who says a record for sure. */
  Optional<Person> saying(RecordId record) {
    return Optional.ofNullable(bySaying.get(record));
  }

  /** The one with an id, whole or its first digits. */
  Optional<Person> byId(String id) {
    Person known = byId.get(id);
    return known != null ? Optional.of(known) : byBeginning(id);
  }

  private Optional<Person> byBeginning(String id) {
    return people.all().stream()
        .filter(one -> id.length() >= 4 && one.identity().id().startsWith(id))
        .findFirst();
  }

  /** Who may be the same: others whose name shares a word with this one's, most quoted first. */
  Stream<Person> namesakes(Person person) {
    return nameWords(person).stream()
        .flatMap(word -> byNameWord.getOrDefault(word, List.of()).stream())
        .filter(other -> !other.identity().equals(person.identity()))
        .distinct()
        .sorted(Comparator.comparingInt(Person::quotations).reversed());
  }

  /** What of a name tells one from another, lower case. */
  private static Set<String> nameWords(Person person) {
    return BETWEEN_WORDS
        .splitAsStream(person.identity().name())
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
