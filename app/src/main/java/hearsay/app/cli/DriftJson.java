package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.intake.Metadata;
import hearsay.json.ComparisonJson;
import hearsay.quotation.FamilyChange;
import hearsay.quotation.FamilyDrift;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.HeadlineQuotation;
import hearsay.quotation.QuotationSearch;
import hearsay.reuse.ArticleVersion;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** How quotations changed, as JSON Lines: see {@code docs/formats.md}. */
record DriftJson(LinkedLedger ledger) {
  /** One utterance with its members and what changed. */
  String line(LedgerDrift.ChangedFamily changed) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("family", changed.family().id());
          json.writeArrayFieldStart("speakers");
          for (String speaker : changed.speakers()) {
            json.writeString(speaker);
          }
          json.writeEndArray();
          json.writeFieldName("fullest");
          member(json, changed.family().fullest());
          json.writeArrayFieldStart("members");
          for (FamilyMember member : changed.family().members()) {
            member(json, member);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("changes");
          for (FamilyChange change : changed.changes()) {
            change(json, change);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void member(JsonGenerator json, FamilyMember member) throws IOException {
    json.writeStartObject();
    place(json, member.article(), member.words());
    json.writeStringField("words", member.words().cut(ledger.text(member.article())));
    Json.optional(json, "speaker", member.speaker().map(QuotedBy::key));
    json.writeEndObject();
  }

  private void place(JsonGenerator json, ArticleVersion version, Span span) throws IOException {
    article(json, version);
    json.writeFieldName("span");
    Json.span(json, ledger.text(version).codePoints(span));
  }

  private void article(JsonGenerator json, ArticleVersion version) throws IOException {
    Metadata metadata = ledger.summary(version).metadata();
    json.writeStringField("article", version.key().value());
    Json.optional(json, "outlet", metadata.outlet());
    Json.optional(json, "published", metadata.published());
  }

  private void change(JsonGenerator json, FamilyChange change) throws IOException {
    FamilyDrift one = change.carriers().get(0);
    json.writeStartObject();
    kinds(json, change.kinds());
    json.writeFieldName("edit");
    if (change.edit().isPresent()) {
      edit(json, change.edit().get(), text(one.a()), text(one.b()));
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("carriers");
    for (FamilyDrift carrier : change.carriers()) {
      json.writeStartObject();
      place(json, carrier.b().article(), carrier.drift().b());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("first");
    Optional<FamilyMember> first = change.first().member();
    Json.optional(json, "article", first.map(member -> member.article().key().value()));
    json.writeStringField("certainty", change.first().certainty().label());
    json.writeEndObject();
    json.writeBooleanField("datedBeforeFullest", change.isOlder());
    json.writeEndObject();
  }

  private SourceText text(FamilyMember member) {
    return ledger.text(member.article());
  }

  private static void kinds(JsonGenerator json, Collection<DriftKind> kinds) throws IOException {
    json.writeArrayFieldStart("kinds");
    for (DriftKind kind : kinds.stream().sorted().toList()) {
      json.writeString(kind.label());
    }
    json.writeEndArray();
  }

  private static void edit(JsonGenerator json, QuoteDrift.Edit edit, SourceText a, SourceText b)
      throws IOException {
    json.writeStartObject();
    Json.optional(json, "was", edit.a().map(a::cut));
    Json.optional(json, "is", edit.b().map(b::cut));
    Json.optionalSpan(json, "a", edit.a().map(a::codePoints));
    Json.optionalSpan(json, "b", edit.b().map(b::codePoints));
    json.writeBooleanField("ellipsis", edit.ellipsis());
    json.writeEndObject();
  }

  /** One headline whose quotation does not stand so in the text below. */
  String line(HeadlineQuotation headline) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("headline", headline.title());
          article(json, headline.article());
          json.writeFieldName("quoted");
          Json.span(json, SourceText.of(headline.title()).codePoints(headline.quoted()));
          json.writeStringField("verdict", headline.verdict().label());
          json.writeFieldName("body");
          if (headline.body().isPresent()) {
            match(json, headline, headline.article(), headline.body().get());
          } else {
            json.writeNull();
          }
          json.writeArrayFieldStart("elsewhere");
          for (HeadlineQuotation.Place place : headline.elsewhere()) {
            match(json, headline, place.article(), place.match());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void match(
      JsonGenerator json,
      HeadlineQuotation headline,
      ArticleVersion where,
      QuotationSearch.Match match)
      throws IOException {
    SourceText sought = SourceText.of(headline.words());
    json.writeStartObject();
    place(json, where, match.words());
    json.writeArrayFieldStart("edits");
    for (QuoteDrift.Edit edit : match.edits()) {
      ComparisonJson.edit(json, edit, sought, ledger.text(where));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
