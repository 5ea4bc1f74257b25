package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The desk as somebody uses it: the steps follow one another on one ledger, which begins with
 * nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DeskInBrowserTest {
  private static final Path PICTURES = Path.of("target/desk");
  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  @TempDir private static Path folder;
  private static Optional<Browser> found = Optional.empty();
  private static OpenDesk desk;

  private Browser browser;

  @BeforeAll
  static void open() throws Exception {
    found = Browser.find();
    if (found.isPresent()) {
      desk = OpenDesk.untouched(folder.resolve("desk.db"));
      found.get().resize(WIDE);
      found.get().go(desk.address());
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (found.isPresent()) {
      found.get().close();
      desk.close();
      assertThat(desk.faults()).isEmpty();
    }
  }

  @BeforeEach
  void needABrowser() {
    assumeTrue(found.isPresent(), "no browser is installed here");
    browser = found.get();
  }

  private void go(String path) {
    browser.go(desk.base() + path);
  }

  @Test
  @Order(1)
  void opensAtACleanAddressAndReadsTheSampleByDrop() throws Exception {
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(desk.base() + "/");
    assertThat(browser.text()).contains("Nothing has been read yet");
    String files;
    try (Stream<Path> pile = Files.list(Path.of(OpenDesk.PILE))) {
      files = pile.map(Path::toString).sorted().collect(Collectors.joining("\n"));
    }
    browser.find("input[type=file]").sendKeys(files);
    browser.leave(() -> browser.called("Read them").click());
    assertThat(browser.text()).contains("15 new articles", "1 new versions", "2 refused");
    go("/");
    assertThat(browser.text()).contains("15 articles", "Ingrid Vasse", "Miriam Tolland");
  }

  @Test
  @Order(2)
  void aSpeakersPageIsFoundFromTheBriefing() {
    go("/");
    browser.leave(() -> browser.driver().findElement(By.linkText("Miriam Tolland")).click());
    assertThat(browser.find("h1").getText()).isEqualTo("Miriam Tolland");
    assertThat(browser.text()).contains("Credentials", "Professor Miriam Tolland");
  }

  @Test
  @Order(3)
  void wordsPointedAtSayWhoAndWhy() {
    go("/search?q=breakwater");
    browser.leave(() -> browser.find("td.words a").click());
    WebElement mark = browser.find(".text a.l-said");
    new Actions(browser.driver()).moveToElement(mark).perform();
    assertThat(browser.find("#panel .facts").getText()).contains("why", "cue", "second");
    browser.driver().executeScript("document.querySelector('.text a.l-source').focus()");
    assertThat(browser.find("#panel .who").getText()).contains("confidence");
    WebElement layer = browser.find("#layer-said");
    String before = mark.getCssValue("background-color");
    layer.click();
    assertThat(mark.getCssValue("background-color")).isNotEqualTo(before);
  }

  @Test
  @Order(4)
  void twoSpeakersAreMergedAndTheRulingUndone() {
    go("/speakers?q=roake");
    List<String> before = browser.all("tbody th").stream().map(WebElement::getText).toList();
    assertThat(before).hasSizeGreaterThanOrEqualTo(2);
    browser.leave(() -> browser.find("tbody th a").click());
    browser.called("Two speakers are one").click();
    browser.leave(() -> browser.called("Same as").click());
    assertThat(browser.find(".notice.done").getText()).contains("merge");
    browser.leave(() -> browser.find(".notice.done button").click());
    assertThat(browser.text()).contains("undone by");
    go("/speakers?q=roake");
    assertThat(browser.all("tbody th").stream().map(WebElement::getText).toList())
        .isEqualTo(before);
  }

  @Test
  @Order(5)
  void aForecastIsResolvedWithItsEvidence() {
    go("/forecasts");
    browser.leave(() -> browser.find(".foretold .words a").click());
    browser.find("select[name=outcome]").sendKeys("no");
    browser.driver().executeScript("document.querySelector('input[name=on]').value = '2031-03-20'");
    browser.find("input[name=evidence]").sendKeys("the harbour log");
    browser.leave(() -> browser.called("Rule").click());
    assertThat(browser.text()).contains("the harbour log");
    go("/forecasts?state=ruled");
    assertThat(browser.text()).contains("the harbour log");
  }

  @Test
  @Order(6)
  void aLineOfTheGraphLeadsToItsEvidence() {
    go("/sources?article=" + Links.encoded("id:Quillon/quillon-0304"));
    WebElement arc = browser.find(".arc");
    browser.driver().executeScript("arguments[0].focus()", arc);
    arc.sendKeys(Keys.ENTER);
    assertThat(browser.driver().getCurrentUrl()).contains("#e");
    assertThat(browser.find(".edge:target").getText()).contains("of the first in the second");
    browser.leave(() -> browser.find(".edge:target .meta a").click());
    assertThat(browser.all("[data-pair]")).isNotEmpty();
  }

  @Test
  @Order(7)
  void anAlteredQuotationIsFoundOut() {
    go("/check");
    browser
        .find("textarea")
        .sendKeys("The outer section will sink by another 60 centimetres in the next big storm");
    browser.leave(() -> browser.called("Check").click());
    assertThat(browser.find(".verdict").getText()).containsIgnoringCase("altered");
    assertThat(browser.find("del").getText()).isEqualTo("60");
    assertThat(browser.find("ins").getText()).isEqualTo("40");
  }

  @Test
  @Order(8)
  void anEvidenceCardIsCopied() {
    go("/search?q=storm");
    browser.leave(() -> browser.find("td.words a.meta").click());
    assertThat(browser.text()).contains("text sha256", "original sha256");
    WebElement copy = browser.find("[data-copy=markdown]");
    copy.click();
    assertThat(browser.find("#markdown").getText()).startsWith("[^");
    browser.await(() -> copy.getText().startsWith("Copied") || copy.getText().startsWith("Marked"));
  }

  @Test
  @Order(9)
  void theKeyboardLeadsToTheSearch() {
    go("/timeline");
    browser.driver().findElement(By.tagName("body")).sendKeys("/");
    assertThat(browser.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("find");
    browser.driver().switchTo().activeElement().sendKeys("pilot");
    browser.leave(() -> browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER));
    assertThat(browser.driver().getCurrentUrl()).contains("/search?q=pilot");
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("briefing", "/");
    pages.put("stories", "/stories");
    pages.put("speakers", "/speakers");
    pages.put("forecasts", "/forecasts");
    pages.put("scores", "/scores");
    pages.put("calibration", "/calibration");
    pages.put("timeline", "/timeline");
    pages.put("search", "/search?q=storm");
    pages.put(
        "check",
        "/check?quote=" + Links.encoded("sink by another 60 centimetres in the next storm"));
    pages.put("rulings", "/log");
    pages.put("import", "/import");
    pages.put("sources", "/sources?article=" + Links.encoded("id:Quillon/quillon-0304"));
    go("/search?q=storm");
    pages.put("article", path("td.words a"));
    pages.put("record", path("td.words a.meta"));
    pages.put("speaker", path("td a[href*=speaker]"));
    pages.put("sources-quotation", pages.get("record").replace("/record/", "/sources?quote="));
    go("/forecasts");
    pages.put("forecast", path(".foretold .words a"));
    go(pages.get("sources"));
    pages.put("compare", path(".edge .meta a"));
    go(pages.get("article"));
    browser.all("a[href^='/family']").stream()
        .findFirst()
        .ifPresent(link -> pages.put("family", link.getAttribute("href").replace(desk.base(), "")));
    return pages;
  }

  private String path(String css) {
    return browser.find(css).getAttribute("href").replace(desk.base(), "");
  }

  @Test
  @Order(10)
  void everyPageIsForEverybodyAtEveryWidth() throws Exception {
    Map<String, String> pages = pages();
    SoftAssertions all = new SoftAssertions();
    for (String scheme : List.of("light", "dark")) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setEmulatedMedia",
              Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        for (int width : new int[] {WIDE, PHONE}) {
          String where = page.getKey() + " at " + width + ", " + scheme;
          String file = page.getKey() + "-" + width + (scheme.equals("dark") ? "-dark" : "");
          browser.resize(width);
          browser.complaints(); // those of axe on the page before
          go(page.getValue());
          all.assertThat(browser.overflows()).as(where + " is too wide").isFalse();
          browser.keepPicture(PICTURES.resolve(file + ".png"), width);
          all.assertThat(browser.complaints()).as(where).isEmpty();
          all.assertThat(browser.barriers()).as(where).isEmpty();
        }
      }
    }
    all.assertAll();
  }
}
