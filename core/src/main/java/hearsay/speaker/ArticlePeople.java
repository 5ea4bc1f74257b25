package hearsay.speaker;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import hearsay.statement.SayingWords;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that is known of an article's people while its sources are linked: where things stand, who is
 * named, who is called what, who is talked of where. Confined to one reading.
 */
final class ArticlePeople {
  private static final Lexicon TITLE_NOUNS =
      new Lexicon(RuleTable.load(ArticlePeople.class, "title-nouns.tsv"), "titles", "id");

  /** For <i>we</i>, which one person says of several: 10 of 14 times it was the speaker. */
  private static final double MANY = 0.45;

  /** So many parts of what somebody says are gone through. */
  private static final int FEW = 20;

  private final Scene scene;
  private final Cast cast;
  private final Discourse discourse;
  private final AnonymityFinder anonymity;

  /** Those with names by what they are called. */
  private final Map<String, List<Figure>> byNoun = new HashMap<>();

  private final Map<String, Set<Figure>> byKin = new HashMap<>();

  /** Nouns for a person that the article uses of nobody with a name, and where it does so first. */
  private final Map<String, Integer> looseNouns = new HashMap<>();

  /**
   * Where they are somebody's (<i>his son</i>: true) or begin a sentence (<i>The nun: false</i>).
   */
  private final TreeMap<Integer, Boolean> looseSomebody = new TreeMap<>();

  /** Nouns for a person within quotations, tied to no name. */
  private final TreeMap<Integer, Gender> heardNouns = new TreeMap<>();

  private final Map<Figure, Span> unnamed = new HashMap<>();

  /** What is said, by its source. */
  private final Map<Span, List<Span>> words = new HashMap<>();

  /** The same by where it begins. */
  private final TreeMap<Integer, Span> said = new TreeMap<>();

  /** Who wants to know how people are ranked. */
  private final Optional<Consumer<RankedSource>> watcher;

  ArticlePeople(Scene scene, List<Name> names, Optional<Consumer<RankedSource>> watcher) {
    this.scene = scene;
    this.watcher = watcher;
    cast = Cast.of(names);
    discourse = new Discourse(scene);
    anonymity = new AnonymityFinder(scene);
    Set<Integer> described = new HashSet<>();
    Optional<Name> before = Optional.empty();
    for (Name name : cast.names()) {
      Figure figure = cast.of(name);
      discourse.add(figure, name.span(), false);
      WordRun run = scene.runs().get(name.paragraph());
      if (figure.isUncertain() && speaksOfOneself(run, name)) {
        figure.kind(SpeakerKind.PERSON);
      } else if (!figure.isSurelyPerson() && speaksAsBody(run, name)) {
        figure.kind(SpeakerKind.ORGANIZATION);
      }
      if (!scene.isQuoted(name.span())) {
        CredentialFinder finder = new CredentialFinder(run);
        Optional<Name> near = before.filter(one -> one.paragraph() == name.paragraph());
        finder.around(name, near).forEach(group -> describe(figure, group, described));
      }
      before = Optional.of(name);
      name.titles().stream()
          .filter(title -> !SpeakerWords.COURTESY.has(title))
          .forEach(title -> call(figure, nounOf(title)));
    }
    findLooseNouns(described);
  }

  /** What a title is as a noun: <i>Col</i> is a colonel. */
  static String nounOf(String title) {
    return TITLE_NOUNS.classOf(title).orElse(title);
  }

  private void describe(Figure figure, NounGroup group, Set<Integer> described) {
    List<String> nouns = group.nouns();
    if (figure.isUncertain() && nouns.stream().anyMatch(PersonNouns::isKnown)) {
      figure.kind(SpeakerKind.PERSON);
    }
    boolean body = figure.kind() == SpeakerKind.ORGANIZATION;
    if (nouns.isEmpty() && body != group.isMedium()) {
      return;
    }
    figure.add(group.credential());
    for (String noun : nouns) {
      Gender gender = Gender.ofNoun(noun);
      figure.learn(gender);
      if (group.isOwned() && gender != Gender.UNKNOWN) {
        byKin.computeIfAbsent(noun, any -> new LinkedHashSet<>()).add(figure);
      } else {
        call(figure, noun);
      }
    }
    group.contrasts().forEach(word -> call(figure, word));
    for (int i = group.from(); i < group.to(); i++) {
      described.add(group.run().spans().get(i).start());
    }
  }

