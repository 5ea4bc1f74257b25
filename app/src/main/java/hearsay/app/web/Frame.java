package hearsay.app.web;

import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param here the address of the page, without what is asked of it
 * @param ledger what the ledger is called
 * @param twin the address of the same as JSON; empty where there is none
 * @param notice what was just done
 * @param isOld whether the ledger has changed since the page was worked out
 * @param comesAgain whether the page asks for itself again in a moment
 */
record Frame(
    String title,
    String here,
    String ledger,
    Optional<String> twin,
    Optional<Notice> notice,
    boolean isOld,
    boolean comesAgain) {
  /**
   * A ruling that was just made.
   *
   * @param number to undo it by; empty where it is an undoing itself
   */
  record Notice(String words, Optional<Long> number) {}

  /** Whether the page belongs to a part of the desk. */
  boolean isIn(String address) {
    return address.equals("/") ? here.equals("/") : here.startsWith(address);
  }
}
