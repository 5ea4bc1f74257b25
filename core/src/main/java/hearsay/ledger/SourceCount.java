package hearsay.ledger;

/**
 * How often one source, by its words alone, is quoted in the current versions.
 *
 * @param words the source's words, in the form that occurs most
 * @param quotations how many attributions, rejected ones left out
 * @param articles in how many articles
 * @param example the one to show: the surest one of a readable length
 */
public record SourceCount(String words, int quotations, int articles, LedgerEntry example) {}
