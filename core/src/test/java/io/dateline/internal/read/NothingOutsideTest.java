package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file points at, nothing but the file is opened. A server waits for a connection, and a
 * pipe for somebody to open it: who did would wait for ever.
 */
class NothingOutsideTest extends ReadingTestCase {
  private static final String SECRET = "Nobody should read this";

  private ServerSocket server;
  private String web;
  private String file;
  private String pipe;

  @BeforeEach
  void listen() throws IOException, InterruptedException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    server.setSoTimeout(200);
    web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
    file = write("secret.md", SECRET).toUri().toString();
    Path named = folder.resolve("pipe.md");
    assumeTrue(
        new ProcessBuilder("mkfifo", named.toString()).start().waitFor() == 0,
        "there is no mkfifo");
    pipe = named.toUri().toString();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void assertNothingIsOpened(String name, String content) throws IOException {
    for (String target : List.of(web, file, pipe)) {
      Path input = write(name, content.replace("TARGET", target));
      List<Outcome> outcomes =
          Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(input));

      assertThat(outcomes).isNotEmpty();
      assertThat(outcomes.toString()).doesNotContain(SECRET);
    }
    Assertions.assertThrows(SocketTimeoutException.class, server::accept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'TARGET'>]>",
        "<!DOCTYPE rss [<!ENTITY x PUBLIC '-//X//EN' 'TARGET'>]>",
        "<!DOCTYPE rss SYSTEM 'TARGET'>",
        "<!DOCTYPE rss PUBLIC '-//X//EN' 'TARGET'>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'TARGET'> %p;]>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'TARGET'> <!ENTITY % q \"<!ENTITY x SYSTEM"
            + " 'TARGET'>\"> %q;]>",
        "<?xml-stylesheet type='text/xsl' href='TARGET'?>",
        "<?xml-model href='TARGET'?>"
      })
  void opensNoEntityOrDocumentType(String prolog) throws IOException {
    String items =
        "<item><title>Ferry &x; sails</title><link>TARGET</link>"
            + "<description>It sailed.</description></item>";
    assertNothingIsOpened(
        "feed.xml", prolog + "<rss><channel><title>&x;</title>" + items + "</channel></rss>");
    assertNothingIsOpened(
        "nitf.xml",
        prolog.replace("rss", "nitf")
            + "<nitf><body><body.head><hedline><hl1>Ferry &x;</hl1></hedline></body.head></body>"
            + "</nitf>");
  }

  @Test
  void opensNoInclusionSchemaOrContentElsewhere() throws IOException {
    assertNothingIsOpened(
        "feed.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:xi='http://www.w3.org/2001/XInclude'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x"
            + " TARGET' xml:base='TARGET'><xi:include href='TARGET'"
            + " parse='text'/><entry><title>Ferry</title><xi:include href='TARGET'"
            + " parse='text'/><content src='TARGET'/><link href='TARGET'/></entry></feed>");
  }

  @Test
  void opensNothingThatAPageOrALinePointsAt() throws IOException {
    String html =
        "<!DOCTYPE html SYSTEM 'TARGET'><html manifest='TARGET'><head><base href='TARGET'><link"
            + " rel=canonical href='TARGET'><link rel=stylesheet href='TARGET'><script"
            + " src='TARGET'></script><meta http-equiv=refresh"
            + " content='0;url=TARGET'></head><body><iframe src='TARGET'></iframe><img"
            + " src='TARGET'><object data='TARGET'></object><p>"
            + PAGE
            + "</p></body></html>";
    assertNothingIsOpened("a.html", html);
    assertNothingIsOpened(
        "a.jsonl", "{\"title\": \"Ferry\", \"url\": \"TARGET\", \"image\": \"TARGET\"}");
    assertNothingIsOpened("a.csv", "title,url,image\nFerry,TARGET,TARGET\n");
    assertNothingIsOpened(
        "a.rss",
        "<rss><channel><item><title>Ferry</title><link>TARGET</link><description><![CDATA["
            + html.replace("<!DOCTYPE html SYSTEM 'TARGET'>", "")
            + "]]></description></item></channel></rss>");
  }

  @Test
  void replacesNoEntityThatMultipliesItself() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    String feed = laughs + "]><rss><item><title>Ferry &a39; sails</title></item></rss>";

    assertThat(article(read(write("feed.xml", feed)).getFirst()).title()).isEqualTo("Ferry sails");
  }
}
