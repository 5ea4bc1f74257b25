package hearsay.ledger;

import hearsay.speaker.Identity;
import hearsay.speaker.IdentityRuling;
import hearsay.speaker.Outlets;
import hearsay.speaker.SpeakerEvidence.Place;
import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLinker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who speaks in a ledger: the appearances in its articles joined by {@link SpeakerLinker}, with the
 * rulings of people laid over. Worked out anew from the whole whenever it is asked.
 */
public final class People {
  private final List<Person> all;

  private People(List<Person> all) {
    this.all = all;
  }

  /** Joins what a ledger holds. */
  public static People of(LedgerQuery query) {
    return of(query.appearances(), query.rulings());
  }

  static People of(List<Appearance> appearances, List<Ruling> log) {
    List<Ruling> rulings =
        log.stream().filter(one -> one.undone().isEmpty() && one.isAnchored()).toList();
    SpeakerLinker linker = new SpeakerLinker();
    Map<Place, Appearance> byPlace = new HashMap<>();
    for (Appearance appearance : appearances) {
      linker.add(appearance.evidence());
      byPlace.put(appearance.evidence().place(), appearance);
    }
    rulings.forEach(ruling -> identityRuling(ruling).ifPresent(linker::add));
    Map<String, List<RecordId>> set = setSpeakers(rulings);
    Set<RecordId> moved = new HashSet<>();
    set.values().forEach(moved::addAll);
    List<Person> people = new ArrayList<>();
    for (Identity identity : linker.settle()) {
      List<Appearance> own =
          identity.places().stream().map(byPlace::get).map(one -> without(one, moved)).toList();
      List<RecordId> given =
          Optional.ofNullable(set.remove(key(identity.name()))).orElse(List.of());
      people.add(new Person(identity, inOrder(own), given));
    }
    set.values().forEach(records -> people.add(onlySet(records, rulings)));
    people.sort(MOST_FIRST);
    return new People(List.copyOf(people));
  }

  private static final Comparator<Person> MOST_FIRST =
      Comparator.comparingInt(Person::quotations)
          .reversed()
          .thenComparing(one -> one.identity().name())
          .thenComparing(one -> one.identity().id());

  /** Somebody whom no article names so, and to whom a person gave records. */
  private static Person onlySet(List<RecordId> records, List<Ruling> rulings) {
    String name =
        rulings.stream()
            .filter(one -> one.record().filter(records::contains).isPresent())
            .flatMap(one -> one.name().stream())
            .reduce((a, b) -> b)
            .orElseThrow();
    return new Person(Identity.named(name), List.of(), records);
  }

  private static List<Appearance> inOrder(List<Appearance> appearances) {
    return appearances.stream()
        .sorted(
            Comparator.comparing(
                    (Appearance one) -> one.article().metadata().published().orElse("\uffff"))
                .thenComparing(one -> one.article().key().value())
                .thenComparing(one -> one.evidence().place()))
        .toList();
  }

  private static Appearance without(Appearance appearance, Set<RecordId> moved) {
    return new Appearance(
        appearance.article(),
        appearance.evidence(),
        appearance.credentials(),
        appearance.forms(),
        appearance.pronouns(),
        appearance.reason(),
        appearance.records().stream().filter(one -> !moved.contains(one)).toList());
  }

  private static Optional<IdentityRuling> identityRuling(Ruling ruling) {
    List<Place> places = ruling.places();
    return switch (ruling.action()) {
      case MERGE -> Optional.of(new IdentityRuling.Merge(places.get(0), places.get(1)));
      case SPLIT -> Optional.of(new IdentityRuling.Split(places));
      case RENAME ->
          Optional.of(new IdentityRuling.Rename(places.get(0), ruling.name().orElseThrow()));
      case NOT_A_SPEAKER -> Optional.of(new IdentityRuling.NotASpeaker(places.get(0)));
      default -> Optional.empty();
    };
  }

  /** The records whose speaker a person set, by the name; the latest ruling on a record holds. */
  private static Map<String, List<RecordId>> setSpeakers(List<Ruling> rulings) {
    Map<RecordId, String> names = new TreeMap<>(Comparator.comparing(RecordId::value));
    for (Ruling ruling : rulings) {
      if (ruling.action() == Ruling.Action.SET_SPEAKER) {
        names.put(ruling.record().orElseThrow(), ruling.name().orElseThrow());
      }
    }
    TreeMap<String, List<RecordId>> byName = new TreeMap<>();
    names.forEach(
        (record, name) -> byName.computeIfAbsent(key(name), any -> new ArrayList<>()).add(record));
    return byName;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** All of them, those with most quotations first. */
  public List<Person> all() {
    return all;
  }

  /**
   * Whom a person may mean by what they typed: an id or the beginning of one (from four digits), a
   * whole name, else every word of a name. Those who only have a description come last.
   */
  public List<Person> find(String typed) {
    List<Person> byId =
        all.stream()
            .filter(one -> typed.length() >= 4 && one.identity().id().startsWith(typed))
            .toList();
    if (!byId.isEmpty()) {
      return byId;
    }
    List<Person> whole =
        all.stream().filter(one -> key(one.identity().name()).equals(key(typed))).toList();
    return whole.isEmpty() ? byWords(typed) : whole;
  }

  private List<Person> byWords(String typed) {
    String canonical = Outlets.canonical(typed);
    List<String> wanted = Arrays.asList(key(typed).split("\\s+"));
    List<Person> found =
        all.stream()
            .filter(
                one ->
                    key(one.identity().name()).equals(key(canonical))
                        || Arrays.asList(key(one.identity().name()).split("[\\s,.]+"))
                            .containsAll(wanted))
            .toList();
    List<Person> people = found.stream().filter(People::isNamed).toList();
    return people.isEmpty() ? found : people;
  }

  private static boolean isNamed(Person person) {
    SpeakerKind kind = person.identity().kind();
    return kind == SpeakerKind.PERSON || kind == SpeakerKind.ORGANIZATION;
  }
}
