package hearsay.engine;

import hearsay.json.JsonText;

/**
 * One change of a table: rows come and may go, and of changes of one row the one with the highest
 * number holds.
 *
 * @param table which one
 * @param id the row's
 * @param number which change of this row it is, from 1
 * @param after the checkpoint before it, 0 where there was none
 * @param row the row in JSON; empty where there is none any more
 */
public record Row(String table, String id, int number, long after, String row) {
  boolean isGone() {
    return row.isEmpty();
  }

  /** As a line of JSON. */
  String line() {
    return JsonText.line(
            json -> {
              json.writeStartObject();
              json.writeStringField("id", id);
              json.writeNumberField("n", number);
              json.writeBooleanField("gone", isGone());
              json.writeStringField("row", row);
              json.writeEndObject();
            })
        .strip();
  }
}
