package hearsay.app.web;

import hearsay.app.cli.CommandJson;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request with everything that a page needs to answer it. The ledger is opened when it is asked
 * for, and closed with the visit. One thread.
 */
final class Visit implements AutoCloseable {
  /** So long a page waits for a look through the whole ledger before it says that it takes long. */
  private static final long PATIENCE_MILLIS = 2_500;

  /** So long it waits for something that it can do without. */
  static final long PATIENCE_OF_A_PART_MILLIS = 1_200;

  /** Longer values are nobody's typing. */
  private static final int LONGEST_VALUE = 20_000;

  /**
   * Where a visit takes place.
   *
   * @param json what the commands would print
   */
  record Place(
      LiveLedger ledger, WholeLedger whole, CommandJson json, String author, LocalDate today) {}

  private final Place place;
  private final Map<String, List<String>> values;
  private final boolean wantsJson;
  private LedgerQuery query;
  private boolean isOld;

  /**
   * @param values what the address or the form says, by name
   */
  Visit(Place place, Map<String, List<String>> values, boolean wantsJson) {
    this.place = place;
    this.values = values;
    this.wantsJson = wantsJson;
  }

  LiveLedger ledger() {
    return place.ledger();
  }

  CommandJson json() {
    return place.json();
  }

  /** What stands under a ruling that is made now. */
  Signature sign(String note) {
    return new Signature(place.author(), Instant.now(), note);
  }

  LocalDate today() {
    return place.today();
  }

  /** Whether the page's twin is asked for. */
  boolean wantsJson() {
    return wantsJson;
  }

  /** The ledger for this visit. */
  LedgerQuery query() {
    if (query == null) {
      query = place.ledger().ask();
    }
    return query;
  }

  /** What the address or the form says, without blanks around it; empty where it says nothing. */
  Optional<String> value(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
        .findFirst();
  }

  /** All that the address or the form says. */
  Map<String, List<String>> all() {
    return values;
  }

  /** All values of a name. */
  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** A value that has to be there. */
  String needed(String name) {
    return value(name).orElseThrow(() -> new BadRequest("the address lacks " + name));
  }

  /** A number from 1; the given one where the address has none or another word. */
  int number(String name, int otherwise) {
    return value(name)
        .filter(typed -> typed.matches("[1-9][0-9]{0,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  /**
   * Works with something that is known of the whole ledger, or says that it is being worked out.
   *
   * @param what for the visitor who has to wait
   */
  <T> Answer with(Function<WholeLedger, Snapshot<T>> which, String what, Function<T, Answer> work) {
    Optional<Snapshot.Taken<T>> taken = which.apply(place.whole()).take(PATIENCE_MILLIS);
    taken.ifPresent(one -> isOld |= !one.isCurrent());
    return taken.map(one -> work.apply(one.value())).orElseGet(() -> new Answer.NotYet(what));
  }

  /**
   * Everybody, for a deed: as they are now, where that is known in a moment, else as the visitor
   * saw them. A ruling points at places in articles, so it holds for either.
   */
  Who who() {
    Optional<Snapshot.Taken<Who>> known = place.whole().people().take(PATIENCE_MILLIS);
    return known.map(Snapshot.Taken::value).orElseGet(() -> Who.of(query()));
  }

  /** Works with the articles as they are joined, or says that they are being compared. */
  Answer withLinked(Function<Linked, Answer> work) {
    Optional<Linked> kept = asKept();
    return kept.isPresent()
        ? work.apply(kept.get())
        : with(
            WholeLedger::linked,
            "All texts are being compared. This takes a second for every few hundred articles.",
            linked -> work.apply(linked.in(query())));
  }

  /**
   * What a large ledger keeps of its articles joined. Where that is old, it is shown as old, and
   * brought up to date in the background.
   */
  private Optional<Linked> asKept() {
    WholeLedger.Kept kept = place.whole().kept(query());
    if (!kept.isUsed()) {
      return Optional.empty();
    }
    if (!kept.isCurrent()) {
      isOld = true;
      place.whole().joined().take(0);
    }
    return Optional.of(new LinkedAsKept(query()));
  }

  /**
   * The articles as they are joined, for a page that can do without. In a large ledger that is not
   * worked out unasked, but shown where somebody asked for it before.
   */
  Optional<Linked> linkedIfKnown() {
    Optional<Linked> kept = asKept();
    if (kept.isPresent()) {
      return kept;
    }
    Snapshot<LinkedSnapshot> linked = place.whole().linked();
    Optional<Snapshot.Taken<LinkedSnapshot>> taken =
        place.whole().kept(query()).isLarge()
            ? linked.peek()
            : linked.take(PATIENCE_OF_A_PART_MILLIS);
    return taken
        .filter(Snapshot.Taken::isCurrent)
        .map(Snapshot.Taken::value)
        .map(one -> one.in(query()));
  }

  /** Quotations whose meaning a change turned: nobody waits for those of a large ledger. */
  Optional<DriftAlarms> alarms(Linked linked) {
    return linked instanceof LinkedAsKept
        ? place.whole().alarms().take(PATIENCE_OF_A_PART_MILLIS).map(Snapshot.Taken::value)
        : Optional.of(linked.alarms());
  }

  /** The same where a page can do without it. */
  <T> Optional<T> ifKnown(Function<WholeLedger, Snapshot<T>> which, long patienceMillis) {
    return which
        .apply(place.whole())
        .take(patienceMillis)
        .filter(Snapshot.Taken::isCurrent)
        .map(Snapshot.Taken::value);
  }

  /** Whether what was shown is how the ledger was a moment ago, and it has changed since. */
  boolean isOld() {
    return isOld;
  }

  @Override
  public void close() {
    if (query != null) {
      query.close();
    }
  }
}
