package hearsay.app.cli;

import java.util.Locale;

/** The parts of an annotation that {@code --only} can name, in the order in which they stand. */
enum AnnotationPart {
  ATTRIBUTIONS,
  SPEAKERS,
  TIMEXES,
  FORECASTS,
  CREDITS,
  BOILERPLATE,
  PUBLISHED,
  DIAGNOSTICS;

  /** As it stands in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
