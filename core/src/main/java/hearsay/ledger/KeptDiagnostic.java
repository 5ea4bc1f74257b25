package hearsay.ledger;

import hearsay.intake.ArticleKey;
import hearsay.intake.Origin;

/**
 * A diagnostic of an article that is in the ledger.
 *
 * @param line the line of the file that it is about, from 1
 */
public record KeptDiagnostic(
    ArticleKey article, Origin origin, String rule, String message, int line) {}
