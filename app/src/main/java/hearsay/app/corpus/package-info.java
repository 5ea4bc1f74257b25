/**
 * The articles of a ledger as a whole: which share words, how quotations changed between them, how
 * many origins they have. Answers only; printing them is for {@code cli} and {@code web}.
 */
package hearsay.app.corpus;
