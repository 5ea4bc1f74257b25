package hearsay.quotation;

import hearsay.drift.QuoteDrift;

/**
 * What one member of a family made of the utterance.
 *
 * @param a the fullest member
 * @param b the one that differs from it
 */
public record FamilyDrift(FamilyMember a, FamilyMember b, QuoteDrift drift) {}
