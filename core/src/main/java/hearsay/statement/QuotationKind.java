package hearsay.statement;

/** How much of an attribution's content stands inside quotation marks, counted in words. */
public enum QuotationKind {
  /** At least 90 %. */
  DIRECT,
  /** Some. */
  MIXED,
  /** Nothing. */
  INDIRECT
}
