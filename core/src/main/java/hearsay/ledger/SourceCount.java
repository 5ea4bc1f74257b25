package hearsay.ledger;

/**
 * How often one source is quoted in the current versions: by the name of the person or body behind
 * it where that is sure, else by its own words.
 *
 * @param words the name or the words, in the form that occurs most
 * @param quotations how many attributions, rejected ones left out
 * @param articles in how many articles
 * @param example the one to show: the surest one of a readable length
 */
public record SourceCount(String words, int quotations, int articles, LedgerEntry example) {}
