package hearsay.speaker;

import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Decides who is behind each source of an article. Names are joined first, over the whole article,
 * with what stands around them; then the sources are gone through in text order, and each is linked
 * by its name, by what it says of somebody, or, for a pronoun, by who is talked of and who spoke
 * last. Whoever is doubtful is linked with a low confidence and a runner-up.
 *
 * <p>All that is looked back over is bounded; the whole is linear but for sorting.
 */
public final class SpeakerFinder {
  private final List<Attribution> attributions;
  private final double least;
  private final ArticlePeople people;
  private final List<Optional<FigureLink>> links = new ArrayList<>();

  private SpeakerFinder(ArticlePeople people, List<Attribution> attributions, double least) {
    this.attributions = attributions;
    this.least = least;
    this.people = people;
    attributions.forEach(any -> links.add(Optional.empty()));
  }

  /**
   * The speakers of an article and who is behind each of its attributions. Everything is linked
   * twice: the second time it is known what pronouns said of the people the first time.
   *
   * @param paragraphs of the text that are the article's own, in order
   * @param least the confidence from which on an attribution is believed: what is less sure gets a
   *     speaker, and tells nothing of who else speaks
   */
  public static Speakers find(
      SourceText text, List<Span> paragraphs, List<Attribution> attributions, double least) {
    return find(text, paragraphs, attributions, least, Optional.empty());
  }

  /**
   * The same, for somebody who wants to see how people are ranked.
   *
   * @param watcher gets every pronoun and noun for which people were ranked, in no fixed order
   */
  public static Speakers findWatched(
      SourceText text,
      List<Span> paragraphs,
      List<Attribution> attributions,
      double least,
      Consumer<RankedSource> watcher) {
    return find(text, paragraphs, attributions, least, Optional.of(watcher));
  }

  private static Speakers find(
      SourceText text,
      List<Span> paragraphs,
      List<Attribution> attributions,
      double least,
      Optional<Consumer<RankedSource>> watcher) {
    if (attributions.isEmpty()) {
      return Speakers.none(0);
    }
    Set<Integer> sourceStarts = new HashSet<>();
    attributions.forEach(one -> one.source().ifPresent(span -> sourceStarts.add(span.start())));
    Scene scene = new Scene(text, paragraphs);
    List<Name> names = NameFinder.find(scene.runs(), sourceStarts);
    ArticlePeople known = new ArticlePeople(scene, names, Optional.empty());
    new SpeakerFinder(known, attributions, least).link();
    ArticlePeople people = new ArticlePeople(scene, names, watcher);
    people.learnGenders(known);
    SpeakerFinder finder = new SpeakerFinder(people, attributions, least);
    finder.link();
    return finder.found();
  }

  private void link() {
    attributions.forEach(
        one -> one.source().ifPresent(source -> people.putWords(source, one.content())));
    SourceLinker linker = new SourceLinker(people);
    List<Integer> order = inTextOrder();
    List<Integer> late = new ArrayList<>();
    List<Integer> selves = new ArrayList<>();
    List<Integer> heard = new ArrayList<>();
    Contents contents = new Contents();
    for (int i : order) {
      if (people.isSelf(source(i))) {
        selves.add(i);
      } else if (people.scene().isQuoted(source(i))) {
        heard.add(i);
      } else if (!isBelieved(i) || people.isBeforeMainClause(source(i))) {
        late.add(i);
      } else {
        links.set(i, linker.link(source(i), true));
      }
    }
    late.forEach(i -> links.set(i, linker.link(source(i), isBelieved(i))));
    LeadNaming.join(people, attributions, links);
    for (int i : heard) {
      Optional<Figure> teller =
          contents
              .around(i)
              .flatMap(outer -> links.get(outer).stream())
              .findFirst()
              .map(FigureLink::figure);
      links.set(i, linker.linkHeard(source(i), teller));
    }
    for (int i : selves) {
      contents
          .around(i)
          .flatMap(outer -> links.get(outer).stream())
          .findFirst()
          .ifPresent(outer -> links.set(i, Optional.of(people.self(outer, source(i)))));
    }
  }

  private boolean isBelieved(int i) {
    return attributions.get(i).confidence() >= least;
  }

  private List<Integer> inTextOrder() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (attributions.get(i).source().isPresent()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt(i -> source(i).start()));
    return order;
  }

  private Span source(int i) {
    return attributions.get(i).source().orElseThrow();
  }

  /** What is said, by where it begins. */
  private final class Contents {
    private static final int LOOK_BACK = 8;

    private final TreeMap<Integer, Integer> byStart = new TreeMap<>();

    Contents() {
      for (int i = 0; i < attributions.size(); i++) {
        for (Span part : attributions.get(i).content()) {
          byStart.putIfAbsent(part.start(), i);
        }
      }
    }

    /** The attributions in whose contents a source stands, the innermost first. */
    Stream<Integer> around(int i) {
      Span source = source(i);
      return Discourse.inOrder(byStart.headMap(source.start(), true).descendingMap().values())
          .limit(LOOK_BACK)
          .filter(outer -> outer != i && holds(outer, source));
    }

    private boolean holds(int outer, Span source) {
      return attributions.get(outer).content().stream().anyMatch(part -> part.contains(source));
    }
  }

  /** Gives numbers to those who speak, in the order of the attributions, then to others by name. */
  private Speakers found() {
    Map<Figure, Integer> numbers = new HashMap<>();
    List<Speaker> speakers = new ArrayList<>();
    List<Optional<SpeakerLink>> numbered = new ArrayList<>();
    for (Optional<FigureLink> link : links) {
      numbered.add(
          link.map(
              one ->
                  new SpeakerLink(
                      number(one.figure(), numbers, speakers),
                      one.confidence(),
                      one.rule(),
                      one.runnerUp().map(other -> number(other, numbers, speakers)))));
    }
    people.introduced().forEach(figure -> number(figure, numbers, speakers));
    return new Speakers(speakers, numbered);
  }

  private int number(Figure figure, Map<Figure, Integer> numbers, List<Speaker> speakers) {
    Integer known = numbers.get(figure);
    if (known != null) {
      return known;
    }
    numbers.put(figure, speakers.size());
    speakers.add(people.speaker(figure));
    return speakers.size() - 1;
  }
}
