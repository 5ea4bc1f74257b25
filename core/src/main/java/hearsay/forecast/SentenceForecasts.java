package hearsay.forecast;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the forecasts of one sentence after the other. */
final class SentenceForecasts {
  private static final TriggerTable TRIGGERS = TriggerTable.shipped();

  private final Voices voices;
  private final HorizonFinder horizons;
  private final VerbalProbabilities probabilities;

  SentenceForecasts(Voices voices, HorizonFinder horizons, VerbalProbabilities probabilities) {
    this.voices = voices;
    this.horizons = horizons;
    this.probabilities = probabilities;
  }

  /** What was read at one place, with the voice that says it. */
  private record Place(Scope scope, Draft draft) {}

  /** The forecasts of a sentence, in the order of their triggers. */
  List<Forecast> read(WordRun run, boolean isHeadline) {
    List<Place> places = new ArrayList<>();
    int behind = 0;
    for (int i = 0; i < run.size(); i++) {
      if (i < behind) {
        continue;
      }
      List<Trigger> triggers = TRIGGERS.at(run, i, run.size());
      if (!triggers.isEmpty()) {
        Scope scope = scope(run, i, isHeadline);
        Optional<Draft> draft = first(scope, triggers);
        draft.ifPresent(one -> places.add(new Place(scope, one)));
        behind = draft.map(one -> one.trigger().to()).orElse(behind);
      }
    }
    return Overlaps.standing(places.stream().map(Place::draft).toList()).stream()
        .flatMap(at -> forecast(places.get(at)).stream())
        .toList();
  }

  private static Optional<Draft> first(Scope scope, List<Trigger> triggers) {
    Frames frames = new Frames(scope);
    return triggers.stream()
        .filter(trigger -> trigger.to() <= scope.high())
        .flatMap(trigger -> frames.read(trigger).stream())
        .findFirst();
  }

  /** The part of the sentence that the voice of a word says. */
  private Scope scope(WordRun run, int i, boolean isHeadline) {
    Span word = run.spans().get(i);
    Optional<Voices.Part> part = voices.around(word.end() - 1);
    int low = part.map(one -> run.firstEndingAfter(one.span().start())).orElse(0);
    int high = part.map(one -> run.firstEndingAfter(one.span().end() - 1) + 1).orElse(run.size());
    return new Scope(
        run,
        Math.min(low, i),
        Math.max(i + 1, Math.min(run.size(), high)),
        part.map(Voices.Part::attribution),
        isHeadline);
  }

  private Optional<Forecast> forecast(Place place) {
    Scope scope = place.scope();
    Draft draft = place.draft();
    Bounds bounds = new Bounds(scope);
    Optional<Draft.Range> asked = new ConditionFinder(scope, bounds).find(draft);
    Optional<HorizonFinder.Found> horizon = horizons.find(scope, draft, asked);
    Optional<Draft.Range> condition = asked.filter(range -> !isOf(range, horizon));
    if (lacksDay(scope, draft, horizon)) {
      return Optional.empty();
    }
    List<Span> event = Events.cut(scope, draft, condition, horizon.map(HorizonFinder.Found::words));
    Optional<Span> holder =
        draft
            .agent()
            .map(range -> scope.span(range.from(), range.to()))
            .or(() -> shared(scope, draft))
            .or(() -> source(scope));
    return Optional.of(
        new Forecast(
            statement(scope, draft, event, condition, horizon),
            event,
            draft.likelihood(),
            condition.map(range -> scope.span(range.from(), range.to())),
            horizon.map(found -> scope.span(found.words().from(), found.words().to())),
            draft.negative(),
            draft.trigger().kind(),
            holder,
            scope.voice(),
            probabilities.of(scope, draft),
            horizon.flatMap(HorizonFinder.Found::due),
            draft.confidence(),
            draft.trigger().id()));
  }

  /** Of a vow that shares its subject with a clause before. */
  private Optional<Span> shared(Scope scope, Draft draft) {
    int vow = draft.trigger().from();
    boolean joined = scope.is(vow - 1, "and") || scope.is(vow - 1, "but");
    return draft.trigger().frame() == Frame.VOW && joined
        ? voices.sourceBetween(
            scope.run().spans().get(scope.low()).start(), scope.run().spans().get(vow).start())
        : Optional.empty();
  }

  private static Optional<Span> source(Scope scope) {
    return scope.voice().flatMap(voice -> voice.source());
  }

  /** <i>until Monday</i> is a time, not a condition. */
  private static boolean isOf(Draft.Range condition, Optional<HorizonFinder.Found> horizon) {
    return horizon
        .filter(found -> condition.from() >= found.words().from())
        .filter(found -> condition.from() < found.words().to())
        .isPresent();
  }

  /** Frames of the present tense look ahead by a day behind their verb, or by their event. */
  private static boolean lacksDay(Scope scope, Draft draft, Optional<HorizonFinder.Found> horizon) {
    boolean ahead =
        horizon.filter(found -> found.words().from() >= draft.trigger().to()).isPresent();
    return switch (draft.trigger().frame()) {
      case SCHEDULE -> !ahead;
      case AHEAD -> !ahead && !namesEvent(scope, draft.event().get(0));
      default -> false;
    };
  }

  private static boolean namesEvent(Scope scope, Draft.Range event) {
    for (int i = event.from(); i < event.to(); i++) {
      if (scope.is(i, ForecastWords.EVENT)) {
        return !scope.is(event.from(), ForecastWords.EVENT) || event.to() - event.from() < 3;
      }
      if (i > event.from() && scope.is(i, ForecastWords.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }

  private static Span statement(
      Scope scope,
      Draft draft,
      List<Span> event,
      Optional<Draft.Range> condition,
      Optional<HorizonFinder.Found> horizon) {
    Span statement = scope.span(draft.from(), draft.to());
    List<Span> parts = new ArrayList<>(event);
    draft.likelihood().ifPresent(parts::add);
    condition.ifPresent(range -> parts.add(scope.span(range.from(), range.to())));
    horizon.ifPresent(found -> parts.add(scope.span(found.words().from(), found.words().to())));
    for (Span part : parts) {
      statement = statement.cover(part);
    }
    return statement;
  }
}
