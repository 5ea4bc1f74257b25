package hearsay.speaker;

import java.util.Optional;

/** A source of one word that names nobody. */
enum Pronoun {
  HE,
  SHE,
  IT,
  THEY,
  WHO,
  WHICH;

  static Optional<Pronoun> of(String word) {
    return switch (word) {
      case "he", "him", "his", "himself" -> Optional.of(HE);
      case "she", "her", "hers", "herself" -> Optional.of(SHE);
      case "it", "its", "itself" -> Optional.of(IT);
      case "they", "their", "them" -> Optional.of(THEY);
      case "who" -> Optional.of(WHO);
      case "which", "that" -> Optional.of(WHICH);
      default -> Optional.empty();
    };
  }
}
