package hearsay.lab;

import hearsay.Reading;
import hearsay.intake.PlainParagraphs;
import hearsay.speaker.Identity;
import hearsay.speaker.RankedSource;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerEvidence;
import hearsay.speaker.SpeakerFinder;
import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLink;
import hearsay.speaker.SpeakerLinker;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How well speakers are found in the invented articles, given where the sources stand: what a
 * reader reads is moved onto the marked sources, and a marked source that it does not read gets an
 * attribution without words of its own.
 */
public final class SpeakerFigures {
  /**
   * What became of the sources.
   *
   * @param right as marked; a source that nobody can tell is right when it is left open
   * @param wrongNamed a named person who is not the marked one
   * @param open left open, or linked to something without a person's name
   * @param doubted of those, links that are shown as doubts
   * @param runnerUp of the doubted and the wrong, those with the marked one as doubt or runner-up
   */
  public record Count(int sources, int right, int wrongNamed, int open, int doubted, int runnerUp) {
    Count plus(Count other) {
      return new Count(
          sources + other.sources,
          right + other.right,
          wrongNamed + other.wrongNamed,
          open + other.open,
          doubted + other.doubted,
          runnerUp + other.runnerUp);
    }

    public double rightShare() {
      return (double) right / sources;
    }

    public double wrongShare() {
      return (double) wrongNamed / sources;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d sources, right %.3f, wrong named %.3f, open %.3f; of %d doubted or wrong %d have the"
              + " right one as doubt or runner-up",
          sources,
          rightShare(),
          wrongShare(),
          (double) open / sources,
          doubted + wrongNamed,
          runnerUp);
    }
  }

  /** Pairs of speakers in two articles of a pile. */
  public record Pairs(int same, int linked, int wronglyLinked) {}

  private SpeakerFigures() {}

  /** Counts over some articles; each source that is not right is handed on in words. */
  public static Count count(
      List<SpeakerSet.Item> items, AttributionReader reader, Consumer<String> notRight) {
    Count count = new Count(0, 0, 0, 0, 0, 0);
    for (SpeakerSet.Item item : items) {
      List<Attribution> read = onSources(item, reader);
      Speakers speakers =
          SpeakerFinder.find(
              item.text(), PlainParagraphs.own(item.text()), read, Reading.LEAST_CONFIDENCE);
      for (int i = 0; i < item.sources().size(); i++) {
        count = count.plus(one(item, i, speakers, read, notRight));
      }
    }
    return count;
  }

  /** Hands on how people are ranked for each marked source for which they are, with its label. */
  static void watch(
      SpeakerSet.Item item, AttributionReader reader, BiConsumer<RankedSource, String> watcher) {
    SpeakerFinder.findWatched(
        item.text(),
        PlainParagraphs.own(item.text()),
        onSources(item, reader),
        Reading.LEAST_CONFIDENCE,
        ranked -> {
          int at = item.sources().indexOf(ranked.source());
          if (at >= 0) {
            watcher.accept(ranked, item.labels().get(at));
          }
        });
  }

  private static Count one(
      SpeakerSet.Item item,
      int source,
      Speakers speakers,
      List<Attribution> read,
      Consumer<String> notRight) {
    String label = item.labels().get(source);
    Optional<SpeakerLink> link = link(item.sources().get(source), speakers, read);
    Optional<Speaker> sure =
        link.filter(SpeakerLink::isSure).map(one -> speakers.all().get(one.speaker()));
    boolean right = isRight(label, sure, item.text());
    boolean named = sure.filter(one -> one.kind() == SpeakerKind.PERSON).isPresent();
    boolean doubted = link.filter(one -> !one.isSure()).isPresent();
    boolean near =
        !right
            && link.stream()
                .flatMap(one -> candidates(one, speakers))
                .anyMatch(one -> isRight(label, Optional.of(one), item.text()));
    if (!right) {
      notRight.accept(
          (named ? "WRONG " : "open  ")
              + item.id()
              + " "
              + label
              + " | "
              + item.text().cut(item.sources().get(source))
              + " -> "
              + sure.map(one -> one.kind() + " " + item.text().cut(one.name())).orElse("-"));
    }
    boolean wrong = named && !right;
    return new Count(
        1,
        right ? 1 : 0,
        wrong ? 1 : 0,
        right || wrong ? 0 : 1,
        doubted && !right ? 1 : 0,
        near && (doubted || wrong) ? 1 : 0);
  }

  private static java.util.stream.Stream<Speaker> candidates(SpeakerLink link, Speakers speakers) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(link.speaker()), link.runnerUp().stream())
        .map(speakers.all()::get);
  }

  private static Optional<SpeakerLink> link(
      Span source, Speakers speakers, List<Attribution> read) {
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).source().filter(source::equals).isPresent()
          && speakers.links().get(i).isPresent()) {
        return speakers.links().get(i);
      }
    }
    return Optional.empty();
  }

  /** The first sign of a label says what is behind a source. */
  private static boolean isRight(String label, Optional<Speaker> speaker, SourceText text) {
    Optional<SpeakerKind> kind = speaker.map(Speaker::kind);
    return switch (label.charAt(0)) {
      case '?' -> speaker.isEmpty();
      case '@' -> is(kind, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICE);
      case '~' -> is(kind, SpeakerKind.DOCUMENT);
      case '+' -> is(kind, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS);
      case '*' -> is(kind, SpeakerKind.ANONYMOUS);
      default ->
          label.contains(" & ")
              ? is(kind, SpeakerKind.GROUP)
              : is(kind, SpeakerKind.PERSON)
                  && isSameName(text.cut(speaker.orElseThrow().name()), label);
    };
  }

  private static boolean is(Optional<SpeakerKind> kind, SpeakerKind... allowed) {
    return kind.filter(Arrays.asList(allowed)::contains).isPresent();
  }

  /** One surname and no other first name; the same letters in another spelling are the same. */
  static boolean isSameName(String name, String label) {
    List<String> one = words(name);
    List<String> other = words(label.replaceAll("#\\d", ""));
    boolean all = one.containsAll(other) || other.containsAll(one);
    boolean surname = isNear(last(one), last(other));
    boolean brief = one.size() == 1 || other.size() == 1;
    return all || (surname && (brief || one.get(0).charAt(0) == other.get(0).charAt(0)));
  }

  /** Equal, or long and two letters apart at most: other ways to write one foreign name. */
  static boolean isNear(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (Math.min(one.length(), other.length()) < 6 || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int[] row = java.util.stream.IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= other.length(); k++) {
        int same = diagonal + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(same, 1 + Math.min(row[k], row[k - 1]));
      }
    }
    return row[other.length()] <= 2;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\bel-", "al-")
            .replace("kh", "h")
            .replace('g', 'h');
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}'’-]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Attribution> onSources(SpeakerSet.Item item, AttributionReader reader) {
    List<Attribution> all = new ArrayList<>();
    for (Attribution read :
        reader.read(item.text(), PlainParagraphs.own(item.text())).attributions()) {
      read.source().stream()
          .flatMap(source -> item.sources().stream().filter(source::overlaps).limit(1))
          .forEach(source -> all.add(moved(read, source)));
    }
    for (Span source : item.sources()) {
      if (all.stream().noneMatch(one -> one.source().filter(source::equals).isPresent())) {
        all.add(bare(source, item.text()));
      }
    }
    return all;
  }

  private static Attribution moved(Attribution read, Span source) {
    return new Attribution(
        Optional.of(source),
        read.cue(),
        read.content(),
        read.kind(),
        read.manner(),
        Optional.empty(),
        read.confidence(),
        read.reason());
  }

  private static Attribution bare(Span source, SourceText text) {
    Span end = new Span(text.length() - 1, text.length());
    return new Attribution(
        Optional.of(source),
        end,
        List.of(end),
        QuotationKind.INDIRECT,
        Manner.of("states"),
        Optional.empty(),
        1,
        new Reason("marked", Optional.empty()));
  }

  /** How well people are known again between the articles of a pile, as far as each is right. */
  public static Pairs pairs(List<SpeakerSet.Item> items, AttributionReader reader) {
    Map<String, SpeakerLinker> linkers = new TreeMap<>();
    Map<String, Map<SpeakerEvidence.Place, String>> labels = new TreeMap<>();
    for (SpeakerSet.Item item : items) {
      List<Attribution> read = onSources(item, reader);
      Speakers speakers =
          SpeakerFinder.find(
              item.text(), PlainParagraphs.own(item.text()), read, Reading.LEAST_CONFIDENCE);
      SpeakerLinker linker = linkers.computeIfAbsent(item.pile(), any -> new SpeakerLinker());
      List<SpeakerEvidence> evidence = SpeakerEvidence.of(item.id(), item.text(), speakers);
      evidence.forEach(linker::add);
      for (int i = 0; i < item.sources().size(); i++) {
        String label = item.labels().get(i);
        link(item.sources().get(i), speakers, read)
            .filter(SpeakerLink::isSure)
            .filter(link -> speakers.all().get(link.speaker()).kind() == SpeakerKind.PERSON)
            .filter(
                link ->
                    isRight(label, Optional.of(speakers.all().get(link.speaker())), item.text()))
            .ifPresent(
                link ->
                    labels
                        .computeIfAbsent(item.pile(), any -> new TreeMap<>())
                        .putIfAbsent(evidence.get(link.speaker()).place(), label));
      }
    }
    Pairs all = new Pairs(0, 0, 0);
    for (Map.Entry<String, SpeakerLinker> entry : linkers.entrySet()) {
      all = add(all, entry.getValue().settle(), labels.getOrDefault(entry.getKey(), Map.of()));
    }
    return all;
  }

  private static Pairs add(
      Pairs pairs, List<Identity> identities, Map<SpeakerEvidence.Place, String> labels) {
    Map<SpeakerEvidence.Place, String> ids = new HashMap<>();
    identities.forEach(one -> one.places().forEach(place -> ids.put(place, one.id())));
    List<SpeakerEvidence.Place> places = List.copyOf(labels.keySet());
    int same = pairs.same();
    int linked = pairs.linked();
    int wrong = pairs.wronglyLinked();
    for (int i = 0; i < places.size(); i++) {
      for (int k = i + 1; k < places.size(); k++) {
        if (!places.get(i).article().equals(places.get(k).article())) {
          boolean one = labels.get(places.get(i)).equals(labels.get(places.get(k)));
          boolean joined = ids.get(places.get(i)).equals(ids.get(places.get(k)));
          same += one ? 1 : 0;
          linked += one && joined ? 1 : 0;
          wrong += !one && joined ? 1 : 0;
        }
      }
    }
    return new Pairs(same, linked, wrong);
  }
}
