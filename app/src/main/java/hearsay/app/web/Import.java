package hearsay.app.web;

import hearsay.app.cli.DroppedFile;
import hearsay.app.cli.ReadReport;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads dropped files into the ledger. Their names are only what they are called. */
final class Import implements Deed {
  private final Context ctx;

  Import(Context ctx) {
    this.ctx = ctx;
  }

  @Override
  public Answer done(Visit visit) {
    if (!ctx.isMultipartFormData()) {
      throw new BadRequest("Files have to be sent as a form.");
    }
    List<DroppedFile> files =
        ctx.uploadedFiles("files").stream()
            .filter(file -> !file.filename().isBlank())
            .map(file -> new DroppedFile(file.filename(), file::content))
            .toList();
    if (files.isEmpty()) {
      throw new BadRequest("No file was chosen.");
    }
    try {
      ReadReport report = DroppedFile.readAll(visit.ledger().place(), files);
      ImportPage.LAST.set(ImportPage.Done.of(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer.GoTo("/import");
  }
}
