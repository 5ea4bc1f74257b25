package hearsay.engine;

/**
 * One change of a table, as it is written: rows come and may go, and of changes of one row the one
 * with the highest number holds.
 *
 * @param table which one
 * @param line a JSON object with the row's id, the number of the change, whether it is gone, and
 *     the row
 */
public record Row(String table, String line) {}
