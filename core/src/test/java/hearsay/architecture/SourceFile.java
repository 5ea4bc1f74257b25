package hearsay.architecture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Java file of one module.
 *
 * @param module the folder under the project's root, such as {@code core}
 * @param path the file's path under the project's root, with slashes
 * @param isTest whether it stands under {@code src/test}
 */
record SourceFile(String module, String path, boolean isTest, String content) {
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");

  /** A file of a module's main sources, for a test of a rule. */
  static SourceFile main(String module, String path, String content) {
    return new SourceFile(module, module + "/src/main/java/" + path, false, content);
  }

  JavaCode code() {
    return JavaCode.of(content);
  }

  String packageName() {
    Matcher declared = PACKAGE.matcher(code().text());
    return declared.find() ? declared.group(1) : "";
  }

  /** The type that the file is named after. */
  String typeName() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".java".length());
  }

  /**
   * What the file may name other packages in: its code without the package declaration, and without
   * white space around the dots.
   */
  String uses() {
    return PACKAGE.matcher(code().text()).replaceFirst("").replaceAll("\\s*\\.\\s*", ".");
  }
}
