package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Links sources that describe: bodies and documents, groups, people whose names are kept back,
 * offices, and epithets of people with names.
 */
final class DescriptionLinker {
  private static final double DESCRIBED = 0.85;
  private static final double DESCRIBED_LATER = 0.75;
  private static final double SEVERAL_DESCRIBED = 0.45;
  private static final double KIN = 0.7;
  private static final double OFFICE = 0.7;
  private static final double LEAD = 0.7;

  private final ArticlePeople people;
  private final Ranking ranking;

  DescriptionLinker(ArticlePeople people) {
    this.people = people;
    this.ranking = new Ranking(people);
  }

  Optional<FigureLink> link(Span source) {
    return link(source, false);
  }

  /**
   * The same within a quotation: who speaks does not give names to others by what they are, so that
   * <i>“the linesman told me”</i> is nobody who has a name, unless the article calls one so.
   */
  Optional<FigureLink> linkHeard(Span source) {
    return link(source, true);
  }

  private Optional<FigureLink> link(Span source, boolean heard) {
    Description said =
        Description.of(SourceLinker.words(people, source)).or(relativeGender(source));
    if (said.isCouple()) {
      return group(source, said);
    }
    if (SpeakerWords.DOCUMENT.has(said.singular()) || SpeakerWords.DOCUMENT.has(said.head())) {
      return thing(source, said, SpeakerKind.DOCUMENT);
    }
    if (said.isCollective()) {
      return group(source, said);
    }
    if (said.isBody()) {
      return thing(source, said, SpeakerKind.ORGANIZATION);
    }
    if (said.plural()) {
      return group(source, said);
    }
    return said.definite() ? definite(source, said, heard) : unnamed(source, said);
  }

  /** Two people with names. */
  Optional<FigureLink> linkCouple(Span source) {
    Figure figure = people.newFigure(SpeakerKind.GROUP, source);
    figure.makePlural();
    return link(figure, DESCRIBED, "description");
  }

  /** What a relative clause behind a source says: <i>the singer, who never met her namesake</i>. */
  private Gender relativeGender(Span source) {
    int end = Math.min(people.scene().sentenceEnd(source.start()), source.end() + 120);
    WordRun behind = WordRun.of(people.scene().text(), source.end(), Math.max(end, source.end()));
    boolean relative = behind.is(0, ",") && behind.is(1, "who");
    for (int i = 2; relative && i < behind.size() && behind.isWord(i); i++) {
      if (behind.is(i, "her") || behind.is(i, "his")) {
        return behind.is(i, "her") ? Gender.WOMAN : Gender.MAN;
      }
    }
    return Gender.UNKNOWN;
  }

  private static Optional<FigureLink> link(Figure figure, double confidence, String rule) {
    return Optional.of(new FigureLink(figure, confidence, rule, Optional.empty()));
  }

  private Optional<Figure> latest(Span source, Predicate<Figure> sort) {
    return people.discourse().latest(source.start(), sort);
  }

  private Figure newFigure(SpeakerKind kind, Span source, Description said) {
    Figure figure = people.newFigure(kind, source);
    people.call(figure, said.head());
    figure.learn(said.gender());
    return figure;
  }

  private Optional<FigureLink> thing(Span source, Description said, SpeakerKind kind) {
    Optional<Figure> same =
        said.definite()
            ? latest(source, figure -> figure.kind() == kind && isCalled(figure, said.head()))
            : Optional.empty();
    return link(same.orElseGet(() -> newFigure(kind, source, said)), DESCRIBED, "description");
  }

  private static boolean isCalled(Figure figure, String noun) {
    return figure.nouns().contains(noun)
        || figure.fullest().stream()
            .flatMap(name -> name.words().stream())
            .anyMatch(word -> word.equalsIgnoreCase(noun));
  }

  private Optional<FigureLink> group(Span source, Description said) {
    if (said.definite()) {
      Optional<Figure> same =
          latest(
              source,
              figure ->
                  figure.isPlural() && (figure.nouns().contains(said.head()) || said.isCouple()));
      if (same.isPresent()) {
        return link(same.get(), DESCRIBED, "description");
      }
    }
    boolean unnamed = (said.isCounted() || said.isHidden()) && !said.isVague() && !said.isCouple();
    SpeakerKind kind = unnamed ? SpeakerKind.ANONYMOUS : SpeakerKind.GROUP;
    Figure figure = newFigure(kind, source, said);
    figure.makePlural();
    return link(figure, DESCRIBED, "description");
  }

