package hearsay.engine;

/**
 * What a reader says, with whom it says it to, between the source that reads and the steps.
 *
 * @param to the step that settles it
 * @param key as in {@link Change}
 * @param id as in {@link Change}
 * @param value as in {@link Change}
 */
public record Heard(Step to, String key, String id, byte[] value) {
  Change change() {
    return new Change(key, id, value);
  }
}
