package hearsay.statement;

import hearsay.text.Span;
import java.util.Optional;

/**
 * One way to read who said a quotation.
 *
 * @param rule the id of the rule, as in {@code rules.tsv}
 * @param source the speaker's words, if the clause has them
 * @param inherits whether a missing source is the one of the quotation before
 */
record Candidate(String rule, Optional<Span> source, Span cue, String cueClass, boolean inherits) {}
