package hearsay.json;

import hearsay.Question;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of an annotation that {@code --only} can name, in the order in which they stand. */
public enum AnnotationPart {
  ATTRIBUTIONS(Question.WHO),
  SPEAKERS(Question.WHO),
  TIMEXES(Question.WHEN),
  FORECASTS(Question.NEXT),
  CREDITS,
  BOILERPLATE,
  PUBLISHED(Question.WHEN),
  DIAGNOSTICS(Question.WHO);

  /** What has to be asked for it; nothing for what no reader gives yet. */
  private final Optional<Question> question;

  AnnotationPart(Question question) {
    this.question = Optional.of(question);
  }

  AnnotationPart() {
    this.question = Optional.empty();
  }

  /** What has to be asked for some parts. */
  public static Set<Question> asking(Set<AnnotationPart> parts) {
    return parts.stream().flatMap(part -> part.question.stream()).collect(Collectors.toSet());
  }

  /** As it stands in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
