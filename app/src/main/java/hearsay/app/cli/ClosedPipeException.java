package hearsay.app.cli;

/** Whoever read our output wants no more of it, which is no error. */
final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException(Throwable cause) {
    super(cause);
  }
}
