package hearsay.story;

import hearsay.time.TimeInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins what many articles tell of dated events: reports in much the same words, on days that can
 * be the same, are one event; reports in the same words on other days are put side by side.
 *
 * <p>Reports are keyed by their places, so neither their order nor adding one twice changes
 * anything. Each is compared with a bounded number of others, found by its rarest terms: a little
 * more than linear.
 */
public final class Timeline {
  /**
   * How much two sentences must share to tell of one event: of all their terms, and of those that
   * are no names, 0 to 1. Swept on the invented pairs of {@code docs/accuracy.md}: from 0.15 to 0.3
   * one pair changes, the second keeps sentences apart that have no more than names in common.
   */
  private static final double SAME = 0.3;

  private static final double SAME_BESIDE_NAMES = 0.1;

  /**
   * The same where they put it on different days, or one of them much more roughly: then they must
   * be alike, lest two be one. Swept likewise; with 0.2 for the second, two in three such pairs in
   * real coverage are of different events, with 0.3 one in three.
   */
  private static final double ALIKE = 0.4;

  private static final double ALIKE_BESIDE_NAMES = 0.3;

  /** A time that is so many times as long as another one is much rougher: a year, and a week. */
  private static final long ROUGHER = 31;

  private static final Comparator<EventReport> IN_ORDER = Comparator.comparing(EventReport::place);
  private static final Comparator<TimelineEvent> BY_DATE =
      Comparator.comparing((TimelineEvent event) -> event.interval().start())
          .thenComparing(event -> event.interval().end())
          .thenComparing(event -> event.reports().get(0).place());

  private final List<Telling> tellings;
  private final Map<Telling, Group> groups = new HashMap<>();
  private final Map<EventReport.Place, List<TimeInterval>> timesOfSentence = new HashMap<>();

  private Timeline(List<Telling> tellings) {
    this.tellings = tellings;
    for (Telling telling : tellings) {
      groups.put(telling, new Group(telling));
      for (EventReport.Place sentence : telling.sentences()) {
        timesOfSentence.computeIfAbsent(sentence, any -> new ArrayList<>()).add(telling.interval());
      }
    }
  }

  /** Tellings that are one event. */
  private static final class Group {
    private final List<Telling> members = new ArrayList<>();
    private final Set<EventReport.Place> sentences;
    private TimeInterval interval;

    Group(Telling first) {
      members.add(first);
      sentences = new HashSet<>(first.sentences());
      interval = first.interval();
    }
  }

  /** The events of these reports, by date. */
  public static List<TimelineEvent> of(Collection<EventReport> reports) {
    TreeMap<EventReport.Place, EventReport> keyed = new TreeMap<>();
    reports.forEach(report -> keyed.put(report.place(), report));
    return new Timeline(Telling.of(keyed.values())).events();
  }

  private List<TimelineEvent> events() {
    List<Likeness> likenesses = Likeness.between(tellings);
    likenesses.stream().filter(Timeline::isSame).forEach(this::join);
    Map<Group, List<Telling>> elsewhere = new HashMap<>();
    likenesses.stream()
        .filter(one -> isAlike(one) && isAtOdds(one))
        .forEach(
            odds -> {
              note(elsewhere, odds.one(), odds.other());
              note(elsewhere, odds.other(), odds.one());
            });
    return new LinkedHashSet<>(tellings.stream().map(groups::get).toList())
        .stream()
            .map(group -> event(group, elsewhere.getOrDefault(group, List.of())))
            .sorted(BY_DATE)
            .toList();
  }

  private static boolean isSame(Likeness likeness) {
    return likeness.share() >= SAME
        && likeness.besideNames() >= SAME_BESIDE_NAMES
        && (areAsRough(likeness.one().interval(), likeness.other().interval())
            || isAlike(likeness));
  }

  private static boolean isAlike(Likeness likeness) {
    return likeness.share() >= ALIKE && likeness.besideNames() >= ALIKE_BESIDE_NAMES;
  }

  private static boolean areAsRough(TimeInterval one, TimeInterval other) {
    long first = minutes(one);
    long second = minutes(other);
    long dayAtLeast = Math.max(Duration.ofDays(1).toMinutes(), Math.min(first, second));
    return Math.max(first, second) <= ROUGHER * dayAtLeast;
  }

  private static long minutes(TimeInterval interval) {
    return Duration.between(interval.start(), interval.end()).toMinutes();
  }

  private void note(Map<Group, List<Telling>> elsewhere, Telling of, Telling other) {
    elsewhere.computeIfAbsent(groups.get(of), any -> new ArrayList<>()).add(other);
  }

  /** Makes one event of two, unless their days or one sentence with two times forbid it. */
  private void join(Likeness likeness) {
    Group one = groups.get(likeness.one());
    Group other = groups.get(likeness.other());
    Optional<TimeInterval> common = common(one.interval, other.interval);
    if (one == other || common.isEmpty() || !Collections.disjoint(one.sentences, other.sentences)) {
      return;
    }
    Group larger = one.members.size() >= other.members.size() ? one : other;
    Group smaller = larger == one ? other : one;
    larger.interval = common.get();
    larger.members.addAll(smaller.members);
    larger.sentences.addAll(smaller.sentences);
    smaller.members.forEach(member -> groups.put(member, larger));
  }

  /**
   * Whether two tellings out of different articles put the same on different days. A sentence with
   * several times is at odds with another one only if none of them agrees.
   */
  private boolean isAtOdds(Likeness likeness) {
    Telling one = likeness.one();
    Telling other = likeness.other();
    return common(groups.get(one).interval, groups.get(other).interval).isEmpty()
        && Collections.disjoint(one.articles(), other.articles())
        && !agreesElsewhere(one, other.interval())
        && !agreesElsewhere(other, one.interval());
  }

  private boolean agreesElsewhere(Telling telling, TimeInterval interval) {
    return telling.sentences().stream()
        .flatMap(sentence -> timesOfSentence.get(sentence).stream())
        .anyMatch(time -> common(time, interval).isPresent());
  }

  /** The stretch that both allow. */
  private static Optional<TimeInterval> common(TimeInterval one, TimeInterval other) {
    TimeInterval later = one.start().isBefore(other.start()) ? other : one;
    TimeInterval sooner = one.end().isBefore(other.end()) ? one : other;
    if (!later.start().isBefore(sooner.end())) {
      return Optional.empty();
    }
    TimeInterval finer = one.grain().isCoarserThan(other.grain()) ? other : one;
    return Optional.of(new TimeInterval(later.start(), sooner.end(), finer.grain()));
  }

  private static TimelineEvent event(Group group, List<Telling> elsewhere) {
    return new TimelineEvent(group.interval, reports(group.members), reports(elsewhere));
  }

  private static List<EventReport> reports(List<Telling> tellings) {
    return tellings.stream()
        .distinct()
        .flatMap(telling -> telling.reports().stream())
        .sorted(IN_ORDER)
        .toList();
  }
}
