package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** A real browser without a screen: Chromium with its driver, where both are installed. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long GLANCE_NANOS = 50_000_000;
  private static final int TALLEST = 6_000;

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(Path chromium, Path chromedriver) throws IOException {
    profile = Files.createTempDirectory("hearsay-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion", // else a click may come before scrolling ends
        "--disable-dev-shm-usage",
        "--user-data-dir=" + profile);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build(),
            options);
    driver.manage().timeouts().pageLoadTimeout(PATIENCE);
  }

  /** The browser of this machine; empty, with a line that says so, where there is none. */
  static Optional<Browser> find() throws IOException {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      System.out.println("SKIPPED the desk in a browser: no chromium and chromedriver are here");
      return Optional.empty();
    }
    return Optional.of(new Browser(chromium.get(), chromedriver.get()));
  }

  private static Optional<Path> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(one -> Path.of(one, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** So wide, and so high as a screen of that kind is. */
  void resize(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  void go(String address) {
    driver.get(address);
    await(() -> !driver.getTitle().startsWith("One moment"));
  }

  WebElement find(String css) {
    await(() -> !all(css).isEmpty());
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** A link or button by its words. */
  WebElement called(String words) {
    By by =
        By.xpath(
            "//main//*[self::a or self::button or self::summary][contains(., '" + words + "')]");
    await(() -> driver.findElements(by).stream().anyMatch(WebElement::isDisplayed));
    return driver.findElements(by).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow();
  }

  /** Does what leads to another page, and waits until that is there. */
  void leave(Runnable deed) {
    WebElement here = driver.findElement(By.tagName("html"));
    deed.run();
    await(() -> isGone(here));
    find("footer, .bare");
  }

  private static boolean isGone(WebElement element) {
    try {
      return !element.isEnabled();
    } catch (StaleElementReferenceException e) {
      return true;
    }
  }

  /** Looks again and again until something is so. */
  void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(isSo)) {
      assertThat(System.nanoTime())
          .as("waited in vain on " + driver.getCurrentUrl())
          .isLessThan(end);
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /** In the middle of a change of pages there is nothing to ask. */
  private static boolean holds(BooleanSupplier isSo) {
    try {
      return isSo.getAsBoolean();
    } catch (WebDriverException e) {
      return false;
    }
  }

  String text() {
    return find("main").getText();
  }

  /** What the browser complained about: scripts that failed, addresses that were blocked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("status of 4") && !message.contains("status of 503"))
        .toList();
  }

  /** Whether the page is wider than the window. */
  boolean overflows() {
    return (Boolean)
        driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth + 1");
  }

  /** Keeps a picture of the whole page. */
  void keepPicture(Path file, int width) throws IOException {
    Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    width,
                    "height",
                    Math.min(TALLEST, height.intValue()),
                    "scale",
                    1)));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
  }

  /** What axe-core finds that keeps people out, serious and critical. */
  List<String> barriers() throws IOException {
    driver.executeScript(axe());
    String found =
        (String)
            driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run().then(r => done(JSON.stringify(r.violations)), e => done('[{\"id\":\"'"
                    + " + e + '\",\"impact\":\"critical\",\"nodes\":[]}]'));");
    List<String> barriers = new ArrayList<>();
    for (JsonNode violation : new ObjectMapper().readTree(found)) {
      String impact = violation.get("impact").asText();
      if (impact.equals("serious") || impact.equals("critical")) {
        List<String> places = new ArrayList<>();
        violation.get("nodes").forEach(node -> places.add(node.get("html").asText()));
        barriers.add(violation.get("id").asText() + " " + places.stream().limit(3).toList());
      }
    }
    return barriers;
  }

  private static String axe() throws IOException {
    String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    }
  }
}
