package hearsay.engine;

/**
 * What a reader says, with whom it says it to, between the source that reads and the steps.
 *
 * @param to the step that settles it
 */
public record Heard(Step to, Change change) {}
