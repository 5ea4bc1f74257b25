/**
 * What is kept: records with their evidence, rulings, and the doors to write and to ask. Interfaces
 * and values only; how they are stored is another room's matter. Level 6.
 */
package hearsay.ledger;
