package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What came of a run of {@code hearsay read}, and the briefing, as JSON. */
final class ReportJson {
  private ReportJson() {}

  static String of(ReadReport report, Briefing briefing, LedgerPaths paths) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          writeRun(json, report, paths);
          json.writeFieldName("briefing");
          new BriefingJson(paths).write(json, briefing);
          json.writeEndObject();
        });
  }

  private static void writeRun(JsonGenerator json, ReadReport report, LedgerPaths paths)
      throws IOException {
    json.writeNumberField("articlesNew", report.articles());
    json.writeNumberField("versionsNew", report.versions());
    json.writeNumberField("unchanged", report.unchanged());
    json.writeNumberField("takenDown", report.takenDown());
    json.writeNumberField("passedOver", report.passedOver());
    json.writeNumberField("refusedCount", report.refused());
    json.writeFieldName("refused");
    new BriefingJson(paths).writeRefusals(json, report.refusals());
    json.writeArrayFieldStart("notes");
    for (String note : report.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }
}
