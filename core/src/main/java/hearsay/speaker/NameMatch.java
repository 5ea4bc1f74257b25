package hearsay.speaker;

import java.util.List;

/** Whether two names within one article can be one person's or one body's. */
final class NameMatch {
  private NameMatch() {}

  /**
   * @param name a later one
   * @param full the fullest so far of somebody
   */
  static boolean fits(Name name, Name full) {
    if (contradict(name.suffix(), full.suffix())) {
      return false;
    }
    boolean body = name.sort() == Name.Sort.BODY || full.sort() == Name.Sort.BODY;
    boolean person = isPerson(name) || isPerson(full);
    if (folded(name).equals(folded(full))) {
      return !(person && body);
    }
    if (body) {
      return false;
    }
    if (SpeakerWords.PARTICLE.has(name.first())) {
      return endsWith(folded(full), folded(name));
    }
    if (name.isSingle() && !full.isSingle()) {
      return name.isGivenAlone()
          ? full.first().equals(name.first())
          : full.last().equals(name.last()) || full.first().equals(name.first());
    }
    if (full.isSingle()) {
      return full.isGivenAlone()
          ? name.first().equals(full.first())
          : name.last().equals(full.last()) || beginsAs(name, full);
    }
    return isOnePerson(name, full);
  }

  /** A full name that begins with what has been used alone, <i>Seo</i>, then <i>Seo Min-jae</i>. */
  private static boolean beginsAs(Name name, Name full) {
    return (full.sort() == Name.Sort.EITHER || Gender.isGivenName(full.words().get(0)))
        && name.first().equals(full.first());
  }

  /** <i>Van der Meer</i> is the surname of <i>Piet van der Meer</i>. */
  private static boolean endsWith(List<String> words, List<String> end) {
    int from = words.size() - end.size();
    return from >= 0 && words.subList(from, words.size()).equals(end);
  }

  private static boolean isPerson(Name name) {
    return name.sort() == Name.Sort.PERSON;
  }

  private static boolean contradict(String suffix, String other) {
    return !suffix.isEmpty() && !other.isEmpty() && !suffix.equals(other);
  }

  private static List<String> folded(Name name) {
    return name.words().stream().map(Name::fold).toList();
  }

  /**
   * Two full names: one surname and first names that agree, or the same words the other way round.
   */
  private static boolean isOnePerson(Name name, Name full) {
    boolean turned =
        name.words().size() == full.words().size() && folded(name).containsAll(folded(full));
    return turned || (name.last().equals(full.last()) && givenAgree(name.first(), full.first()));
  }

  private static boolean givenAgree(String a, String b) {
    boolean initial = a.length() == 1 || b.length() == 1;
    return a.equals(b) || (initial && a.charAt(0) == b.charAt(0));
  }
}
