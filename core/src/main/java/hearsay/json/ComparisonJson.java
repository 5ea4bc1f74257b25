package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.quotation.FamilyDrift;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Link;
import hearsay.reuse.Passage;
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The output of {@code hearsay compare}: see {@code docs/formats.md}.
 *
 * @param texts gives the texts of those that were compared
 */
public record ComparisonJson(Function<ArticleVersion, SourceText> texts) {
  private SourceText text(ArticleVersion version) {
    return texts.apply(version);
  }

  /** One linked pair. */
  public String link(Link link) {
    return JsonText.line(json -> write(json, link));
  }

  /** One linked pair as a value. */
  public void write(JsonGenerator json, Link link) throws IOException {
    SourceText a = text(link.a());
    SourceText b = text(link.b());
    json.writeStartObject();
    json.writeStringField("a", link.a().key().value());
    json.writeStringField("b", link.b().key().value());
    json.writeStringField("relation", link.relation().label());
    json.writeObjectFieldStart("containment");
    share(json, "a", link.containmentA());
    share(json, "b", link.containmentB());
    json.writeEndObject();
    json.writeStringField("direction", link.direction().label());
    json.writeStringField("strength", link.strength().label());
    json.writeArrayFieldStart("evidence");
    for (Clue clue : link.clues()) {
      clue(json, clue, a, b);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("passages");
    for (Passage passage : link.passages()) {
      json.writeStartObject();
      span(json, "a", passage.a(), a);
      span(json, "b", passage.b(), b);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("drift");
    for (QuoteDrift drift : link.drift()) {
      json.writeStartObject();
      drift(json, drift, a, b);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void clue(JsonGenerator json, Clue clue, SourceText a, SourceText b)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", clue.kind().label());
    json.writeStringField("says", clue.says().label());
    JsonText.optionalSpan(json, "a", clue.a().map(a::codePoints));
    JsonText.optionalSpan(json, "b", clue.b().map(b::codePoints));
    json.writeEndObject();
  }

  private static void drift(JsonGenerator json, QuoteDrift drift, SourceText a, SourceText b)
      throws IOException {
    span(json, "a", drift.a(), a);
    span(json, "b", drift.b(), b);
    kinds(json, drift.kinds());
    edits(json, drift, a, b);
  }

  private static void edits(JsonGenerator json, QuoteDrift drift, SourceText a, SourceText b)
      throws IOException {
    json.writeArrayFieldStart("edits");
    for (QuoteDrift.Edit edit : drift.edits()) {
      edit(json, edit, a, b);
    }
    json.writeEndArray();
  }

  /** One change between two forms of a quotation. */
  public static void edit(JsonGenerator json, QuoteDrift.Edit edit, SourceText a, SourceText b)
      throws IOException {
    json.writeStartObject();
    JsonText.optionalSpan(json, "a", edit.a().map(a::codePoints));
    JsonText.optionalSpan(json, "b", edit.b().map(b::codePoints));
    kinds(json, edit.kinds());
    json.writeBooleanField("ellipsis", edit.ellipsis());
    json.writeEndObject();
  }

  private static void kinds(JsonGenerator json, Collection<DriftKind> kinds) throws IOException {
    json.writeArrayFieldStart("kinds");
    for (DriftKind kind : kinds.stream().sorted().toList()) {
      json.writeString(kind.label());
    }
    json.writeEndArray();
  }

  /** One utterance with its forms. */
  public String family(QuotationFamily family) {
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("family", family.id());
          json.writeArrayFieldStart("members");
          for (FamilyMember member : family.members()) {
            member(json, member);
          }
          json.writeEndArray();
          json.writeFieldName("fullest");
          member(json, family.fullest());
          json.writeArrayFieldStart("drift");
          for (FamilyDrift drift : family.drift()) {
            json.writeStartObject();
            json.writeStringField("article", drift.b().article().key().value());
            drift(json, drift.drift(), text(drift.a().article()), text(drift.b().article()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("first");
          for (DriftKind kind : DriftKind.values()) {
            Optional<FamilyMember> carrier = family.firstCarrier(kind);
            if (carrier.isPresent()) {
              json.writeFieldName(kind.label());
              member(json, carrier.get());
            }
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private void member(JsonGenerator json, FamilyMember member) throws IOException {
    json.writeStartObject();
    json.writeStringField("article", member.article().key().value());
    span(json, "span", member.words(), text(member.article()));
    JsonText.optional(json, "speaker", member.speaker().map(QuotedBy::key));
    json.writeEndObject();
  }

  /** One story. */
  public static String story(StoryCluster story) {
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("story", story.id());
          json.writeArrayFieldStart("members");
          for (ArticleVersion member : story.members()) {
            json.writeString(member.key().value());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("names");
          for (String name : story.names()) {
            json.writeString(name);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void span(JsonGenerator json, String name, Span span, SourceText text)
      throws IOException {
    json.writeFieldName(name);
    JsonText.span(json, text.codePoints(span));
  }

  private static void share(JsonGenerator json, String name, double share) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(String.format(Locale.ROOT, "%.4f", share));
  }
}
