package hearsay.app.web;

import hearsay.ledger.Appearance;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import hearsay.speaker.Outlets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One speaker: names, credentials, and everything said, in order. */
final class SpeakerPage implements Page {
  private static final int NAMESAKES = 8;

  /** What the page shows. */
  record View(
      SpeakersPage.Line who,
      List<Counted> forms,
      int pronouns,
      List<Credential> credentials,
      List<Counted> told,
      List<Said> said,
      Paging paging,
      List<Foretold> forecasts,
      List<Counted> outcomes,
      List<ArticleRef> articles,
      List<SpeakersPage.Line> others) {}

  /** Words and how often. */
  record Counted(String words, long count) {}

  /** What makes somebody worth asking, and when articles said so. */
  record Credential(String words, String days, ArticleRef first) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::people, "Speakers are being put together.", who -> answer(visit, who));
  }

  private static Answer answer(Visit visit, Who who) {
    Optional<Person> found =
        visit
            .value("id")
            .flatMap(who::byId)
            .or(() -> visit.value("of").flatMap(SpeakerPage::record).flatMap(who::saying));
    if (found.isEmpty()) {
      return Answer.Wrong.notFound(
          "Nobody is known by that.",
          "Who said it may not be sure enough, or a ruling has changed who is who.");
    }
    Person person = found.get();
    List<RecordId> records = records(person);
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().speaker(person, entries(visit, records)));
    }
    return new Answer.Shown("speaker", person.identity().name(), view(visit, who, person));
  }

  private static Optional<RecordId> record(String typed) {
    return typed.matches("[0-9a-f]{16}") ? Optional.of(new RecordId(typed)) : Optional.empty();
  }

  /** Everything that somebody says, by the day of the article. */
  private static List<RecordId> records(Person person) {
    return Stream.concat(
            person.appearances().stream().flatMap(one -> one.records().stream()),
            person.set().stream())
        .toList();
  }

  private static List<LedgerEntry> entries(Visit visit, List<RecordId> records) {
    return records.stream()
        .flatMap(record -> visit.query().records(record.value()).stream())
        .toList();
  }

  private static View view(Visit visit, Who who, Person person) {
    List<RecordId> records = records(person);
    Paging paging = Paging.of(visit, records.size());
    List<LedgerEntry> entries = entries(visit, paging.of(records));
    List<ForecastVersion> forecasts = forecasts(visit, Set.copyOf(records));
    return new View(
        SpeakersPage.line(person),
        counted(person.appearances().stream().flatMap(one -> one.forms().stream())),
        person.appearances().stream().mapToInt(Appearance::pronouns).sum(),
        credentials(person),
        counted(
            entries.stream()
                .flatMap(entry -> entry.told().stream())
                .map(told -> Outlets.canonical(told.words()))),
        entries.stream().map(Said::of).toList(),
        paging,
        forecasts.stream().map(one -> Foretold.of(one, visit.today())).toList(),
        counted(forecasts.stream().flatMap(one -> one.outcome().stream()).map(Foretold::outcome)),
        person.appearances().stream()
            .map(Appearance::article)
            .map(ArticleRef::of)
            .distinct()
            .toList(),
        others(who, person));
  }

  private static List<ForecastVersion> forecasts(Visit visit, Set<RecordId> records) {
    return visit.ifKnown(WholeLedger::forecasts, 1_200).orElse(List.of()).stream()
        .flatMap(entry -> entry.versions().stream())
        .filter(version -> isIn(records, version))
        .toList();
  }

  private static boolean isIn(Set<RecordId> records, ForecastVersion version) {
    return version.witnesses().stream()
        .flatMap(witness -> witness.forecast().reporter().stream())
        .anyMatch(reporter -> records.contains(reporter.record()));
  }

  private static List<Counted> counted(Stream<String> words) {
    Map<String, Long> counts =
        words.collect(
            Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Credential> credentials(Person person) {
    Map<String, List<Appearance>> byWords = new LinkedHashMap<>();
    for (Appearance appearance : person.appearances()) {
      for (Appearance.KeptCredential credential : appearance.credentials()) {
        byWords.computeIfAbsent(credential.words(), any -> new ArrayList<>()).add(appearance);
      }
    }
    return byWords.entrySet().stream()
        .map(entry -> credential(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Credential credential(String words, List<Appearance> where) {
    List<String> days =
        where.stream()
            .flatMap(one -> one.article().metadata().published().stream())
            .map(ArticleRef::day)
            .distinct()
            .sorted()
            .toList();
    String span =
        days.isEmpty()
            ? "no date"
            : days.size() == 1 ? days.get(0) : days.get(0) + " to " + days.get(days.size() - 1);
    return new Credential(words, span, ArticleRef.of(where.get(0).article()));
  }

  /** Who may be the same: others whose name shares a word with this one's. */
  private static List<SpeakersPage.Line> others(Who who, Person person) {
    Set<String> words = words(person);
    return who.people().all().stream()
        .filter(other -> !other.identity().equals(person.identity()))
        .filter(other -> words(other).stream().anyMatch(words::contains))
        .sorted(Comparator.comparingInt(Person::quotations).reversed())
        .limit(NAMESAKES)
        .map(SpeakersPage::line)
        .toList();
  }

  private static Set<String> words(Person person) {
    return Arrays.stream(person.identity().name().split("[\\s,.]+"))
        .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
