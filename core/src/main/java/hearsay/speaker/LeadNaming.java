package hearsay.speaker;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the unnamed expert of a first paragraph to the name that comes later, as news is written:
 * <i>An expert has warned ...</i>, and some paragraphs on <i>Ida Colm, a fellow at ..., said</i>.
 */
final class LeadNaming {
  /** A title, a standfirst and the first paragraph come before it. */
  private static final int LAST_SENTENCE = 4;

  private static final double CONFIDENCE = 0.7;

  private LeadNaming() {}

  /** Changes the links in place. */
  static void join(
      ArticlePeople people, List<Attribution> attributions, List<Optional<FigureLink>> links) {
    Set<Figure> unnamed = new LinkedHashSet<>();
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).isEmpty()) {
        continue;
      }
      Figure figure = links.get(i).get().figure();
      Span source = attributions.get(i).source().orElseThrow();
      if (isLead(people, figure, source)) {
        unnamed.add(figure);
      } else if (!unnamed.isEmpty() && isIntroduced(figure)) {
        unnamed.stream()
            .filter(one -> !figure.gender().contradicts(one.gender()))
            .forEach(one -> replace(links, one, figure, attributions));
        return;
      }
    }
  }

  private static boolean isLead(ArticlePeople people, Figure figure, Span source) {
    return figure.kind() == SpeakerKind.ANONYMOUS
        && !figure.isPlural()
        && people.scene().sentence(source.start()) <= LAST_SENTENCE
        && figure.nouns().stream().anyMatch(SpeakerWords.GENERIC::has);
  }

  private static boolean isIntroduced(Figure figure) {
    return figure.isNamed()
        && figure.kind() == SpeakerKind.PERSON
        && !figure.credentials().isEmpty();
  }

  private static void replace(
      List<Optional<FigureLink>> links,
      Figure unnamed,
      Figure named,
      List<Attribution> attributions) {
    for (int i = 0; i < links.size(); i++) {
      Optional<FigureLink> link = links.get(i);
      if (link.isPresent() && link.get().figure() == unnamed) {
        double confidence = Math.min(CONFIDENCE, link.get().confidence());
        links.set(i, Optional.of(new FigureLink(named, confidence, "lead", Optional.of(unnamed))));
        Span source = attributions.get(i).source().orElseThrow();
        named.add(new Mention(source, Mention.Form.DESCRIPTION));
      }
    }
  }
}
