/**
 * Measures: accuracy against the gold, speed, memory. Depends on every room; nothing depends on it.
 */
package hearsay.lab;
