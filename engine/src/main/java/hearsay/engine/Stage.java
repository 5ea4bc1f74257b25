package hearsay.engine;

import java.util.SortedMap;

/**
 * Settles what some evidence of one key comes to. A pure function of the key and the evidence: it
 * is asked again whenever evidence came, and what it no longer says is taken back.
 */
interface Stage {
  /** Takes what a stage says. */
  interface Sink {
    /**
     * Says something to whoever settles a key of another step.
     *
     * @param id whose evidence it is there; nobody else may use it for that key
     */
    void say(Step to, String key, String id, byte[] value);
  }

  /**
   * Says what the evidence comes to.
   *
   * @param evidence by whose it is, in the order of these names
   */
  void settle(String key, SortedMap<String, byte[]> evidence, Sink sink);
}
