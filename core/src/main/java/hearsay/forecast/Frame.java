package hearsay.forecast;

/** How the words around a trigger are built. */
enum Frame {
  /** Subject, modal, verb: <i>the dam could fail</i>. */
  MODAL,
  /** Subject, a word of likelihood, <i>to</i> and a verb: <i>the dam is likely to fail</i>. */
  STATE,
  /** Subject, <i>is to</i>, verb: <i>the dam is to be raised</i>. */
  BE_TO,
  /** Subject, a verb of planning, <i>to</i> or a verb in -ing: <i>they plan to raise it</i>. */
  PLAN,
  /** The same where whoever plans has said so: <i>they vowed to raise it</i>. */
  VOW,
  /** Somebody foresees: <i>the bank expects prices to fall</i>. */
  EXPECT,
  /** Negated opinion: <i>I can't see them agreeing</i>. */
  OPINION,
  /** A noun of chance and what it is a chance of: <i>the chances of a deal are slim</i>. */
  CHANCE,
  /** A word of likelihood as a predicate: <i>a deal is unlikely</i>. */
  PREDICATE,
  /** A word of degree before the noun of an event: <i>a potential victory for the port</i>. */
  POTENTIAL,
  /** Subject, a phrase, and the event behind it: <i>on the brink of collapse</i>. */
  PHRASE,
  /** Subject and a phrase that says it is coming: <i>more is on the way</i>. */
  COMING,
  /** A verb of risk and a verb in -ing: <i>it risks losing the port</i>. */
  RISK,
  /** A number that somebody foresees and changes: <i>raised its forecast for growth</i>. */
  ESTIMATE,
  /** Says that an outcome is unknown: <i>remains to be seen</i>. */
  OPEN,
  /** Subject and a verb of the present with a day ahead: <i>the film opens on Friday</i>. */
  SCHEDULE,
  /** The same with a verb that says how it comes, before a day ahead or an event. */
  AHEAD,
  /** A headline with <i>to</i> for <i>will</i>: <i>Council to sell pier</i>. */
  HEADLINE,
  /** A word of likelihood that stands for a whole clause: <i>Probably stay put</i>. */
  FRAGMENT
}
