/** How many origins some articles have, as far as links show, and the graph of why. Level 6. */
package hearsay.origin;