  private Optional<FigureLink> unnamed(Span source, Description said) {
    Optional<Figure> later = namedLater(source, said);
    if (later.isPresent()) {
      return link(later.get(), LEAD, "lead");
    }
    Figure figure = newFigure(SpeakerKind.ANONYMOUS, source, said);
    said.words().stream().filter(PersonNouns::has).forEach(noun -> people.call(figure, noun));
    return link(figure, DESCRIBED, "description");
  }

  /** Who is unnamed at the beginning and named further on, in the way of a first paragraph. */
  private Optional<Figure> namedLater(Span source, Description said) {
    boolean lead = people.scene().sentence(source.start()) <= 1;
    if (!lead || SpeakerWords.UNNAMED.has(said.head())) {
      return Optional.empty();
    }
    List<Figure> later = fitting(said);
    return later.size() == 1 ? Optional.of(later.get(0)) : Optional.empty();
  }

  private List<Figure> fitting(Description said) {
    return people.named(said.singular()).stream()
        .filter(figure -> !figure.gender().contradicts(said.gender()))
        .filter(said::isNotContrasted)
        .toList();
  }

  private Optional<FigureLink> definite(Span source, Description said, boolean heard) {
    List<Figure> kin = said.isOwned() ? people.kin(said.head()) : List.of();
    if (kin.size() == 1) {
      return link(kin.get(0), KIN, "description");
    }
    Optional<FigureLink> called = called(source, said);
    if (called.isPresent()) {
      return called;
    }
    if (SpeakerWords.UNNAMED.has(said.head())) {
      Optional<Figure> hidden =
          latest(source, figure -> figure.kind() == SpeakerKind.ANONYMOUS && !figure.isPlural());
      return hidden.isPresent() ? link(hidden.get(), OFFICE, "description") : unnamed(source, said);
    }
    if (SpeakerWords.TITLE.has(said.head())) {
      return link(newFigure(SpeakerKind.OFFICE, source, said), OFFICE, "office");
    }
    if (said.isOwned()) {
      SpeakerKind kind = said.isKin() ? SpeakerKind.ANONYMOUS : SpeakerKind.OFFICE;
      return link(newFigure(kind, source, said), OFFICE, "office");
    }
    if (people.isLoose(said.head(), source.start())) {
      return link(newFigure(SpeakerKind.ANONYMOUS, source, said), SEVERAL_DESCRIBED, "epithet");
    }
    if (!said.isPerson() && !isDemonym(source)) {
      return Optional.empty();
    }
    if (heard || SpeakerWords.FUNCTIONAL.has(said.head())) {
      return said.isPerson() && !said.isPointed() ? unnamed(source, said) : Optional.empty();
    }
    return ranking
        .ofEpithet(source, said.gender())
        .choose("epithet", 1)
        .map(one -> isNearest(one.figure(), source) ? one : PronounLinker.doubted(one))
        .or(() -> SpeakerWords.GENERIC.has(said.head()) ? unnamed(source, said) : Optional.empty());
  }

  /** Whether nobody with a full name comes between: the latest one is whom most epithets mean. */
  private boolean isNearest(Figure figure, Span source) {
    return people
        .discourse()
        .before(source.start())
        .filter(event -> !event.quoted() && !event.agent())
        .map(Discourse.Event::figure)
        .filter(one -> one == figure || one.isFullName())
        .findFirst()
        .filter(figure::equals)
        .isPresent();
  }

  private boolean isDemonym(Span source) {
    WordRun words = SourceLinker.words(people, source);
    int last = words.size() - 1;
    return last > 0 && Demonym.is(words.spans().get(last).cut(words.text()));
  }

  /** By what somebody has been called, or is called further on. */
  private Optional<FigureLink> called(Span source, Description said) {
    if (said.isCompound()) {
      return Optional.empty();
    }
    Optional<Figure> same =
        latest(
            source,
            figure ->
                figure.isOnePerson()
                    && !figure.gender().contradicts(said.gender())
                    && figure.nouns().contains(said.head())
                    && (figure.isNamed()
                        ? said.isNotContrasted(figure)
                        : said.isSameAs(people, figure)));
    List<Figure> named = fitting(said);
    if (same.isPresent()) {
      Optional<Figure> other = named.stream().filter(figure -> figure != same.get()).findFirst();
      double confidence = other.isPresent() ? SEVERAL_DESCRIBED : DESCRIBED;
      return Optional.of(new FigureLink(same.get(), confidence, "description", other));
    }
    return named.size() == 1
        ? link(named.get(0), DESCRIBED_LATER, "description")
        : Optional.empty();
  }
}
