package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.Optional;
import java.util.function.Predicate;

/** Links pronouns: by who is talked of, who spoke last, and what is known of gender. */
final class PronounLinker {
  private static final double RELATIVE = 0.85;
  private static final double BEHIND = 0.75;
  private static final double DOUBTFUL = 0.45;
  private static final double THING = 0.7;

  /** For whom a quotation means by a pronoun that it does not explain. */
  private static final double HEARD = 0.45;

  private final ArticlePeople people;
  private final Ranking ranking;

  PronounLinker(ArticlePeople people) {
    this.people = people;
    this.ranking = new Ranking(people);
  }

  Optional<FigureLink> link(Pronoun pronoun, Span source) {
    return switch (pronoun) {
      case HE -> person(source, Gender.MAN);
      case SHE -> person(source, Gender.WOMAN);
      case IT ->
          latest(
              source,
              figure ->
                  figure.kind() == SpeakerKind.ORGANIZATION
                      || figure.kind() == SpeakerKind.DOCUMENT);
      case THEY -> latest(source, Figure::isPlural);
      case WHO, WHICH -> relative(pronoun, source);
    };
  }

  /**
   * Links a pronoun within a quotation: to whom the quotation speaks of, else to whom the article
   * does, never to whoever says it. <i>“A deputy came and he said ...”</i> is nobody with a name.
   */
  Optional<FigureLink> linkHeard(Pronoun pronoun, Span source, Optional<Figure> teller) {
    if (pronoun != Pronoun.HE && pronoun != Pronoun.SHE) {
      return link(pronoun, source);
    }
    Gender gender = pronoun == Pronoun.HE ? Gender.MAN : Gender.WOMAN;
    int begin = people.scene().quotation(source).map(Span::start).orElse(source.start());
    Optional<Discourse.Event> named =
        people
            .discourse()
            .before(source.start())
            .takeWhile(event -> event.span().start() >= begin)
            .filter(event -> event.figure().canBe(gender))
            .filter(event -> teller.filter(event.figure()::equals).isEmpty())
            .findFirst();
    int noun = people.lastHeard(begin, source.start(), gender).orElse(-1);
    if (noun > named.map(event -> event.span().start()).orElse(-1)) {
      return Optional.empty();
    }
    return named.isPresent()
        ? Optional.of(new FigureLink(named.get().figure(), BEHIND, "pronoun", Optional.empty()))
        : spokenOf(source, begin, gender, teller);
  }

  private Optional<FigureLink> spokenOf(
      Span source, int quotation, Gender gender, Optional<Figure> teller) {
    Scene scene = people.scene();
    int before = scene.sentenceStart(Math.max(0, scene.sentenceStart(quotation) - 1));
    if (people.speaksOfKin(before, quotation)) {
      return Optional.empty();
    }
    return ranking
        .ofPronoun(source, gender)
        .only(one -> one.isSurelyPerson() && teller.filter(one::equals).isEmpty())
        .choose("pronoun", HEARD);
  }

  private Optional<FigureLink> latest(Span source, Predicate<Figure> sort) {
    return people
        .discourse()
        .latest(source.start(), sort)
        .map(figure -> new FigureLink(figure, THING, "pronoun", Optional.empty()));
  }

  private Optional<FigureLink> person(Span source, Gender gender) {
    Optional<FigureLink> behind = behind(source, gender);
    if (behind.isPresent() && people.isBeforeMainClause(source)) {
      return behind;
    }
    Optional<FigureLink> bound = ofSayer(source, gender).or(() -> bound(source, gender));
    if (bound.isPresent()) {
      return bound;
    }
    Ranking.Field field = ranking.ofPronoun(source, gender);
    if (field.candidates().isEmpty()) {
      return behind;
    }
    Optional<FigureLink> link =
        field.choose("pronoun", 1).map(one -> isDoubtful(one, source, gender) ? doubted(one) : one);
    link.filter(one -> one.confidence() >= SpeakerLink.SURE)
        .ifPresent(one -> one.figure().learn(gender));
    if (link.filter(one -> one.figure().kind() == SpeakerKind.ORGANIZATION).isPresent()) {
      link.get().figure().kind(SpeakerKind.PERSON);
    }
    return link;
  }

