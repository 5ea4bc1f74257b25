package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the names of an article by capitals, titles and small words. What begins a sentence with a
 * capital is a name only where something else says so. Linear in the text; confined to one call of
 * {@link #find}.
 */
final class NameFinder {
  private static final int LONGEST = 9;
  private static final int LONGEST_HEADLINE = 30;
  private static final int LEAST_OF_HEADLINE = 4;

  /** Words that stand in lower case somewhere, and in capitals within a sentence. */
  private final Set<String> lower = new HashSet<>();

  private final Set<String> capital = new HashSet<>();

  /** Words that something happens in: places that may be called like people. */
  private final Set<String> places = new HashSet<>();

  /** Words that stand behind a title. */
  private final Set<String> surnames = new HashSet<>();

  private final List<Name> names = new ArrayList<>();

  /** Where sources begin: whatever stands there with a capital may be a name. */
  private final Set<Integer> sourceStarts;

  private NameFinder(List<WordRun> paragraphs, Set<Integer> sourceStarts) {
    this.sourceStarts = sourceStarts;
    for (WordRun run : paragraphs) {
      boolean headline = isHeadline(run);
      for (int i = 0; i < run.size(); i++) {
        if (run.isCapitalized(i) && !headline && !beginsSentence(run, i)) {
          capital.add(plain(run.word(i)));
        } else if (run.isWord(i) && !run.isCapitalized(i)) {
          lower.add(run.word(i));
        }
        if (run.is(i - 1, "in") && run.isCapitalized(i) && !isNamePart(run, i + 1)) {
          places.add(run.word(i));
        }
        if (i > 0
            && run.isCapitalized(i)
            && isTitle(run.word(run.is(i - 1, ".") ? i - 2 : i - 1))) {
          surnames.add(plain(run.word(i)));
        }
      }
    }
  }

  /** The names of an article in text order. */
  static List<Name> find(List<WordRun> paragraphs, Set<Integer> sourceStarts) {
    NameFinder finder = new NameFinder(paragraphs, sourceStarts);
    List<Integer> headlines = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      if (isHeadline(paragraphs.get(p))) {
        headlines.add(p);
      } else {
        finder.read(paragraphs.get(p), p, any -> true);
      }
    }
    if (!headlines.isEmpty()) {
      Set<String> known = new HashSet<>();
      finder.names.forEach(name -> name.words().forEach(word -> known.add(plain(lower(word)))));
      finder.names.forEach(name -> known.addAll(name.titles()));
      headlines.forEach(p -> finder.read(paragraphs.get(p), p, known::contains));
      finder.names.sort(Comparator.comparingInt(name -> name.span().start()));
    }
    return finder.names;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether nearly every longer word of a line has a capital: there a capital says nothing, and
   * only what the rest of the article names is a name.
   */
  private static boolean isHeadline(WordRun run) {
    int longer = 0;
    int capitals = 0;
    for (int i = 0; i < run.size() && run.size() <= LONGEST_HEADLINE; i++) {
      if (run.isWord(i) && run.word(i).length() > 3) {
        longer++;
        capitals += run.isCapitalized(i) ? 1 : 0;
      }
    }
    return longer >= LEAST_OF_HEADLINE && 10 * capitals >= 9 * longer;
  }

  private void read(WordRun run, int paragraph, Predicate<String> known) {
    int i = 0;
    while (i < run.size()) {
      int end = known.test(plain(run.word(i))) && canBegin(run, i) ? end(run, i, known) : i;
      if (end > i) {
        add(run, i, end, paragraph);
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean canBegin(WordRun run, int i) {
    if (!run.isCapitalized(i)) {
      return isArabic(run, i);
    }
    if (isStop(run, i) || isDemonym(run, i)) {
      return isOfPlace(run, i);
    }
    return !beginsSentence(run, i)
        || !(isCommon(run, i) || isBeforeGivenName(run, i) || isLone(run, i));
  }

  /**
   * <i>the Spaniard, many Danes, two Belgian reporters</i>: capitals that say where somebody is
   * from.
   */
  private static boolean isDemonym(WordRun run, int i) {
    String next = run.word(i + 1);
    boolean noun = PersonNouns.has(next) || SpeakerWords.GROUP.has(next) || isPersonNouns(next);
    boolean one = (noun && !Gender.isGivenName(run.word(i))) || run.is(i - 1, "the");
    boolean people = one && Demonym.is(cut(run, i));
    return (people || Demonym.isPlural(cut(run, i)))
        && !isNamePart(run, i + 1)
        && (!run.isCapitalized(i - 1) || isStop(run, i - 1));
  }

  /** <i>New York, Old Trafford</i>; not <i>New Mayor Ida Colm</i>. */
  private static boolean isOfPlace(WordRun run, int i) {
    return SpeakerWords.OF_PLACE.has(run.word(i))
        && run.isCapitalized(i + 1)
        && !PersonNouns.has(run.word(i + 1))
        && !isTitle(run.word(i + 1))
        && !isStop(run, i + 1);
  }

  /** Whether nothing says that a capital at the head of a sentence is one of a name. */
  private boolean isLone(WordRun run, int i) {
    boolean longer = isNamePart(run, i + 1) || SpeakerWords.PARTICLE.has(run.word(i + 1));
    boolean asks = Pronoun.of(run.word(i + 1)).isPresent() || run.is(i + 1, "you");
    return asks || isUnsupported(run, i, longer);
  }

  private boolean isUnsupported(WordRun run, int i, boolean longer) {
    String word = plain(run.word(i));
    return !longer
        && !capital.contains(word)
        && !Gender.isGivenName(word)
        && !isPossessive(run.word(i))
        && !isAcronym(cut(run, i))
        && !SpeakerWords.PLACE.has(word)
        && !SpeakerWords.BODY.has(word)
        && !sourceStarts.contains(run.spans().get(i).start());
  }

  /** A word at the head of a sentence before a first name: <i>Grocer Faisal Rashad</i>. */
  private boolean isBeforeGivenName(WordRun run, int i) {
    String word = plain(run.word(i));
    return !Gender.isGivenName(word)
        && !isTitle(word)
        && !capital.contains(word)
        && run.isCapitalized(i + 1)
        && Gender.isGivenName(run.word(i + 1))
        && (isNamePart(run, i + 2)
            || run.is(i + 2, "and")
            || SpeakerWords.PARTICLE.has(run.word(i + 2)));
  }

  /** A small word and a name in one: <i>al-Masri</i>. */
  private static boolean isArabic(WordRun run, int i) {
    String word = run.isWord(i) ? run.spans().get(i).cut(run.text()).toString() : "";
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && SpeakerWords.PARTICLE.has(word.substring(0, hyphen))
        && Character.isUpperCase(word.charAt(hyphen + 1));
  }

  private static boolean isNamePart(WordRun run, int i) {
    return run.isCapitalized(i) || isArabic(run, i);
  }

  private static boolean isStop(WordRun run, int i) {
    String word = run.word(i);
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    String stem = apostrophe > 0 ? word.substring(0, apostrophe) : word;
    return SpeakerWords.STOP.has(stem) && !(run.isShouted(i) && run.isOfName(i + 1));
  }

  /** Whether a word that begins a sentence is likely no name. */
  private boolean isCommon(WordRun run, int i) {
    String word = plain(run.word(i));
    boolean title = isTitle(word) && run.isCapitalized(behindPeriod(run, i));
    boolean common =
        lower.contains(word)
            || SpeakerWords.GROUP.has(word)
            || (PersonNouns.has(word) && !Gender.isGivenName(word) && !isTitle(word))
            || isPersonNouns(word)
            || word.endsWith("ly")
            || SpeakerWords.DOCUMENT.has(word);
    return common && !title && !capital.contains(word);
  }

  private static boolean isPersonNouns(String word) {
    return word.endsWith("s") && PersonNouns.has(word.substring(0, word.length() - 1));
  }

  /** Whether a word opens a sentence or a quotation, or what follows a colon. */
  static boolean beginsSentence(WordRun run, int i) {
    int before = i - 1;
    while (before >= 0 && !run.isWord(before) && "“\"‘'«([".contains(run.word(before))) {
      before--;
    }
    boolean opened = before < i - 1;
    boolean numbered = before == 0 && Character.isDigit(run.word(0).codePointAt(0));
    return before < 0
        || opened
        || numbered
        || (".?!:;…”\"—–".contains(run.word(before)) && !isInitialPeriod(run, before));
  }

  private static boolean isInitialPeriod(WordRun run, int mark) {
    String word = run.word(mark - 1);
    boolean initial = run.isWord(mark - 1) && word.length() == 1;
    return run.is(mark, ".") && run.isAttached(mark) && (initial || isTitle(word));
  }

  static boolean isTitle(String word) {
    return SpeakerWords.TITLE.has(word)
        || SpeakerWords.MAN_TITLE.has(word)
        || SpeakerWords.WOMAN_TITLE.has(word);
  }

  private static int behindPeriod(WordRun run, int i) {
    return run.is(i + 1, ".") && run.isAttached(i + 1) ? i + 2 : i + 1;
  }

  /** The index behind a name that begins at a word. */
  private int end(WordRun run, int from, Predicate<String> known) {
    int end = from;
    boolean body = false;
    while (end < run.size() && end - from < LONGEST) {
      int next = step(run, from, end, body);
      if (next == end || (run.isCapitalized(end) && !known.test(plain(run.word(end))))) {
        return end;
      }
      body |= SpeakerWords.BODY.has(plain(run.word(end)));
      end = next;
      if (isPossessive(run.word(end - 1)) && !(body && run.isCapitalized(end))) {
        return end;
      }
    }
    return end;
  }

  /** The index behind the next part of a name, or the same where it ends. */
  private int step(WordRun run, int from, int i, boolean body) {
    if (isNamePart(run, i)) {
      boolean stop = i > from && SpeakerWords.STOP.has(run.word(i)) && !run.isShouted(i);
      int behind = behindPeriod(run, i);
      boolean initial = run.word(i).length() == 1 || isTitle(run.word(i)) || isSuffix(run, i);
      if (initial && isHyphenated(run, behind)) {
        return behind + 1;
      }
      return stop ? i : initial && behind > i + 1 && continues(run, behind, i) ? behind : i + 1;
    }
    boolean particle = SpeakerWords.PARTICLE.has(run.word(i));
    if (particle && (run.isCapitalized(i + 1) || SpeakerWords.PARTICLE.has(run.word(i + 1)))) {
      return i + 1;
    }
    boolean joins =
        run.is(i, "of")
            || run.is(i, "for")
            || run.is(i, "on")
            || run.is(i, "and")
            || run.is(i, "&");
    boolean joinsBody = joins && run.isCapitalized(i + 1) && !isStop(run, i + 1);
    boolean plural = run.is(i, "'") || run.is(i, "’");
    if (plural && run.isAttached(i) && run.isCapitalized(i + 1) && run.word(i - 1).endsWith("s")) {
      return i + 1;
    }
    if (run.is(i, "and")) {
      return joinsBody && (body ? isOfBody(run, from, i) : endsInBody(run, from, i)) ? i + 1 : i;
    }
    return joinsBody && (body || run.is(i, "&")) ? i + 1 : i;
  }

  /** <i>The Ministry of Trade and Industry</i>: what follows is no body of its own. */
  private static boolean isOfBody(WordRun run, int from, int and) {
    boolean of = and - 2 > from && (run.is(and - 2, "of") || run.is(and - 2, "for"));
    return of && !bodyFollows(run, and);
  }

  /** <i>The Dock and Harbor Union</i>: the last of its words says that all of them are one body. */
  private static boolean endsInBody(WordRun run, int from, int and) {
    boolean one = and - from <= 2 && run.is(from - 1, "the");
    return one && !SpeakerWords.PLACE.has(run.word(from)) && bodyFollows(run, and);
  }

  /** Whether the words in capitals behind a word end in one for a body, which is not a paper's. */
  private static boolean bodyFollows(WordRun run, int and) {
    int last = and;
    while (last - and < LONGEST
        && (run.isCapitalized(last + 1) || (last > and && isPlural(run, last + 1)))) {
      last++;
    }
    return last > and + 1
        && run.isCapitalized(last)
        && SpeakerWords.BODY.has(plain(run.word(last)))
        && !SpeakerWords.PAPER.has(plain(run.word(last)));
  }

  private static boolean isPlural(WordRun run, int i) {
    return (run.is(i, "'") || run.is(i, "’")) && run.isAttached(i);
  }

  /** Whether a hyphen and another initial follow one: <i>J.-P. Holm</i>. */
  private static boolean isHyphenated(WordRun run, int i) {
    return run.is(i, "-")
        && run.isAttached(i)
        && run.isAttached(i + 1)
        && run.isCapitalized(i + 1)
        && run.word(i + 1).length() == 1;
  }

  private static boolean continues(WordRun run, int behind, int i) {
    return run.isCapitalized(behind)
        || SpeakerWords.PARTICLE.has(run.word(behind))
        || isSuffix(run, i);
  }

  private static boolean isSuffix(WordRun run, int i) {
    return SpeakerWords.SUFFIX.has(run.word(i));
  }

  static boolean isPossessive(String word) {
    return word.endsWith("'s");
  }

  static boolean hasCapital(String words) {
    return words.chars().anyMatch(Character::isUpperCase);
  }

  /** A word without the ending of a possessive. */
  static String plain(String word) {
    return isPossessive(word) ? word.substring(0, word.length() - 2) : word;
  }

  private void add(WordRun run, int from, int to, int paragraph) {
    if (addCouple(run, from, to, paragraph)) {
      return;
    }
    if (OfficeWords.areOnly(run, from, to)) {
      return;
    }
    if (isCoupleOfGivenNames(run, from, to)) {
      addCouple(run, new Cut(from - 2, from, to), paragraph);
    }
    List<String> titles = new ArrayList<>();
    int start = OfficeWords.behindField(run, from, to);
    if (start > from) {
      titles.add(run.word(from - 2));
    } else {
      start = behindBody(run, from, to);
    }
    if (start > from) {
      add(run, from, start, paragraph);
    } else if (isDescribed(run, from, to)) {
      start = from + 1;
    }
    int core = behindTitles(run, start, to, titles);
    add(run, new Cut(start, core, to), titles, paragraph);
  }

  /** Where a name is cut: from its titles, from its core, to its end. */
  private record Cut(int from, int core, int to) {}

  /** A person's name right behind a body's is another one: <i>Tern Institute Ida Colm</i>. */
  private int behindBody(WordRun run, int from, int to) {
    boolean body = false;
    for (int i = from; i < to - 1 && !SpeakerWords.BODY.has(plain(run.word(to - 1))); i++) {
      boolean given = Gender.isGivenName(run.word(i)) && i - 1 > from;
      boolean known = SpeakerWords.BODY.has(run.word(i - 1)) && surnames.contains(last(run, to));
      if (body && run.isCapitalized(i) && (given || known) && run.isCapitalized(i + 1)) {
        return i;
      }
      body |= SpeakerWords.BODY.has(run.word(i));
    }
    return from;
  }

  /** A party or country before a full name: <i>Democrat Ida Colm</i>. */
  private static boolean isDescribed(WordRun run, int from, int to) {
    return to > from + 2
        && Demonym.is(cut(run, from))
        && !Gender.isGivenName(run.word(from))
        && Gender.isGivenName(run.word(from + 1));
  }

  static String last(WordRun run, int to) {
    return plain(run.word(to - 1));
  }

  /** The index behind the last title: <i>Foreign Secretary Ida Colm</i>. */
  private static int behindTitles(WordRun run, int from, int to, List<String> titles) {
    int core = from;
    for (int i = from; i < to - 1 && !SpeakerWords.BODY.has(plain(run.word(to - 1))); i++) {
      if (isTitle(run.word(i)) || (i > from && isOffice(run, i))) {
        titles.add(plain(run.word(i)));
        core = Math.min(to - 1, behindPeriod(run, i));
      }
    }
    return core;
  }

  /** A noun for a person in capitals, before a first name: <i>Admiralty Spokesman Ivan Ott</i>. */
  private static boolean isOffice(WordRun run, int i) {
    return PersonNouns.has(run.word(i)) && Gender.isGivenName(run.word(i + 1));
  }

  /** <i>Mr and Mrs Reed</i>: the name behind the second title is that of both. */
  private boolean addCouple(WordRun run, int from, int to, int paragraph) {
    boolean behindAnd =
        (run.is(from - 1, "and") || run.is(from - 1, "&"))
            && isTitle(run.word(from))
            && isTitle(run.word(from - 2))
            && to > from + 1;
    if (!behindAnd) {
      return to == from + 1 && isTitle(run.word(from)) && isTitleBehindAnd(run, to);
    }
    int core = Math.min(to - 1, behindPeriod(run, from));
    addCouple(run, new Cut(from - 2, core, to), paragraph);
    return true;
  }

  private void addCouple(WordRun run, Cut cut, int paragraph) {
    List<String> words = List.of(cut(run, cut.to() - 1));
    Span whole = run.span(cut.from(), cut.to());
    names.add(new Name(whole, whole, words, List.of(), "", Name.Sort.COUPLE, paragraph));
  }

  /** <i>Ria and Piet Reed</i>. */
  private static boolean isCoupleOfGivenNames(WordRun run, int from, int to) {
    return run.is(from - 1, "and")
        && to == from + 2
        && Gender.isGivenName(run.word(from))
        && Gender.isGivenName(run.word(from - 2))
        && !run.isCapitalized(from - 3);
  }

  private static boolean isTitleBehindAnd(WordRun run, int i) {
    return (run.is(i, "and") || run.is(i, "&")) && isTitle(run.word(i + 1));
  }

  private void add(WordRun run, Cut cut, List<String> titles, int paragraph) {
    int from = cut.from();
    int core = cut.core();
    int to = cut.to();
    int end = to;
    String suffix = "";
    while (end > core + 1 && (isSuffix(run, end - 1) || !run.isWord(end - 1))) {
      suffix = isSuffix(run, end - 1) ? run.word(end - 1) : suffix;
      end--;
    }
    if (end == to && run.is(to, ",") && isSuffix(run, to + 1)) {
      suffix = run.word(to + 1);
    }
    List<String> words = new ArrayList<>();
    for (int i = core; i < end; i++) {
      if (run.isWord(i)) {
        words.add(cut(run, i));
      }
    }
    if (words.isEmpty()) {
      return;
    }
    Span last = run.spans().get(end - 1);
    int cutEnd = isPossessive(run.word(end - 1)) ? last.end() - 2 : last.end();
    Span name = new Span(run.spans().get(core).start(), cutEnd);
    Span whole = new Span(run.spans().get(from).start(), Math.max(cutEnd, suffixEnd(run, end, to)));
    names.add(
        new Name(
            whole, name, words, titles, suffix, sort(run, from, to, words, titles), paragraph));
  }

  private static int suffixEnd(WordRun run, int end, int to) {
    return end < to ? run.spans().get(to - 1).end() : 0;
  }

  static String cut(WordRun run, int i) {
    String word = run.spans().get(i).cut(run.text());
    return isPossessive(run.word(i)) ? word.substring(0, word.length() - 2) : word;
  }

  private Name.Sort sort(WordRun run, int from, int to, List<String> words, List<String> titles) {
    List<String> plain = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean ship = run.is(from - 1, "the") && titles.stream().allMatch(SpeakerWords.COURTESY::has);
    if (!titles.isEmpty() && !ship && !SpeakerWords.BODY.has(plain.get(plain.size() - 1))) {
      return Name.Sort.PERSON;
    }
    boolean body =
        plain.stream().anyMatch(SpeakerWords.BODY::has)
            || isPlace(plain)
            || isOfCommonWords(plain)
            || (ship && !titles.isEmpty())
            || (words.size() == 1 && (isAcronym(words.get(0)) || isPlaceLikeAPerson(plain.get(0))));
    if (body) {
      return Name.Sort.BODY;
    }
    boolean aged = run.is(to, ",") && run.isWord(to + 1) && isAge(run.word(to + 1));
    boolean described =
        PersonNouns.has(run.word(from - 1)) && !NameFinder.isPossessive(run.word(from - 1));
    boolean pointed = run.is(from - 1, "the");
    boolean given = Gender.isGivenName(words.get(0)) && !pointed;
    boolean brought = SpeakerWords.PREPOSITION.has(run.word(from - 1));
    boolean who = run.is(to, "who") || (!brought && run.is(to, ",") && isWho(run, to + 1));
    return aged || described || given || who
        ? Name.Sort.PERSON
        : pointed ? Name.Sort.BODY : Name.Sort.EITHER;
  }

  /** <i>Cold Boot</i>; not <i>Rose Wood</i>. */
  private static boolean isOfCommonWords(List<String> words) {
    return words.size() > 1
        && !Gender.isGivenName(words.get(0))
        && words.stream().allMatch(CommonWords::has);
  }

  /** <i>New York, West Virginia</i>; not <i>Ida York</i>. */
  private static boolean isPlace(List<String> words) {
    boolean given = words.size() > 1 && Gender.isGivenName(words.get(0));
    return SpeakerWords.PLACE.has(words.get(words.size() - 1))
        && (!given || SpeakerWords.COMPASS.has(words.get(0)));
  }

  /** <i>the mayor said in Charlotte</i>. */
  private boolean isPlaceLikeAPerson(String word) {
    return places.contains(word) && Gender.isGivenName(word) && !surnames.contains(word);
  }

  private static boolean isWho(WordRun run, int i) {
    return run.is(i, "who") || run.is(i, "whose") || run.is(i, "whom");
  }

  private static boolean isAge(String word) {
    return word.length() == 2 && word.chars().allMatch(Character::isDigit);
  }

  static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }
}
