package hearsay.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody or something of an article that may speak, while it is read: what is known so far.
 * Confined to one reading.
 */
final class Figure {
  private final int number;
  private SpeakerKind kind;
  private final List<Name> names = new ArrayList<>();
  private Name fullest;

  /** The names of one word that have been used, with the titles before them. */
  private final Set<String> shortNames = new LinkedHashSet<>();

  /** Where it was last named in full, and in one word. */
  private int lastFull = -1;

  private int lastShort = -1;

  private final Set<String> titles = new LinkedHashSet<>();
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
  private final List<Credential> credentials = new ArrayList<>();

  /** Nouns that the article uses of it, in lower case. */
  private final Set<String> nouns = new LinkedHashSet<>();

  private Gender gender = Gender.UNKNOWN;
  private boolean plural;
  private boolean person;

  /** Whether titles, nouns or pronouns say the gender, and not the given name alone. */
  private boolean genderSure;

  Figure(int number, SpeakerKind kind) {
    this.number = number;
    this.kind = kind;
  }

  int number() {
    return number;
  }

  SpeakerKind kind() {
    return kind;
  }

  void kind(SpeakerKind known) {
    kind = known;
  }

  boolean isNamed() {
    return fullest != null;
  }

  /** Its first mention in the text. */
  Optional<Mention> firstMention() {
    return Optional.ofNullable(mentions.firstEntry()).map(Map.Entry::getValue);
  }

  /** How often it is named in the article. */
  int nameCount() {
    return names.size();
  }

  List<Mention> mentions() {
    return List.copyOf(mentions.values());
  }

  List<Credential> credentials() {
    return credentials;
  }

  Set<String> nouns() {
    return nouns;
  }

  Gender gender() {
    return gender;
  }

  boolean isPlural() {
    return plural;
  }

  void makePlural() {
    plural = true;
  }

  /** Whether it has gone by this very word, with the same titles or none. */
  boolean goesBy(Name shortName) {
    return shortNames.contains(key(shortName));
  }

  /** Whether it was named in full after another was last named in one word. */
  boolean isNamedAfter(Figure other) {
    return lastFull > other.lastShort;
  }

  /** Whether it has gone by this very word, without a title. */
  boolean goesBy(String word) {
    return shortNames.contains(word);
  }

  /**
   * Whether a title speaks against it: who is <i>Mr Reed</i> in an article is not <i>Dr Reed</i>.
   */
  boolean contradicts(Name name) {
    boolean learned = name.titles().stream().anyMatch(SpeakerWords.LEARNED_TITLE::has);
    boolean plain = !learned && name.titles().stream().anyMatch(SpeakerWords.COURTESY::has);
    boolean isLearned = titles.stream().anyMatch(SpeakerWords.LEARNED_TITLE::has);
    boolean isPlain = !isLearned && titles.stream().anyMatch(SpeakerWords.COURTESY::has);
    return (learned && isPlain) || (plain && isLearned);
  }

  private static String key(Name name) {
    return String.join(" ", name.titles()) + (name.titles().isEmpty() ? "" : " ") + name.last();
  }

  /**
   * Whether anything says that this is a person: a title, a known first name, a noun, a pronoun.
   */
  boolean isSurelyPerson() {
    return gender != Gender.UNKNOWN
        || (kind == SpeakerKind.ANONYMOUS && nouns.stream().anyMatch(PersonNouns::has))
        || (!nouns.isEmpty() && (kind == SpeakerKind.PERSON || kind == SpeakerKind.OFFICE))
        || person;
  }

  /** Whether it has a name of several words, as people do. */
  boolean isFullName() {
    return kind == SpeakerKind.PERSON && fullest != null && !fullest.isSingle();
  }

  boolean isOnePerson() {
    boolean one =
        kind == SpeakerKind.PERSON || kind == SpeakerKind.ANONYMOUS || kind == SpeakerKind.OFFICE;
    return one && !plural;
  }

  /** Takes what a title, a noun or a pronoun says; it goes over what a given name says. */
  void learn(Gender known) {
    if (known != Gender.UNKNOWN && !genderSure) {
      gender = known;
      genderSure = true;
    }
  }

  boolean isGenderSure() {
    return genderSure;
  }

  void add(Name name) {
    boolean first = names.isEmpty();
    names.add(name);
    person |= name.sort() == Name.Sort.PERSON;
    titles.addAll(name.titles());
    if (name.isSingle()) {
      shortNames.add(key(name));
      lastShort = name.span().start();
    } else {
      lastFull = name.span().start();
    }
    if (fullest == null || name.words().size() > fullest.words().size()) {
      fullest = name;
    }
    add(new Mention(name.span(), Mention.Form.NAME));
    if (name.sort() != Name.Sort.BODY) {
      learn(name.genderOfTitle());
      gender = gender.or(name.gender());
    }
    boolean says = !first && (!name.isSingle() || !name.titles().isEmpty());
    if (says && kind == SpeakerKind.ORGANIZATION && name.sort() == Name.Sort.PERSON) {
      kind = SpeakerKind.PERSON;
    }
  }

  void add(Mention mention) {
    mentions.putIfAbsent(mention.span().start(), mention);
  }

  void add(Credential credential) {
    credentials.add(credential);
  }

  /** Whether it has been taken for a body for want of anything better. */
  boolean isUncertain() {
    return kind == SpeakerKind.ORGANIZATION
        && !names.isEmpty()
        && names.stream().limit(20).allMatch(Name::isUncertain);
  }

  /** The name with most words. */
  Optional<Name> fullest() {
    return Optional.ofNullable(fullest);
  }

  /** Whether it can be <i>he</i> or <i>she</i>. */
  boolean canBe(Gender pronoun) {
    return (isOnePerson() || isUncertain()) && !plural && !gender.contradicts(pronoun);
  }
}
