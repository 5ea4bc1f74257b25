package hearsay.speaker;

import java.util.List;

/**
 * One speaker over all articles.
 *
 * @param id 12 hexadecimal digits made of the name and of what tells it apart from others of that
 *     name, never of the order of reading
 * @param name the fullest form of the name, of these the one that occurs most, of these the first
 *     in the alphabet; or the name that a person gave it
 * @param kind what it is
 * @param places where it is to be found, in order
 */
public record Identity(
    String id, String name, SpeakerKind kind, List<SpeakerEvidence.Place> places) {
  public Identity {
    places = List.copyOf(places);
  }

  /** A person whom no article names, only somebody's ruling. */
  public static Identity named(String name) {
    return new Identity(IdentityName.id(name), name, SpeakerKind.PERSON, List.of());
  }
}
