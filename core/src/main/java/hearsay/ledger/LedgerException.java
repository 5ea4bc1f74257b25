package hearsay.ledger;

/**
 * The ledger cannot do what was asked, and a person can do something about it: it is of a newer
 * version, it is locked, the disk is full, a name fits nothing. The message is one clear sentence;
 * {@link #advice()} says what to do next.
 */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String advice;

  public LedgerException(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  public LedgerException(String message, String advice, Throwable cause) {
    super(message, cause);
    this.advice = advice;
  }

  /** What to do next, in one clear sentence; may be empty. */
  public String advice() {
    return advice;
  }
}
