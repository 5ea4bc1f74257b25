package hearsay.app.web;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.scoring.Outcome;
import hearsay.speaker.IdentityRuling;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All deeds by their addresses: what the commands of the same names do. Each is a ruling in the
 * log, and goes back to the page that it was done on.
 */
final class Deeds {
  private static final String UNSAID = "(at the desk)";

  private Deeds() {}

  static Map<String, Deed> all() {
    Map<String, Deed> deeds = new LinkedHashMap<>();
    deeds.put("/reject", Deeds::reject);
    deeds.put("/set-speaker", Deeds::setSpeaker);
    deeds.put("/resolve", Deeds::resolve);
    deeds.put("/undo", Deeds::undo);
    deeds.put("/merge", Deeds::merge);
    deeds.put("/split", Deeds::split);
    deeds.put("/rename", Deeds::rename);
    deeds.put("/not-a-speaker", Deeds::notASpeaker);
    return deeds;
  }

  private static Answer reject(Visit visit) {
    LedgerEntry entry = record(visit);
    return kept(visit, writer -> writer.reject(entry.id(), visit.sign(note(visit))));
  }

  private static Answer setSpeaker(Visit visit) {
    LedgerEntry entry = record(visit);
    String name = visit.needed("name");
    return kept(visit, writer -> writer.setSpeaker(entry.id(), name, visit.sign(note(visit))));
  }

  private static Answer resolve(Visit visit) {
    String typed = visit.needed("outcome");
    Outcome outcome =
        Arrays.stream(Outcome.values())
            .filter(one -> one != Outcome.OPEN)
            .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(typed))
            .findFirst()
            .orElseThrow(() -> new BadRequest("There is no outcome " + typed + "."));
    Resolution resolution =
        new Resolution(outcome, SearchPage.Asked.day(visit.needed("on")), visit.needed("evidence"));
    if (resolution.on().isAfter(visit.today())) {
      throw new BadRequest("That day is still to come.");
    }
    RecordId forecast =
        visit.query().forecasts(visit.needed("forecast")).stream()
            .findFirst()
            .orElseThrow(() -> new BadRequest("There is no such forecast any more."))
            .id();
    return kept(
        visit,
        writer -> writer.resolve(forecast, resolution, visit.sign(visit.value("note").orElse(""))));
  }

  private static Answer undo(Visit visit) {
    int number = visit.number("number", 0);
    return kept(visit, writer -> writer.undo(number, visit.sign("")));
  }

  private static Answer merge(Visit visit) {
    Who who = visit.who();
    Person one = person(who, visit.needed("id"));
    Person other = person(who, visit.needed("other"));
    if (one.identity().equals(other.identity())) {
      throw new BadRequest("These two are one speaker already.");
    }
    return kept(
        visit,
        writer ->
            writer.rule(
                new IdentityRuling.Merge(anchor(one), anchor(other)),
                one.identity().name() + " = " + other.identity().name(),
                visit.sign(note(visit))));
  }

  private static Answer split(Visit visit) {
    Person person = person(visit.who(), visit.needed("id"));
    Set<ArticleKey> keys =
        visit.values("article").stream().map(ArticleKey::new).collect(Collectors.toSet());
    List<Place> places =
        person.appearances().stream()
            .filter(one -> keys.contains(one.article().key()))
            .map(one -> one.evidence().place())
            .toList();
    if (places.isEmpty() || places.size() == person.appearances().size()) {
      throw new BadRequest("Choose some of the articles, and leave some.");
    }
    return kept(
        visit,
        writer ->
            writer.rule(
                new IdentityRuling.Split(places),
                person.identity().name(),
                visit.sign(note(visit))));
  }

  private static Answer rename(Visit visit) {
    Person person = person(visit.who(), visit.needed("id"));
    String name = visit.needed("name");
    return kept(
        visit,
        writer ->
            writer.rule(
                new IdentityRuling.Rename(anchor(person), name),
                person.identity().name() + " -> " + name,
                visit.sign(note(visit))));
  }

  private static Answer notASpeaker(Visit visit) {
    Person person = person(visit.who(), visit.needed("id"));
    return kept(
        visit,
        writer ->
            writer.rule(
                new IdentityRuling.NotASpeaker(anchor(person)),
                person.identity().name(),
                visit.sign(note(visit))));
  }

  private static LedgerEntry record(Visit visit) {
    List<LedgerEntry> found = visit.query().records(visit.needed("record"));
    if (found.size() != 1) {
      throw new BadRequest("There is no such record any more.");
    }
    return found.get(0);
  }

  private static Person person(Who who, String id) {
    return who.byId(id).orElseThrow(() -> new BadRequest("Nobody is known by that any more."));
  }

  private static Place anchor(Person person) {
    return person.identity().places().stream()
        .findFirst()
        .orElseThrow(() -> new BadRequest("No article names " + person.identity().name() + "."));
  }

  private static String note(Visit visit) {
    return visit.value("note").orElse(UNSAID);
  }

  /** Keeps a ruling, and goes back to where it was made. */
  private static Answer kept(Visit visit, Function<LedgerWriter, Ruling> deed) {
    Ruling ruling;
    try (LedgerWriter writer = visit.ledger().write()) {
      ruling = deed.apply(writer);
    }
    return new Answer.GoTo(withRuling(back(visit), ruling.number()));
  }

  /**
   * Where the form says to go back to: a page of the desk and nothing else. An address that begins
   * with two slashes, or that has a scheme, would lead away.
   */
  private static String back(Visit visit) {
    return visit
        .value("back")
        .filter(address -> address.matches("/(?![/\\\\])[\\x21-\\x7e]*"))
        .orElse("/log");
  }

  private static String withRuling(String address, long number) {
    int anchor = address.indexOf('#');
    String page = anchor < 0 ? address : address.substring(0, anchor);
    String rest = anchor < 0 ? "" : address.substring(anchor);
    return page + (page.contains("?") ? "&" : "?") + "ruling=" + number + rest;
  }
}
