package hearsay.outlook;

import hearsay.forecast.ForecastKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Knows forecasts again over many articles, conservatively: the same speaker, or the same outlet
 * where an article speaks for itself, and nearly the same telling words of the event. Where nobody
 * knows who it is, only a whole sentence tells, as copies of one article have it.
 *
 * <p>Evidence is keyed by its name: adding it twice changes nothing, nor does the order. {@link
 * #settle} looks at every piece a bounded number of times and sorts, so that it grows a little more
 * than linearly. One thread at a time.
 */
public final class ForecastLinker {
  /** A sentence of so many words is nobody else's by chance. A convention, not a measurement. */
  private static final int SENTENCE_WORDS = 6;

  /**
   * Copies of one article appear within so many days of one another: a weekly paper's next number
   * and one more. A convention, not a measurement.
   */
  private static final int COPY_DAYS = 14;

  private static final Comparator<ForecastEvidence> BY_PUBLICATION =
      Comparator.comparing((ForecastEvidence one) -> one.published().orElse(LocalDate.MAX))
          .thenComparingInt(ForecastLinker::partsLeftOut)
          .thenComparing(ForecastEvidence::article)
          .thenComparing(ForecastEvidence::id);

  private final TreeMap<String, ForecastEvidence> evidence = new TreeMap<>();

  /** Whose forecasts are compared; what is left open is no stand that could change. */
  private record Holder(String key, boolean isOpen) {}

  /** What copies of one article have in common. */
  private record Sentence(String holder, String words, boolean negative, ForecastKind kind) {}

  /** Of those published on one day, what says most stands first. */
  private static int partsLeftOut(ForecastEvidence one) {
    return (one.wording().condition().isEmpty() ? 1 : 0)
        + (one.wording().horizon().isEmpty() ? 1 : 0);
  }

  /** Adds what an article knows; replaces what was there of that name. */
  public void add(ForecastEvidence piece) {
    evidence.put(piece.id(), piece);
  }

  /** The forecasts that there are, by the first publication of each. */
  public List<JoinedForecast> settle() {
    List<ForecastEvidence> pieces = evidence.values().stream().sorted(BY_PUBLICATION).toList();
    Gathering gathering = new Gathering(pieces);
    joinEvents(pieces, gathering);
    joinCopies(pieces, gathering);
    return gathering.all().stream().map(VersionFinder::of).toList();
  }

  private static void joinEvents(List<ForecastEvidence> pieces, Gathering gathering) {
    Map<Holder, EventForms> byHolder = new LinkedHashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      ForecastEvidence piece = pieces.get(i);
      Optional<String> key = piece.holder().key();
      if (key.isPresent()) {
        Holder holder = new Holder(key.get(), piece.kind() == ForecastKind.OPEN);
        byHolder.computeIfAbsent(holder, any -> new EventForms()).add(i, EventTerms.of(piece));
      }
    }
    byHolder.values().forEach(forms -> forms.joinIn(gathering));
  }

  private static void joinCopies(List<ForecastEvidence> pieces, Gathering gathering) {
    Map<Sentence, List<Integer>> bySentence = new LinkedHashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      int piece = i;
      sentence(pieces.get(i))
          .ifPresent(key -> bySentence.computeIfAbsent(key, any -> new ArrayList<>()).add(piece));
    }
    bySentence.values().forEach(same -> joinNear(same, pieces, gathering));
  }

  private static Optional<Sentence> sentence(ForecastEvidence piece) {
    ForecastEvidence.Wording wording = piece.wording();
    String words =
        EventTerms.plain(wording.event() + " | " + wording.condition() + " | " + wording.horizon())
            .replaceAll("\\s+", " ");
    return words.split(" ").length < SENTENCE_WORDS
        ? Optional.empty()
        : Optional.of(
            new Sentence(
                EventTerms.plain(piece.holder().words()), words, piece.negative(), piece.kind()));
  }

  private static void joinNear(
      Collection<Integer> same, List<ForecastEvidence> pieces, Gathering gathering) {
    int before = -1;
    for (int piece : same) {
      if (before >= 0 && areNear(pieces.get(before), pieces.get(piece))) {
        gathering.join(before, piece);
      }
      before = piece;
    }
  }

  private static boolean areNear(ForecastEvidence one, ForecastEvidence other) {
    return one.published().isEmpty()
        || other.published().isEmpty()
        || ChronoUnit.DAYS.between(one.published().get(), other.published().get()) <= COPY_DAYS;
  }
}
