package hearsay.speaker;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The people and bodies of an article by their names. Names are taken in text order and joined to
 * the latest figure that they fit: a surname to the full name before it, a first name after a title
 * that goes with one. Where two figures fit and nothing tells them apart, one is taken and the
 * doubt is remembered.
 */
final class Cast {
  /** Figures that share a word of a name and are compared with a new one, the latest of them. */
  private static final int COMPARED = 40;

  /** So many names of a stretch of text are looked at. */
  private static final int NAMED = 40;

  private final List<Figure> figures = new ArrayList<>();
  private final Map<Name, Figure> byName = new HashMap<>();
  private final TreeMap<Integer, Name> byStart = new TreeMap<>();

  /** Figures by the folded words of their names. */
  private final Map<String, List<Figure>> byWord = new HashMap<>();

  /** For a name that fitted two figures, the other one. */
  private final Map<Name, Figure> doubts = new HashMap<>();

  static Cast of(List<Name> names) {
    Cast cast = new Cast();
    names.forEach(cast::join);
    return cast;
  }

  /** Who is named in a stretch of text, at the first places of it. */
  Set<Figure> namedIn(Span stretch) {
    return Discourse.inOrder(byStart.subMap(stretch.start(), stretch.end()).values())
        .limit(NAMED)
        .map(byName::get)
        .collect(Collectors.toSet());
  }

  private void join(Name name) {
    List<Figure> fitting = fitting(name);
    Figure figure =
        fitting.isEmpty()
            ? bodyOf(name).orElseGet(() -> figure(kindOf(name)))
            : likeliest(name, fitting);
    boolean settled = figure.goesBy(name);
    fitting.stream()
        .filter(one -> one != figure && !(settled && !one.isNamedAfter(figure)))
        .findFirst()
        .ifPresent(other -> doubts.put(name, other));
    if (name.sort() == Name.Sort.COUPLE) {
      figure.makePlural();
    }
    figure.add(name);
    byName.put(name, figure);
    byStart.put(name.span().start(), name);
    for (String word : name.words()) {
      List<Figure> same = byWord.computeIfAbsent(Name.fold(word), any -> new ArrayList<>());
      if (same.isEmpty() || same.get(same.size() - 1) != figure) {
        same.add(figure);
      }
    }
  }

  /** Of several that have a surname, the one who goes by it alone, else the first. */
  private static Figure likeliest(Name name, List<Figure> fitting) {
    if (!name.isSingle() || fitting.size() == 1) {
      return fitting.get(fitting.size() - 1);
    }
    return fitting.stream()
        .filter(figure -> figure.goesBy(name))
        .findFirst()
        .or(() -> fitting.stream().min(Comparator.comparingInt(Figure::number)))
        .orElseThrow();
  }

  /**
   * The body whose first word a single word is, where nobody has that name: <i>Halvard Bank</i>.
   */
  private Optional<Figure> bodyOf(Name name) {
    return name.isSingle() && name.titles().isEmpty()
        ? compared(name.first()).stream()
            .filter(figure -> figure.kind() == SpeakerKind.ORGANIZATION)
            .filter(figure -> isFirstWord(name, figure))
            .reduce((a, b) -> b)
        : Optional.empty();
  }

  private static boolean isFirstWord(Name name, Figure figure) {
    return figure.fullest().filter(full -> full.first().equals(name.first())).isPresent();
  }

  private SpeakerKind kindOf(Name name) {
    if (name.sort() == Name.Sort.COUPLE) {
      return SpeakerKind.GROUP;
    }
    boolean body =
        name.sort() == Name.Sort.BODY
            || name.isUncertain()
            || (name.titles().isEmpty() && !name.isSingle() && isOfOwner(name));
    return body ? SpeakerKind.ORGANIZATION : SpeakerKind.PERSON;
  }

  /** Whether a name begins with somebody's surname: <i>Hollins Stone</i> is a firm of Hollins's. */
  private boolean isOfOwner(Name name) {
    return compared(name.first()).stream()
        .filter(figure -> figure.kind() == SpeakerKind.PERSON)
        .flatMap(figure -> figure.fullest().stream())
        .anyMatch(full -> !full.isSingle() && full.last().equals(name.first()));
  }

  private List<Figure> compared(String word) {
    List<Figure> all = byWord.getOrDefault(word, List.of());
    List<Figure> latest = all.subList(Math.max(0, all.size() - COMPARED), all.size());
    return latest.stream().distinct().toList();
  }

  /** The figures that a name may name, the latest last; several only where they are as likely. */
  private List<Figure> fitting(Name name) {
    List<Figure> fitting = new ArrayList<>();
    compared(name.last()).stream().filter(one -> fits(name, one)).forEach(fitting::add);
    if (fitting.isEmpty() && !name.first().equals(name.last())) {
      compared(name.first()).stream().filter(one -> fits(name, one)).forEach(fitting::add);
    }
    List<Figure> bySurname = fitting.stream().filter(figure -> isSurname(name, figure)).toList();
    boolean surname = name.isSingle() && !name.isGivenAlone() && !bySurname.isEmpty();
    return ofToldGender(name, surname ? bySurname : fitting);
  }

  /** <i>Ms Colm</i> is whoever is known to be a woman, where that is not known of another. */
  private static List<Figure> ofToldGender(Name name, List<Figure> fitting) {
    Gender told = name.genderOfTitle();
    List<Figure> known =
        fitting.stream()
            .filter(figure -> told != Gender.UNKNOWN && figure.gender() == told)
            .toList();
    return known.isEmpty() ? fitting : known;
  }

  private static boolean isSurname(Name name, Figure figure) {
    return figure.fullest().filter(full -> full.last().equals(name.last())).isPresent();
  }

  private static boolean fits(Name name, Figure figure) {
    boolean couple = name.sort() == Name.Sort.COUPLE;
    return couple == figure.isPlural()
        && !figure.gender().contradicts(name.gender())
        && !figure.contradicts(name)
        && figure.fullest().filter(full -> NameMatch.fits(name, full)).isPresent();
  }

  /** A figure without a name. */
  Figure figure(SpeakerKind kind) {
    Figure figure = new Figure(figures.size(), kind);
    figures.add(figure);
    return figure;
  }

  List<Figure> figures() {
    return figures;
  }

  Figure of(Name name) {
    return byName.get(name);
  }

  Optional<Figure> doubt(Name name) {
    return Optional.ofNullable(doubts.get(name));
  }

  /** The fullest name of the figure that goes by a word, where a longer name covers a source. */
  Optional<Name> named(Span source, String word) {
    boolean covered =
        Optional.ofNullable(byStart.floorEntry(source.start()))
            .filter(entry -> entry.getValue().span().contains(source))
            .isPresent();
    return covered
        ? compared(Name.fold(NameFinder.plain(word))).stream()
            .filter(figure -> figure.goesBy(Name.fold(NameFinder.plain(word))))
            .findFirst()
            .flatMap(Figure::fullest)
        : Optional.empty();
  }

  List<Name> names() {
    return List.copyOf(byStart.values());
  }

  /** The names within some words, in text order. */
  List<Name> within(Span span) {
    return byStart.subMap(span.start(), span.end()).values().stream()
        .filter(name -> name.span().end() <= span.end())
        .toList();
  }
}
