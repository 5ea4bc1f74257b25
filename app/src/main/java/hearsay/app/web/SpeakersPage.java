package hearsay.app.web;

import hearsay.ledger.Appearance;
import hearsay.ledger.Person;
import hearsay.speaker.SpeakerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everybody who is quoted. */
final class SpeakersPage implements Page {
  private static final Set<SpeakerKind> USUAL =
      EnumSet.of(SpeakerKind.PERSON, SpeakerKind.ORGANIZATION);

  /** What the page shows. */
  record View(List<Line> lines, int all, String words, boolean isAll, Paging paging) {}

  /** One speaker. */
  record Line(
      String id,
      String name,
      String kind,
      int quotations,
      int articles,
      String known,
      String address) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::people, "Speakers are being put together.", who -> answer(visit, who));
  }

  private static Answer answer(Visit visit, Who who) {
    boolean isAll = visit.value("all").isPresent();
    Optional<String> words = visit.value("q").map(typed -> typed.toLowerCase(Locale.ROOT));
    List<Person> people =
        (isAll ? who.people().all() : who.usual())
            .stream()
                .filter(person -> words.filter(typed -> !isCalled(person, typed)).isEmpty())
                .toList();
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().speakers(people));
    }
    Paging paging = Paging.of(visit, people.size());
    return new Answer.Shown(
        "speakers",
        "Speakers",
        new View(
            paging.of(people).stream().map(SpeakersPage::line).toList(),
            people.size(),
            visit.value("q").orElse(""),
            isAll,
            paging));
  }

  /** Whether somebody is a person or a body with a name, and says something. */
  static boolean isUsual(Person person) {
    boolean named = person.identity().name().chars().anyMatch(Character::isUpperCase);
    return USUAL.contains(person.identity().kind()) && named && person.quotations() > 0;
  }

  private static boolean isCalled(Person person, String typed) {
    return person.identity().name().toLowerCase(Locale.ROOT).contains(typed)
        || person.appearances().stream()
            .flatMap(one -> one.forms().stream())
            .anyMatch(form -> form.toLowerCase(Locale.ROOT).contains(typed));
  }

  static Line line(Person person) {
    String kind = person.identity().kind().name().toLowerCase(Locale.ROOT);
    return new Line(
        person.identity().id(),
        person.identity().name(),
        kind,
        person.quotations(),
        person.articles(),
        credential(person).orElse(kind),
        Links.speaker(person.identity().id()));
  }

  /** The latest credential that names a role, else the latest of more than a word. */
  private static Optional<String> credential(Person person) {
    List<Appearance.KeptCredential> all =
        person.appearances().stream()
            .flatMap(one -> one.credentials().stream())
            .filter(one -> one.words().contains(" "))
            .toList();
    return all.stream()
        .filter(one -> one.role().isPresent())
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().reduce((earlier, later) -> later))
        .map(Appearance.KeptCredential::words);
  }
}
