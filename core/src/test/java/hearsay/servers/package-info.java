/** Servers that tests start and end themselves, on this machine alone. */
package hearsay.servers;
