package hearsay.engine;

import java.io.Serializable;

/**
 * Settles what some evidence of one key comes to. A pure function of the key and the evidence,
 * which says nothing where there is none: it is asked again whenever evidence came, and what it no
 * longer says is taken back.
 */
interface Stage extends Serializable {
  /** Takes what a stage says. */
  interface Sink {
    /**
     * Says something to whoever settles a key of another step.
     *
     * @param name whose evidence it is there; nobody else may use it for that key, another key of
     *     the same step neither: what one takes back would be gone that the other says
     * @param value of one byte at least
     */
    void say(Step to, Key key, PieceName name, byte[] value);
  }

  /** Says what the evidence comes to. */
  void settle(Key key, Pieces evidence, Sink sink);
}
