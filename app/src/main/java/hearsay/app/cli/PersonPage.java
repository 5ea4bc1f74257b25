package hearsay.app.cli;

import hearsay.ledger.Appearance;
import hearsay.ledger.Appearance.KeptCredential;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Person;
import hearsay.speaker.Outlets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a speaker's page shows.
 *
 * @param forms the words for the speaker, most used first
 * @param pronouns how often a pronoun stands for it
 * @param told to whom or where it spoke, most first; an outlet by its usual name
 */
record PersonPage(
    Person person,
    List<Map.Entry<String, Long>> forms,
    int pronouns,
    List<Map.Entry<String, Long>> told) {
  static PersonPage of(Person person, List<LedgerEntry> entries) {
    return new PersonPage(
        person,
        counted(person.appearances().stream().flatMap(one -> one.forms().stream())),
        person.appearances().stream().mapToInt(Appearance::pronouns).sum(),
        counted(
            entries.stream()
                .flatMap(entry -> entry.told().stream())
                .map(told -> Outlets.canonical(told.words()))));
  }

  private static List<Map.Entry<String, Long>> counted(Stream<String> words) {
    return words
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .toList();
  }

  /** Each credential once, with the days on which articles gave it, in order of date. */
  List<Map.Entry<String, List<String>>> credentials() {
    Map<String, List<String>> days = new LinkedHashMap<>();
    for (Appearance appearance : person.appearances()) {
      String day = appearance.article().metadata().published().map(Briefing::day).orElse("");
      for (KeptCredential credential : appearance.credentials()) {
        List<String> known = days.computeIfAbsent(credential.words(), any -> new ArrayList<>());
        if (!day.isEmpty() && !known.contains(day)) {
          known.add(day);
        }
      }
    }
    return List.copyOf(days.entrySet());
  }
}
