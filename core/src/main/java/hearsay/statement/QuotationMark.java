package hearsay.statement;

/**
 * One quotation mark as it stands in a line.
 *
 * @param at where it begins
 * @param width how many units it takes: 2 for the typewriter's {@code ``} and {@code ''}
 * @param family which marks it pairs with
 * @param curly whether it is a typographic mark; a pair of these may stand inside a pair of
 *     straight ones, and the reverse
 * @param opens whether it can open here
 * @param closes whether it can close here
 */
record QuotationMark(
    int at, int width, Family family, boolean curly, boolean opens, boolean closes) {
  /** Marks that pair with one another. */
  enum Family {
    DOUBLE,
    GUILLEMET,
    SINGLE
  }

  int end() {
    return at + width;
  }
}