  /** <i>Tolland said she would go</i>: a body says that it would. */
  private static boolean speaksOfOneself(WordRun run, Name name) {
    int verb = run.firstEndingAfter(name.span().end());
    int next = run.is(verb + 1, "that") ? verb + 2 : verb + 1;
    return SayingWords.isVerb(run.word(verb)) && (run.is(next, "he") || run.is(next, "she"));
  }

  /** <i>Tolland Castings said on Monday that it would close</i>: a person says that he would. */
  private static boolean speaksAsBody(WordRun run, Name name) {
    int verb = run.firstEndingAfter(name.span().end());
    int that = verb + 1;
    while (that < verb + 4 && (run.is(that, "on") || run.isCapitalized(that))) {
      that++;
    }
    int it = run.is(that, "that") ? that + 1 : that;
    return SayingWords.isVerb(run.word(verb))
        && (run.is(it, "its")
            || (run.is(it, "it") && SpeakerWords.BODY_DOES.has(run.word(it + 1))));
  }

  /** Whether nothing but a verb of saying stands between somebody and a pronoun. */
  boolean says(Span sayer, Span pronoun) {
    WordRun between = WordRun.of(scene.text(), sayer.end(), pronoun.start());
    int words = between.size() - (between.is(between.size() - 1, "that") ? 1 : 0);
    return (words == 1 || words == 2) && SayingWords.isVerb(between.word(words - 1));
  }

  private void findLooseNouns(Set<Integer> described) {
    for (WordRun run : scene.runs()) {
      for (int i = 0; i < run.size(); i++) {
        String word = run.word(i);
        int start = run.spans().get(i).start();
        if (PersonNouns.has(word) && !described.contains(start)) {
          looseNouns.putIfAbsent(word, start);
          boolean kin =
              Gender.ofNoun(word) != Gender.UNKNOWN && SpeakerWords.OWNER.has(run.word(i - 1));
          boolean quoted = scene.isQuoted(run.spans().get(i));
          if (quoted) {
            heardNouns.put(start, Gender.ofNoun(word));
          }
          if (kin || (!quoted && !word.endsWith("-year-old") && isSubject(run, i))) {
            looseSomebody.put(start, kin);
          }
        }
      }
    }
  }

  /** Whether a noun is the subject that a sentence begins with: <i>The plucky prioress</i>. */
  private static boolean isSubject(WordRun run, int noun) {
    int i = noun;
    while (i > 0 && noun - i < 4 && !SpeakerWords.DETERMINER.has(run.word(i))) {
      i--;
    }
    return SpeakerWords.DETERMINER.has(run.word(i)) && NameFinder.beginsSentence(run, i);
  }

  /** Whether somebody without a name, one man or woman, is spoken of between two places. */
  boolean speaksOfKin(int from, int to) {
    return looseSomebody.subMap(from, Math.max(from, to)).containsValue(true);
  }

  /** Where somebody without a name is last spoken of between two places in a quotation. */
  OptionalInt lastHeard(int from, int to, Gender pronoun) {
    return heardNouns
        .subMap(from, true, Math.max(from, to), false)
        .descendingMap()
        .entrySet()
        .stream()
        .filter(noun -> !noun.getValue().contradicts(pronoun))
        .mapToInt(noun -> noun.getKey())
        .findFirst();
  }

  /** Whether a sentence between two places begins with somebody without a name. */
  boolean beginsWithSomebody(int from, int to) {
    return looseSomebody.subMap(from, Math.max(from, to)).containsValue(false);
  }

  /** Notes that somebody is called something. */
  void call(Figure figure, String noun) {
    if (figure.nouns().add(noun)) {
      if (figure.isNamed()) {
        byNoun.computeIfAbsent(noun, any -> new ArrayList<>()).add(figure);
      }
      figure.learn(Gender.ofNoun(noun));
    }
  }

  /** Those who are somebody's husband, sister or the like, by the article's words. */
  List<Figure> kin(String noun) {
    return List.copyOf(byKin.getOrDefault(noun, Set.of()));
  }

