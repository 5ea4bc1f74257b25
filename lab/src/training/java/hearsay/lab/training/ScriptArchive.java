package hearsay.lab.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive that holds code and no weights: the network is one readable text,
 * and its parameters are handed in with every call. The archive is a zip of stored entries: the
 * code, and pickles of a module without attributes and of an empty tuple.
 */
final class ScriptArchive {
  private ScriptArchive() {}

  /**
   * Writes the archive of a module.
   *
   * @param file its name without the ending is also the folder inside the archive
   */
  static void write(Path file, String module, String code) throws IOException {
    String folder = file.getFileName().toString().replace(".pt", "") + "/";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      add(zip, folder + "data.pkl", moduleWithoutAttributes(module));
      add(zip, folder + "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
      add(zip, folder + "constants.pkl", bytes("\u0080\u0002)."));
      add(zip, folder + "version", bytes("3\n"));
    }
  }

  /** Protocol 2: a new object of the class, its state a dictionary with {@code training} true. */
  private static byte[] moduleWithoutAttributes(String module) {
    return bytes(
        "\u0080\u0002c__torch__\n"
            + module
            + "\nq\0)\u0081}(X\u0008\0\0\0trainingq\u0001\u0088ubq\u0002.");
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
