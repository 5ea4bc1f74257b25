/**
 * Pages and feeds from the web: the only room that opens connections, and only when it is asked to.
 * Every address is checked before it is connected to, and what is connected to is exactly what was
 * checked. Whatever goes wrong comes as a value.
 */
package hearsay.fetch;