  /** In <i>Colm said she had warned them</i> whoever says so is meant. */
  private Optional<FigureLink> ofSayer(Span source, Gender gender) {
    return people
        .discourse()
        .beginOfSentence(source.start())
        .findFirst()
        .filter(event -> people.says(event.span(), source))
        .map(Discourse.Event::figure)
        .filter(figure -> figure.canBe(gender))
        .map(figure -> new FigureLink(figure, RELATIVE, "pronoun", Optional.empty()));
  }

  /** In <i>Marl lost the ship, which he said ...</i> the subject of the sentence is meant. */
  private Optional<FigureLink> bound(Span source, Gender gender) {
    Scene scene = people.scene();
    WordRun before = WordRun.of(scene.text(), scene.sentenceStart(source.start()), source.start());
    if (before.size() == 0 || !SpeakerWords.RELATIVE.has(before.word(before.size() - 1))) {
      return Optional.empty();
    }
    return people
        .discourse()
        .beginOfSentence(source.start())
        .filter(event -> !event.quoted() && people.discourse().isSubject(event))
        .map(Discourse.Event::figure)
        .filter(figure -> figure.canBe(gender) && figure.isSurelyPerson())
        .findFirst()
        .map(figure -> new FigureLink(figure, RELATIVE, "pronoun", Optional.empty()));
  }

  /**
   * Whether somebody nearer may be meant after all: the last speaker, in the same paragraph, whose
   * given name alone speaks against it, or somebody without a name in the same sentence.
   */
  private boolean isDoubtful(FigureLink link, Span source, Gender gender) {
    int start = source.start();
    Optional<Discourse.Event> last = people.discourse().lastSpeech(start);
    boolean nearer =
        last.filter(event -> event.paragraph() == people.scene().toldParagraph(start))
            .map(Discourse.Event::figure)
            .filter(figure -> figure != link.figure() && figure.isOnePerson())
            .filter(figure -> !figure.isGenderSure() && figure.gender().contradicts(gender))
            .isPresent();
    int sentence = people.scene().sentenceStart(start);
    boolean unheard =
        !link.figure().isSurelyPerson()
            && people
                .discourse()
                .before(start)
                .noneMatch(event -> event.figure() == link.figure() && event.speaks());
    return nearer
        || unheard
        || people.speaksOfKin(sentence, start)
        || people.beginsWithSomebody(lastNamed(link.figure(), start), sentence);
  }

  private int lastNamed(Figure figure, int before) {
    int paragraph = people.scene().paragraphStart(before);
    return people
        .discourse()
        .before(before)
        .filter(event -> event.figure() == figure)
        .findFirst()
        .map(event -> Math.max(paragraph, event.span().end()))
        .orElse(before);
  }

  static FigureLink doubted(FigureLink link) {
    double confidence = Math.min(link.confidence(), DOUBTFUL);
    return new FigureLink(link.figure(), confidence, link.rule(), link.runnerUp());
  }

  private Optional<FigureLink> behind(Span source, Gender gender) {
    return people
        .discourse()
        .restOfSentence(source.end())
        .filter(event -> !event.quoted())
        .map(Discourse.Event::figure)
        .filter(figure -> figure.canBe(gender) && figure.isSurelyPerson())
        .findFirst()
        .map(figure -> new FigureLink(figure, BEHIND, "pronoun", Optional.empty()));
  }

  /** The name or noun right before <i>who</i>. */
  private Optional<FigureLink> relative(Pronoun pronoun, Span source) {
    return people
        .discourse()
        .beginOfSentence(source.start())
        .map(Discourse.Event::figure)
        .filter(
            figure ->
                pronoun == Pronoun.WHICH
                    || figure.isPlural()
                    || (figure.isSurelyPerson() && figure.kind() != SpeakerKind.ORGANIZATION))
        .findFirst()
        .map(figure -> new FigureLink(figure, RELATIVE, "relative", Optional.empty()));
  }
}
