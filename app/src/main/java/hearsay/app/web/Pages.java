package hearsay.app.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** All pages by their addresses. */
final class Pages {
  private Pages() {}

  static Map<String, Page> all() {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new BriefingPage());
    pages.put("/article", new ArticlePage());
    pages.put("/speakers", new SpeakersPage());
    pages.put("/speaker", new SpeakerPage());
    pages.put("/record/{record}", new RecordPage());
    pages.put("/search", new SearchPage());
    pages.put("/check", new CheckPage());
    pages.put("/forecasts", new ForecastsPage());
    pages.put("/forecast/{forecast}", new ForecastPage());
    pages.put("/scores", ScoresPage.ofFigures());
    pages.put("/calibration", ScoresPage.ofCurve());
    pages.put("/timeline", new TimelinePage());
    pages.put("/stories", new StoriesPage());
    pages.put("/sources", new SourcesPage());
    pages.put("/compare", new ComparePage());
    pages.put("/family/{family}", new FamilyPage());
    pages.put("/log", new LogPage());
    pages.put("/import", new ImportPage());
    return pages;
  }
}
