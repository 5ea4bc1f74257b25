package hearsay.app.web;

/** An address or a form that no page of the desk makes. The message is for people. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
