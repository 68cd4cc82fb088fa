package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading asks nobody anything: whatever addresses a page holds, no connection is begun. Each
 * socket and each connection to a URL first asks for its proxy, which is where they are caught.
 */
class NoNetworkTest {
  private static final String ADDRESSES =
      """
      A headline about https://headline.example/2016/05/04/a.html
      https://page.example/2016/05/04/story.html
      By Ann Lee | ann@mail.example
      4 May 2016
      The ferries that had left in the morning waited off www.harbour.example until the wind fell.
      Read more at http://more.example/?a=b and ftp://files.example/x.
      © 2016 owner.example
      """;

  private static final String HTML =
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://dtd.example/xhtml1.dtd" [
        <!ENTITY outside SYSTEM "http://entity.example/x"> ]>
      <html xmlns="http://www.w3.org/1999/xhtml"><head>
      <base href="http://base.example/"/>
      <link rel="canonical" href="http://canonical.example/2016/05/04/a"/>
      <link rel="stylesheet" href="http://style.example/s.css"/>
      <meta property="og:url" content="http://graph.example/a"/>
      <meta http-equiv="refresh" content="0; url=http://refresh.example/"/>
      <script src="http://script.example/s.js"></script>
      <script type="application/ld+json">{"@context": "http://context.example/schema.jsonld",
        "@type": "NewsArticle", "@id": "http://id.example/", "datePublished": "2016-05-04"}</script>
      <title>A headline | Foo</title></head>
      <body><h1>A headline</h1><img src="http://image.example/i.png"/>
      <iframe src="http://frame.example/"></iframe><object data="http://object.example/"></object>
      <p>The ferries that had left in the morning waited off the harbour until the wind fell. &outside;</p>
      <p>Nobody was hurt, said <a href="http://link.example/">the harbour office</a> at nightfall.</p>
      </body></html>
      """;

  /** Notes whoever is about to connect. */
  private static final class Trap extends ProxySelector {
    final List<URI> asked = new CopyOnWriteArrayList<>();

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
  }

  @TempDir private Path folder;
  private final Trap trap = new Trap();
  private ProxySelector before = ProxySelector.getDefault();

  @BeforeEach
  void setTheTrap() {
    before = ProxySelector.getDefault();
    ProxySelector.setDefault(trap);
  }

  @AfterEach
  void takeItAway() {
    ProxySelector.setDefault(before);
  }

  @Test
  void wouldSeeAConnection() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      assertThat(socket.isConnected()).isTrue();
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      URLConnection connection = address.toURL().openConnection();
      connection.connect();
      assertThat(trap.asked).extracting(URI::getScheme).contains("socket", "http");
    }
  }

  @Test
  void readsPagesFullOfAddressesWithoutConnecting() {
    Extractor extractor = Extractor.standard();
    for (String url : new String[] {null, "http://page.example/2016/05/04/a.html"}) {
      extractor.extract(new Page("a.txt", null, url, null, Page.Form.TEXT, ADDRESSES));
      extractor.extract(Page.html("a.html", url, HTML));
    }
    assertThat(trap.asked).isEmpty();
  }

  @Test
  void buildsAnArchiveFromThemWithoutConnecting() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("a.txt"), ADDRESSES);
    Files.writeString(pages.resolve("b.html"), HTML);
    Files.writeString(pages.resolve("c.xhtml"), "<?xml version=\"1.0\"?>\n" + HTML);
    Files.writeString(
        pages.resolve("d.jsonl"),
        "{\"text\": \"" + ADDRESSES.replace("\n", "\\n") + "\", \"url\": \"http://u.example/\"}\n");
    Rebuild.into(folder.resolve("archive")).from(Pages.of(pages)).run();
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      assertThat(archive.search(SearchRequest.query("ferries")).hits()).isNotEmpty();
    }
    assertThat(trap.asked).isEmpty();
  }
}
