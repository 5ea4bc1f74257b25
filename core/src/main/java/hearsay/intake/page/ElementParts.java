package hearsay.intake.page;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What each element of a page is, by its tag, its role, whether it is shown, and its names. How
 * much text it holds is not weighed here.
 */
final class ElementParts {
  private static final Map<String, PagePart> BY_TAG =
      Map.of(
          "nav", PagePart.MENU,
          "menu", PagePart.MENU,
          "aside", PagePart.ASIDE,
          "form", PagePart.FORM,
          "fieldset", PagePart.FORM,
          "label", PagePart.FORM,
          "figcaption", PagePart.CAPTION,
          "footer", PagePart.FOOT,
          "header", PagePart.HEADER);

  /** Roles of the accessibility standard (WAI-ARIA 1.2) that are never an article's. */
  private static final Map<String, PagePart> BY_ROLE =
      Map.ofEntries(
          Map.entry("navigation", PagePart.MENU),
          Map.entry("menu", PagePart.MENU),
          Map.entry("menubar", PagePart.MENU),
          Map.entry("toolbar", PagePart.MENU),
          Map.entry("tablist", PagePart.MENU),
          Map.entry("banner", PagePart.MENU),
          Map.entry("search", PagePart.FORM),
          Map.entry("form", PagePart.FORM),
          Map.entry("complementary", PagePart.ASIDE),
          Map.entry("contentinfo", PagePart.ASIDE),
          Map.entry("dialog", PagePart.TOOLS),
          Map.entry("alertdialog", PagePart.TOOLS),
          Map.entry("alert", PagePart.TOOLS),
          Map.entry("tooltip", PagePart.TOOLS));

  /** The attributes that hold names. */
  private static final List<String> NAMES =
      List.of("class", "id", "data-testid", "data-test-id", "data-qa", "data-component");

  private static final Set<String> NEVER_A_PART = Set.of("#root", "html", "head", "body", "main");

  /** The parts that a paragraph or heading can be by its own names. */
  private static final Set<PagePart> OF_PARAGRAPHS =
      EnumSet.complementOf(
          EnumSet.of(
              PagePart.BODY,
              PagePart.STANDFIRST,
              PagePart.TOOLS,
              PagePart.TAGS,
              PagePart.WIDGET,
              PagePart.MEDIA,
              PagePart.HOVER));

  private static final RuleTable HIDING = RuleTable.load(ElementParts.class, "hiding-classes.tsv");

  private static final Set<String> HIDING_CLASSES = Set.copyOf(HIDING.row("hides").words("words"));

  /** What a class says that shows, on some screens, what another one hides. */
  private static final List<String> SHOWING = HIDING.row("shows").words("words");

  private static final Set<String> IMAGES = Set.of("img", "picture", "video", "amp-img");

  /** The largest box around a picture that is looked into, in elements. */
  private static final int PICTURE_BOX = 40;

  /** A longer text in a picture's box is no caption, in weight of text. */
  private static final int LONGEST_CAPTION = 250;

  /** The largest figure that is searched for a quotation or a table. */
  private static final int FIGURE_BOX = 200;

  private static final int EMBED_BOX = 60;

  private final PageTree tree;
  private final Map<String, Set<PagePart>> partsOfName = new HashMap<>();
  private final List<Set<PagePart>> byNames;
  private final boolean readsNames;

  /**
   * @param readsNames whether all names count, or only those that are never given to a body
   */
  ElementParts(PageTree tree, boolean readsNames) {
    this.tree = tree;
    this.readsNames = readsNames;
    this.byNames = new ArrayList<>(Collections.nCopies(tree.elementCount(), null));
  }

  /** The parts that an element's names speak of. */
  Set<PagePart> byNames(int index) {
    Set<PagePart> known = byNames.get(index);
    if (known == null) {
      known = read(tree.element(index));
      byNames.set(index, known);
    }
    return known;
  }

  private Set<PagePart> read(Element element) {
    Set<PagePart> parts = EnumSet.noneOf(PagePart.class);
    for (String attribute : NAMES) {
      String name = element.attr(attribute);
      if (!name.isEmpty()) {
        parts.addAll(partsOfName.computeIfAbsent(name, NameWords::partsOf));
      }
    }
    if (!readsNames) {
      parts.removeIf(part -> !part.isPlain());
    }
    return parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(parts);
  }

