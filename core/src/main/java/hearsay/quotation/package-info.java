/**
 * One utterance in many articles: its forms as a family, and whether a quotation stands anywhere.
 * Level 6.
 */
package hearsay.quotation;
