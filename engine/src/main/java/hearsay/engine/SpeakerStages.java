package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.json.IdentityJson;
import hearsay.reuse.ArticleVersion;
import hearsay.speaker.Gender;
import hearsay.speaker.Identity;
import hearsay.speaker.SpeakerBlock;
import hearsay.speaker.SpeakerEvidence;
import hearsay.speaker.SpeakerEvidence.Place;
import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLinker;
import hearsay.speaker.Speakers;
import hearsay.text.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is settled by names: who is the same speaker in several articles. */
final class SpeakerStages {
  private SpeakerStages() {}

  /** What an article knows of its speakers, to whomever it helps. */
  static void say(ArticleVersion version, SourceText text, Speakers speakers, Sink sink) {
    String article = version.key().value() + "\n" + version.sha256();
    // Where two begin at one place the later one is meant, as on the local path.
    SortedMap<Place, SpeakerEvidence> pieces = new TreeMap<>();
    SpeakerEvidence.of(article, text, speakers).forEach(piece -> pieces.put(piece.place(), piece));
    pieces.values().forEach(piece -> say(piece, sink));
  }

  static void say(SpeakerEvidence piece, Sink sink) {
    SpeakerBlock block = SpeakerBlock.of(piece);
    Key place = Key.of(piece.place().article() + "\n" + piece.place().start());
    byte[] said = packed(piece);
    switch (block.kind()) {
      case FULL -> {
        sink.say(Step.NAMESAKES, Key.of(block.name()), PieceName.of(place), said);
        sink.say(Step.SPEAKER, person(block.name()), PieceName.of(place), together(said));
      }
      case BRIEF ->
          sink.say(Step.SURNAME, Key.of(block.surname()), new PieceName(Kind.SURNAME, place), said);
      case BODY ->
          sink.say(
              Step.SPEAKER, Key.of("body " + block.name()), PieceName.of(place), together(said));
      case NONE -> sink.say(Step.SPEAKER, place, PieceName.of(place), together(said));
    }
  }

  private static Key person(String name) {
    return Key.of("person " + name);
  }

  /** Whether all of one full name are one person, to their surnames. */
  static void namesakes(Key key, Pieces evidence, Sink sink) {
    if (evidence.isEmpty()) {
      return;
    }
    List<SpeakerEvidence> pieces =
        evidence.values().stream()
            .map(said -> piece(new PackedIn(said)))
            .sorted(Comparator.comparing(SpeakerEvidence::place))
            .toList();
    byte[] person =
        new PackedOut()
            .flag(SpeakerLinker.areOnePerson(pieces))
            .words(SpeakerBlock.of(pieces.get(0)).name())
            .words(pieces.get(0).gender().name())
            .toBytes();
    pieces.stream()
        .map(piece -> SpeakerBlock.of(piece).surname())
        .distinct()
        .forEach(
            surname ->
                sink.say(Step.SURNAME, Key.of(surname), new PieceName(Kind.SAID, key), person));
  }

  /** A bare surname is that of the one person who has it; of several it is nobody's. */
  static void surname(Key key, Pieces evidence, Sink sink) {
    Pieces people = evidence.of(Kind.SAID);
    evidence
        .of(Kind.SURNAME)
        .forEach(
            (name, said) -> {
              SpeakerEvidence brief = piece(new PackedIn(said));
              String surname = SpeakerBlock.of(brief).surname();
              PackedIn only = new PackedIn(people.size() == 1 ? people.value(0) : new byte[1]);
              boolean isOnePerson = only.flag();
              String person = isOnePerson ? only.words() : "";
              if (isOnePerson && !Gender.valueOf(only.words()).contradicts(brief.gender())) {
                sink.say(Step.SPEAKER, person(person), name, together(said));
              } else {
                boolean isApart = !people.isEmpty() || surname.isEmpty();
                byte[] one = new PackedOut().flag(isApart).raw(said).toBytes();
                sink.say(Step.SPEAKER, Key.of("surname " + surname), name, one);
              }
            });
  }

  static void speaker(Key key, Pieces evidence, Sink sink) {
    SpeakerLinker linker = new SpeakerLinker();
    for (byte[] said : evidence.values()) {
      PackedIn in = new PackedIn(said);
      if (in.flag()) {
        linker.addApart(piece(in));
      } else {
        linker.add(piece(in));
      }
    }
    for (Identity identity : linker.settle()) {
      Table.SPEAKERS.say(identity.id(), key, row(identity), sink);
    }
  }

  /** As it stands in the table. */
  static String row(Identity identity) {
    return IdentityJson.of(identity, article -> article.substring(0, article.lastIndexOf('\n')));
  }

  private static byte[] together(byte[] said) {
    return new PackedOut().flag(false).raw(said).toBytes();
  }

  private static byte[] packed(SpeakerEvidence piece) {
    return new PackedOut()
        .words(piece.place().article())
        .number(piece.place().start())
        .words(piece.name())
        .words(piece.kind().name())
        .words(piece.gender().name())
        .list(piece.credentials(), PackedOut::words)
        .toBytes();
  }

  private static SpeakerEvidence piece(PackedIn in) {
    return new SpeakerEvidence(
        new Place(in.words(), in.number()),
        in.words(),
        SpeakerKind.valueOf(in.words()),
        Gender.valueOf(in.words()),
        in.list(PackedIn::words));
  }
}
