package hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.PageFacts;
import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the tables for pages does what its example says. */
final class PageTablesTest {
  static Stream<RuleTable.Row> names() {
    return RuleTable.load(NameWords.class, "page-names.tsv").rows().stream()
        .filter(row -> !row.id().equals("modifier"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameSpeaksOfItsPart(RuleTable.Row row) {
    PagePart part = PagePart.valueOf(row.cell("part").toUpperCase(Locale.ROOT));
    assertThat(NameWords.partsOf(row.cell("example"))).as(row.id()).contains(part);
    for (String word : row.words("words")) {
      String name = word.replace("*", "");
      assertThat(NameWords.partsOf("c-" + name + "__inner")).as(word).contains(part);
      assertThat(NameWords.partsOf("has-" + name.replaceFirst("-.*", "")))
          .as(word)
          .doesNotContain(part);
    }
  }

  @ParameterizedTest
  @EnumSource(MetaNames.class)
  void aPropertyOfLinkedDataIsReadByItsName(MetaNames names) {
    assertThat(names.linked()).isNotEmpty().doesNotHaveDuplicates();
    boolean isAuthor = names == MetaNames.AUTHOR;
    for (String property : names.linked()) {
      String value =
          isAuthor ? "{\"@type\": \"Person\", \"name\": \"Ida Colm\"}" : "\"2031-03-05\"";
      String data = "{\"@type\": \"NewsArticle\", \"" + property + "\": " + value + "}";
      String head = "<head><script type='application/ld+json'>" + data + "</script></head>";
      PageFacts facts = InventedPage.read(head + "<p>" + InventedPage.TEXT).facts();
      assertThat(facts.toString()).as(property).contains(isAuthor ? "Ida Colm" : "2031-03-05");
    }
  }

  @Test
  void anElementIsHiddenByItsClassUnlessAnotherShowsIt() {
    RuleTable table = RuleTable.load(ElementParts.class, "hiding-classes.tsv");
    String hidden = "Nobody is to see these words of the harbor pilot.";
    for (RuleTable.Row row : table.rows()) {
      assertThat(row.words("words")).anyMatch(row.cell("example")::contains);
      String page = "<p>" + InventedPage.TEXT + "</p>" + row.cell("example") + hidden + "</p>";
      boolean isRead = InventedPage.read(page + "<p>" + InventedPage.TEXT).text().contains(hidden);
      assertThat(isRead).as(row.id()).isEqualTo(row.id().equals("shows"));
    }
    for (String name : table.row("hides").words("words")) {
      String page = "<p>" + InventedPage.TEXT + "</p><p class='" + name + "'>" + hidden + "</p>";
      assertThat(InventedPage.read(page + "<p>" + InventedPage.TEXT).text()).doesNotContain(hidden);
    }
  }

  @ParameterizedTest
  @EnumSource(MetaNames.class)
  void aMetaElementIsReadByItsName(MetaNames names) {
    String id = names.name().toLowerCase(Locale.ROOT);
    String example = RuleTable.load(MetaNames.class, "meta-names.tsv").row(id).cell("example");
    assertThat(names.names()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(names.names()).anyMatch(name -> example.contains('"' + name + '"'));
    PageFacts facts =
        InventedPage.read("<head>" + example + "</head><p>" + InventedPage.TEXT).facts();
    assertThat(facts.toString()).contains(id.equals("author") ? "Ida Colm" : "2031-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "header",
        "adventure",
        "shareholders",
        "ad6ed79d",
        "h3",
        "col-md-8",
        "unrelated",
        ""
      })
  void anOrdinaryNameSpeaksOfNothing(String name) {
    assertThat(NameWords.partsOf(name)).isEmpty();
  }

  @Test
  void wordsOfANameAreCutAtHumpsAndNumbers() {
    assertThat(NameWords.partsOf("pageNewsletterBox")).containsExactly(PagePart.NEWSLETTER);
    assertThat(NameWords.partsOf("teaser2")).containsExactly(PagePart.RELATED);
    assertThat(NameWords.partsOf("Story_storyBody__x1")).containsExactly(PagePart.BODY);
  }

  static List<RuleTable.Row> authorWords() {
    return RuleTable.load(AuthorNames.class, "author-words.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("authorWords")
  void aWordAroundAuthorsDoesItsPart(RuleTable.Row row) {
    AuthorNames names = new AuthorNames(List.of());
    for (String word : row.words("words")) {
      switch (row.cell("class")) {
        case "opener" ->
            assertThat(names.in(word + " Ada Rell")).as(word).containsExactly("Ada Rell");
        case "joiner" ->
            assertThat(names.in("Ada Rell " + word + " Ines Varga"))
                .as(word)
                .containsExactly("Ada Rell", "Ines Varga");
        default -> assertThat(names.isPerson("Harbour " + word)).as(word).isFalse();
      }
    }
    boolean isDesk = row.cell("class").equals("desk");
    assertThat(names.in(row.cell("example"))).isNotEmpty();
    assertThat(names.isPerson(names.in(row.cell("example")).get(0))).isEqualTo(!isDesk);
  }
}
