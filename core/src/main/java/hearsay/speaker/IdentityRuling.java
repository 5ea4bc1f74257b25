package hearsay.speaker;

import hearsay.speaker.SpeakerEvidence.Place;
import java.util.List;
import java.util.Objects;

/** What a person decided of who is who. A place that is found no more does nothing. */
public sealed interface IdentityRuling {
  /** Two are one. */
  record Merge(Place one, Place other) implements IdentityRuling {
    public Merge {
      Objects.requireNonNull(one);
      Objects.requireNonNull(other);
    }
  }

  /** What these places hold is somebody else than the rest. */
  record Split(List<Place> places) implements IdentityRuling {
    public Split {
      places = List.copyOf(places);
    }
  }

  /** Whoever is at a place has this name. */
  record Rename(Place place, String name) implements IdentityRuling {
    public Rename {
      Objects.requireNonNull(place);
      Objects.requireNonNull(name);
    }
  }

  /** What is at a place is nobody who speaks. */
  record NotASpeaker(Place place) implements IdentityRuling {
    public NotASpeaker {
      Objects.requireNonNull(place);
    }
  }
}
