package hearsay.engine;

/** Something that keeps a run from being done, for the person who started it. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String advice;

  /**
   * @param message what went wrong, in one line
   * @param advice what to do
   */
  public EngineException(String message, String advice, Throwable cause) {
    super(message, cause);
    this.advice = advice;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