  /** Whether its makers say that this is the article's body. */
  boolean isBody(int index) {
    Element element = tree.element(index);
    String name = element.normalName();
    boolean isBox = !NEVER_A_PART.contains(name) && !name.equals("p");
    return isBox
        && (element.attr("itemprop").contains("articleBody")
            || byNames(index).contains(PagePart.BODY));
  }

  /** The part other than the article's own that an element is; empty where nothing says so. */
  Optional<PagePart> partOf(int index) {
    Element element = tree.element(index);
    String name = element.normalName();
    if (NEVER_A_PART.contains(name)) {
      return Optional.empty();
    }
    PagePart plain = BY_TAG.getOrDefault(name, BY_ROLE.get(element.attr("role")));
    if (plain != null) {
      return Optional.of(plain);
    }
    boolean saysNothing = element.attributesSize() == 0 && !name.equals("figure");
    if (saysNothing) {
      return Optional.empty();
    }
    if (isHidden(element)) {
      return Optional.of(PagePart.HIDDEN);
    }
    if (name.equals("figure")) {
      return holds(index, Set.of("blockquote", "table"), FIGURE_BOX)
          ? Optional.empty()
          : Optional.of(PagePart.FIGURE);
    }
    return byNames(index).stream().filter(part -> applies(part, index)).findFirst();
  }

  private static boolean isHidden(Element element) {
    boolean saysSo =
        element.hasAttr("hidden")
            || (element.attr("aria-hidden").equals("true") && !element.normalName().equals("p"));
    return saysSo
        || element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none")
        || isHiddenByClass(element);
  }

  /** {@code hidden} hides, {@code hidden md:block} does not. */
  private static boolean isHiddenByClass(Element element) {
    String names = element.className();
    boolean mayHide = !names.isEmpty() && HIDING_CLASSES.stream().anyMatch(names::contains);
    return mayHide
        && SHOWING.stream().noneMatch(names::contains)
        && element.classNames().stream().anyMatch(HIDING_CLASSES::contains);
  }

  private boolean applies(PagePart part, int index) {
    Element element = tree.element(index);
    String name = element.normalName();
    if (isEmbed(element) || part == PagePart.BODY || part == PagePart.STANDFIRST) {
      return false;
    }
    if (name.equals("p") || PageTree.isHeading(name)) {
      return OF_PARAGRAPHS.contains(part);
    }
    return switch (part) {
      case SHARE -> !element.className().contains("embed");
      case HOVER -> !name.equals("a") && !holdsHoverBox(index);
      case MEDIA -> textOf(index) < LONGEST_CAPTION && holds(index, IMAGES, PICTURE_BOX);
      case RELATED ->
          !byNames(index).contains(PagePart.BODY)
              && !(byNames(index).contains(PagePart.STANDFIRST) && linkedTextOf(index) == 0);
      default -> part.isPlain() || !byNames(index).contains(PagePart.BODY);
    };
  }

  private int textOf(int index) {
    return tree.chars(tree.firstText(index), tree.textEnd(index));
  }

  private int linkedTextOf(int index) {
    return tree.linkedChars(tree.firstText(index), tree.textEnd(index));
  }

  /** The name that stands in the text and the card that it brings up are often in one wrapper. */
  private boolean holdsHoverBox(int index) {
    int end = Math.min(tree.end(index), index + PICTURE_BOX);
    for (int i = index + 1; i < end; i++) {
      if (!tree.element(i).normalName().equals("a") && byNames(i).contains(PagePart.HOVER)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an element or one inside it has one of these tags; yes where it is too large to say.
   */
  private boolean holds(int index, Set<String> tags, int largest) {
    boolean isLarge = tree.end(index) - index > largest;
    if (isLarge && largest == FIGURE_BOX) {
      return true;
    }
    int end = Math.min(tree.end(index), index + largest);
    for (int i = index; i < end; i++) {
      if (tags.contains(tree.element(i).normalName())) {
        return true;
      }
    }
    return false;
  }

  /** A post of another service, quoted by its own code. */
  static boolean isEmbed(Element element) {
    if (!element.normalName().equals("blockquote")) {
      return false;
    }
    String names = element.className();
    return names.contains("-tweet") || names.contains("-media") || names.contains("-embed");
  }

  /** Whether a box of some size holds an embedded post. */
  boolean holdsEmbed(int index) {
    if (tree.end(index) - index > EMBED_BOX) {
      return false;
    }
    for (int i = index; i < tree.end(index); i++) {
      if (isEmbed(tree.element(i))) {
        return true;
      }
    }
    return false;
  }
}
