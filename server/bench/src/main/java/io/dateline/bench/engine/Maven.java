package io.dateline.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fetches programs from the package registry, each with all that it needs, into a folder. */
final class Maven {
  private Maven() {}

  /**
   * @param artifacts as {@code group:name:version}
   */
  static void fetch(List<String> artifacts, Path into) throws IOException {
    Path mark = into.resolveSibling(into.getFileName() + ".fetched");
    String wanted = String.join("\n", artifacts);
    if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
      return;
    }
    Folders.delete(into);
    Files.createDirectories(into);
    StringBuilder pom =
        new StringBuilder(
            "<project><modelVersion>4.0.0</modelVersion><groupId>peer</groupId>"
                + "<artifactId>peer</artifactId><version>1</version><packaging>pom</packaging><dependencies>");
    for (String artifact : artifacts) {
      String[] parts = artifact.split(":", 3);
      pom.append("<dependency><groupId>").append(parts[0]);
      pom.append("</groupId><artifactId>").append(parts[1]);
      pom.append("</artifactId><version>").append(parts[2]).append("</version></dependency>");
    }
    Path file = into.resolve("pom.xml");
    Files.writeString(file, pom.append("</dependencies></project>"));
    Path log = into.resolve("maven.log");
    try (ServerProcess maven =
        new ServerProcess(
            List.of(
                "mvn",
                "-q",
                "-B",
                "-f",
                file.toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
                "-DoutputDirectory=" + into,
                "-DincludeScope=runtime"),
            java.util.Map.of(),
            into,
            log)) {
      maven.awaitEnd();
    }
    Files.writeString(mark, wanted);
  }
}
