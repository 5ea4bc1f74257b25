package hearsay.speaker;

import hearsay.text.Span;
import java.util.Optional;

/**
 * What an article says of who a speaker is: a title, an apposition, a relative clause.
 *
 * @param span the words, without the name and the commas around them
 * @param role the rank, office or trade: <i>senior fellow</i>
 * @param organization what the role is held at, where the grammar tells it: <i>the Council on
 *     Foreign Relations</i>
 */
public record Credential(Span span, Optional<Span> role, Optional<Span> organization) {}
