package hearsay.fetch;

/**
 * One redirect on the way to a page.
 *
 * @param status from 300 to 399
 * @param from where the server was asked that sent us on
 */
public record Hop(int status, WebAddress from) {}
