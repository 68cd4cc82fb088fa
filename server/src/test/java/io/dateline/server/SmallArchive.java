package io.dateline.server;

import io.dateline.Pages;
import io.dateline.Rebuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small real archive for tests: eight articles, two of them undated, one known by year only. */
public final class SmallArchive {
  /** An id that is a URL, which HTTP has to carry in one segment. */
  public static final String URL_ID = "https://harbour.example/2021/a?b=c&d=50%25";

  private static final List<String> LINES =
      List.of(
          """
          {"id":"h1","title":"Harbour bridge opens","body":"The harbour bridge opened on Monday. Ferries rest.","published":"2021-03-01","source":"Harbour Post","agencies":["Reuters"],"authors":["Ina Holt"],"language":"en"}\
          """,
          """
          {"id":"h2","title":"Bridge toll rises","body":"The toll for the harbour bridge rises by a third.","published":"2021-03-15","source":"Harbour Post","language":"en"}\
          """,
          """
          {"url":"https://harbour.example/2021/a?b=c&d=50%25","title":"Ferry returns","body":"The old ferry is back beside the bridge.","published":"2021-04-02T23:30:00-05:00","source":"Harbour Post","agencies":["AFP","Reuters"],"language":"en"}\
          """,
          """
          {"id":"n1","title":"<b>Night & \\"day\\"</b>","body":"A <script>alert(1)</script> bridge in the text.","published":"2021-04-20","source":"Night & Day","language":"en"}\
          """,
          """
          {"id":"n2","title":"Storm warning","body":"A storm nears the coast; the bridge stays open.","published":"2021","source":"Night & Day","language":"en"}\
          """,
          """
          {"id":"u1","title":"Undated note","body":"Nobody knows when this bridge was built.","source":"Harbour Post","language":"en"}\
          """,
          """
          {"id":"u2","title":"Nobody's note","body":"Neither date nor publisher, but a tunnel.","language":"en"}\
          """,
          """
          {"id":"d1","title":"Brücke gesperrt","body":"Die alte Brücke über den Hafen ist gesperrt.","published":"2022-01-05","source":"Hafenblatt","language":"de"}\
          """);

  private SmallArchive() {}

  /** The input file, written into the folder. */
  public static Path input(Path folder) throws IOException {
    return Files.write(folder.resolve("small.jsonl"), LINES);
  }

  /** The archive, built into the folder. */
  public static Path build(Path folder) throws IOException {
    Path index = folder.resolve("index");
    Rebuild.into(index).from(Pages.of(input(folder))).run();
    return index;
  }
}
