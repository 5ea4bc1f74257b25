package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links one source after the other, in text order. Confined to one reading. */
final class SourceLinker {
  private static final double SURE_NAME = 0.95;

  /** For a name that two figures have. */
  private static final double DOUBTFUL_NAME = 0.45;

  private final ArticlePeople people;
  private final PronounLinker pronouns;
  private final DescriptionLinker descriptions;
  private final Map<Span, FigureLink> linked = new HashMap<>();

  SourceLinker(ArticlePeople people) {
    this.people = people;
    this.pronouns = new PronounLinker(people);
    this.descriptions = new DescriptionLinker(people);
  }

  /**
   * Links a source; two attributions of one source get the same link.
   *
   * @param believed whether whoever it is has spoken here for sure
   */
  Optional<FigureLink> link(Span source, boolean believed) {
    FigureLink known = linked.get(source);
    if (known != null) {
      return Optional.of(known);
    }
    boolean two = SourceHead.isOfTwo(people, source);
    Optional<Name> name = two ? Optional.empty() : SourceHead.of(people, source);
    Optional<FigureLink> link =
        Pronoun.of(people.lower(source))
            .map(pronoun -> pronouns.link(pronoun, source))
            .orElseGet(
                () ->
                    name.map(this::named)
                        .orElseGet(
                            () ->
                                two ? descriptions.linkCouple(source) : descriptions.link(source)));
    link.ifPresent(one -> remember(source, one, believed));
    return link;
  }

  /**
   * Links a source that stands in a quotation.
   *
   * @param teller whose quotation it is, if that is known
   */
  Optional<FigureLink> linkHeard(Span source, Optional<Figure> teller) {
    FigureLink known = linked.get(source);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Pronoun> pronoun = Pronoun.of(people.lower(source));
    Optional<FigureLink> link =
        pronoun.isPresent()
            ? pronouns.linkHeard(pronoun.get(), source, teller)
            : SourceHead.of(people, source)
                .flatMap(this::named)
                .or(() -> descriptions.linkHeard(source));
    link.ifPresent(one -> remember(source, one, false));
    return link;
  }

  private void remember(Span source, FigureLink link, boolean believed) {
    linked.put(source, link);
    boolean pronoun = Pronoun.of(people.lower(source)).isPresent();
    boolean name = link.rule().equals("name");
    if (!name) {
      Mention.Form form = pronoun ? Mention.Form.PRONOUN : Mention.Form.DESCRIPTION;
      link.figure().add(new Mention(source, form));
    }
    boolean sure = link.confidence() >= SpeakerLink.SURE || !link.figure().isNamed();
    if (believed && sure) {
      people.discourse().add(link.figure(), source, true);
    }
  }

  private Optional<FigureLink> named(Name name) {
    Figure figure = people.cast().of(name);
    if (figure.kind() == SpeakerKind.ORGANIZATION
        && SpeakerWords.DOCUMENT.has(name.last())
        && Outlets.known(String.join(" ", name.words())).isEmpty()) {
      figure.kind(SpeakerKind.DOCUMENT);
    }
    Optional<Figure> doubt = people.cast().doubt(name);
    double confidence = doubt.isPresent() || isToldApart(name) ? DOUBTFUL_NAME : SURE_NAME;
    return Optional.of(new FigureLink(figure, confidence, "name", doubt));
  }

  /** <i>The elder Marl</i>: one of two, and not whoever goes by the name. */
  private boolean isToldApart(Name name) {
    WordRun run = people.scene().runs().get(name.paragraph());
    int first = run.firstEndingAfter(name.span().start());
    return name.isSingle()
        && SpeakerWords.CONTRAST.has(run.word(first - 1))
        && run.is(first - 2, "the");
  }

  /** The words of a source. */
  static WordRun words(ArticlePeople people, Span source) {
    return WordRun.of(people.scene().text(), source.start(), source.end());
  }
}