  /** Those with names who are called something anywhere in the article. */
  List<Figure> named(String noun) {
    return byNoun.getOrDefault(noun, List.of()).stream()
        .filter(figure -> figure.kind() == SpeakerKind.PERSON)
        .limit(20)
        .toList();
  }

  /** Whether the article spoke of such a person before a place, in words tied to no name. */
  boolean isLoose(String noun, int before) {
    return looseNouns.getOrDefault(noun, before) < before;
  }

  /** Takes what a source says. */
  void putWords(Span source, List<Span> content) {
    words.computeIfAbsent(source, any -> new ArrayList<>()).addAll(content);
    content.forEach(part -> said.merge(part.start(), part, ArticlePeople::longer));
  }

  private static Span longer(Span one, Span other) {
    return other.end() > one.end() ? other : one;
  }

  /** Whether something stands in what somebody is said to say, quoted or not. */
  boolean isSaid(Span span) {
    return Discourse.inOrder(said.headMap(span.start(), true).descendingMap().values())
        .limit(FEW)
        .anyMatch(part -> part.contains(span));
  }

  /** Whom a source names in what it says. */
  Set<Figure> namedBy(Span source) {
    Set<Figure> named = new HashSet<>();
    words.getOrDefault(source, List.of()).stream()
        .limit(FEW)
        .forEach(part -> named.addAll(cast.namedIn(part)));
    return named;
  }

  /** Tells who wants to know. */
  void ranked(Supplier<RankedSource> source) {
    watcher.ifPresent(one -> one.accept(source.get()));
  }

  Scene scene() {
    return scene;
  }

  Cast cast() {
    return cast;
  }

  Discourse discourse() {
    return discourse;
  }

  /** Somebody without a name, first called so at a place. */
  Figure newFigure(SpeakerKind kind, Span source) {
    Figure figure = cast.figure(kind);
    unnamed.put(figure, source);
    return figure;
  }

  /** Takes over what a first reading has learnt of gender from pronouns. */
  void learnGenders(ArticlePeople first) {
    for (int i = 0; i < cast.figures().size(); i++) {
      Figure known = first.cast.figures().get(i);
      cast.figures().get(i).learn(known.isGenderSure() ? known.gender() : Gender.UNKNOWN);
    }
  }

  String lower(Span span) {
    return span.cut(scene.text()).toLowerCase(Locale.ROOT);
  }

  boolean isSelf(Span source) {
    return SpeakerWords.SELF.has(lower(source));
  }

  FigureLink self(FigureLink outer, Span source) {
    outer.figure().add(new Mention(source, Mention.Form.PRONOUN));
    boolean many = SpeakerWords.SELF_AND_OTHERS.has(lower(source)) && outer.figure().isOnePerson();
    double confidence = many ? Math.min(outer.confidence(), MANY) : outer.confidence();
    return new FigureLink(outer.figure(), confidence, "self", outer.runnerUp());
  }

  /** Whether a source opens a sentence behind a word like <i>when</i>: its name may follow. */
  boolean isBeforeMainClause(Span source) {
    WordRun run = WordRun.of(scene.text(), scene.sentenceStart(source.start()), source.start());
    int last = run.size() - 1;
    return last >= 0 && last <= 1 && SpeakerWords.SUBORDINATOR.has(run.word(last));
  }

  /** People whom the article introduces by a full name and what they are. */
  List<Figure> introduced() {
    return cast.figures().stream()
        .filter(figure -> figure.isFullName() && !figure.credentials().isEmpty())
        .toList();
  }

  /** The first words that say more than a pronoun does. */
  private static Span describing(Figure figure) {
    return figure.mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.DESCRIPTION)
        .findFirst()
        .orElse(figure.mentions().get(0))
        .span();
  }

  Speaker speaker(Figure figure) {
    Span name = figure.fullest().map(Name::core).orElseGet(() -> describing(figure));
    Optional<Anonymity> how =
        figure.kind() == SpeakerKind.ANONYMOUS
            ? Optional.ofNullable(unnamed.get(figure)).map(anonymity::find)
            : Optional.empty();
    return new Speaker(
        name,
        figure.kind(),
        figure.gender(),
        figure.isGenderSure() ? figure.gender() : Gender.UNKNOWN,
        figure.mentions(),
        figure.credentials(),
        how);
  }
}
