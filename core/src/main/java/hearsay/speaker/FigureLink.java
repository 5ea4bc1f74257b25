package hearsay.speaker;

import java.util.Optional;

/** A link while an article is read; as {@link SpeakerLink}. */
record FigureLink(Figure figure, double confidence, String rule, Optional<Figure> runnerUp) {}
