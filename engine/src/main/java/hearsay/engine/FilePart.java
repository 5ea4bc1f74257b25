package hearsay.engine;

/**
 * A share of the articles of one file: cutting a file must follow it from front to back and is
 * fast, understanding is slow, so several slots go through a large file and each understands its
 * share.
 *
 * @param path where it is
 * @param name as it stands in keys and messages
 * @param part which share, from 0
 * @param parts how many shares there are
 */
public record FilePart(String path, String name, int part, int parts) {}
