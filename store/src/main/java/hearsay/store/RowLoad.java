package hearsay.store;

import java.util.List;

/** Takes in rows of one statement after another. Confined to one thread, inside a transaction. */
interface RowLoad {
  /**
   * Adds rows of equal width.
   *
   * @param into the statement up to its values
   */
  void add(String into, List<Object[]> rows);

  /** Brings in what is still held back; call it before the transaction ends. */
  void finish();

  /** Lets go of what is held back: its transaction is taken back. */
  void forget();

  /** Brings in what is held back, if a statement may see a difference. */
  void before(String sql);
}
