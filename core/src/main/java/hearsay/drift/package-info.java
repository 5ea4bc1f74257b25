/**
 * How one quotation changed between two texts: which quotations belong together, their differences
 * word by word, and what each difference is. Level 3: knows texts with quoted stretches, no
 * articles.
 */
package hearsay.drift;
