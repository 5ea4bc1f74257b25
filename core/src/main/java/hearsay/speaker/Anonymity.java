package hearsay.speaker;

import hearsay.text.Span;
import java.util.Optional;

/**
 * How a source whose name is kept back is described.
 *
 * @param description all the words for it
 * @param rank how high it stands: <i>senior, former</i>
 * @param proximity how near it is to what it speaks of: <i>familiar with the talks</i>
 * @param reason why it is not named: <i>because she was not authorised to speak</i>
 * @param number how many they are, where that is said
 */
public record Anonymity(
    Span description,
    Optional<Span> rank,
    Optional<Span> proximity,
    Optional<Span> reason,
    Optional<Integer> number) {}
