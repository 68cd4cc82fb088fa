package io.dateline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An archive is built from files of every format, and nothing is lost without a word. */
class RebuildFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String BODY =
      "The ferry to Lindhaven sailed again, the harbour office said, after a week in which it had"
          + " not left the quay for one hour.";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] html(String number) {
    return bytes(
        """
        <!DOCTYPE html><html lang="en"><head><title>Ferry %1$s sails | Harbour Post</title>
        <meta property="og:title" content="Ferry %1$s sails">
        <meta property="og:site_name" content="Harbour Post">
        <meta property="article:published_time" content="2016-05-04T13:40:00+02:00">
        <link rel="canonical" href="https://harbour.example/%1$s"></head>
        <body><article><h1>Ferry %1$s sails</h1><p>%2$s</p><p>%2$s</p></article></body></html>
        """
            .formatted(number, BODY));
  }

  private static byte[] json(String number) {
    return bytes(
        """
        {"id": "%1$s", "title": "Ferry %1$s sails", "body": "%2$s", "published": "2016-05-04", \
        "source": "Harbour Post"}\
        """
            .formatted(number, BODY));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] tar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] xz(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream xz = new XZOutputStream(out, new LZMA2Options(0))) {
      xz.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] mhtml(String number) {
    String head =
        """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://harbour.example/%s
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----cut"

        ------cut
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit
        Content-Location: https://harbour.example/%s

        """
            .formatted(number, number);
    String page = new String(html(number), StandardCharsets.UTF_8);
    return bytes((head + page + "\n------cut--\n").replace("\n", "\r\n"));
  }

  private static byte[] rss(String number) {
    return bytes(
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
        <item><title>Ferry %1$s sails</title><guid>%1$s</guid>
        <pubDate>Wed, 04 May 2016 13:40:00 GMT</pubDate><description>%2$s</description></item>
        </channel></rss>
        """
            .formatted(number, BODY));
  }

  private static byte[] atom(String number) {
    return bytes(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
        <entry><title>Ferry %1$s sails</title><id>%1$s</id>
        <published>2016-05-04T13:40:00Z</published><summary>%2$s</summary></entry></feed>
        """
            .formatted(number, BODY));
  }

  private static byte[] nitf(String number) {
    return bytes(
        """
        <?xml version="1.0"?><nitf><head><docdata><doc-id id-string="%1$s"/>
        <date.issue norm="20160504T134000Z"/></docdata><pubdata name="Harbour Post"/></head>
        <body><body.head><hedline><hl1>Ferry %1$s sails</hl1></hedline></body.head>
        <body.content><p>%2$s</p></body.content></body></nitf>
        """
            .formatted(number, BODY));
  }

  private static byte[] newsMl(String number) {
    return bytes(
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%1$s">
        <itemMeta><itemClass qcode="ninat:text"/><provider><name>Harbour Post</name></provider>
        <firstCreated>2016-05-04T13:40:00Z</firstCreated></itemMeta>
        <contentMeta><headline>Ferry %1$s sails</headline></contentMeta>
        <contentSet><inlineData contenttype="text/plain">%2$s</inlineData></contentSet></newsItem>
        """
            .formatted(number, BODY));
  }

  private static byte[] warc(String number) {
    byte[] page = html(number);
    byte[] http = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n");
    String head =
        """
        WARC/1.0
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>
        WARC-Target-URI: https://harbour.example/%s
        WARC-Date: 2016-05-06T10:00:00Z
        Content-Type: application/http; msgtype=response
        Content-Length: %d

        """
            .formatted(number, http.length + page.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(head.replace("\n", "\r\n")));
    out.writeBytes(http);
    out.writeBytes(page);
    out.writeBytes(bytes("\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] file(String format) throws IOException {
    return switch (format) {
      case "html" -> html(format);
      case "zip" -> zip("pages/a.html", html(format));
      case "tar.gz" -> gzip(tar("pages/a.html", html(format)));
      case "xz" -> xz(json(format));
      case "zst" -> Zstd.compress(json(format));
      case "csv" ->
          bytes(
              "id,title,body,published,source\n%1$s,Ferry %1$s sails,\"%2$s\",2016-05-04,Harbour Post\n"
                  .formatted(format, BODY));
      case "json" -> bytes("[" + new String(json(format), StandardCharsets.UTF_8) + "]");
      case "jsonl" -> json(format);
      case "mhtml" -> mhtml(format);
      case "rss" -> rss(format);
      case "atom" -> atom(format);
      case "nitf" -> nitf(format);
      case "newsml" -> newsMl(format);
      case "warc" -> warc(format);
      case "warc.gz" -> gzip(warc(format));
      case "tar" -> tar("../../escaped/a.html", html(format));
      default -> throw new IllegalArgumentException(format);
    };
  }

  private JsonNode rebuild() {
    String index = folder.resolve("index").toString();
    CommandRun run =
        CommandRun.of("rebuild", folder.resolve("in").toString(), "--index", index, "--json");
    JsonNode summary = MAPPER.readTree(run.out());
    int sum =
        summary.get("indexed").asInt()
            + summary.get("replaced").asInt()
            + summary.get("rejected").asInt();
    assertThat(sum).isEqualTo(summary.get("read").asInt());
    return summary;
  }

  private void write(String name, byte[] content) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in").resolve(name), content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html", "zip", "tar", "tar.gz", "xz", "zst", "csv", "json", "jsonl", "mhtml", "rss", "atom",
        "nitf", "newsml", "warc", "warc.gz"
      })
  void buildsAnArchiveFromAFileWhateverItIsCalled(String format) throws IOException {
    write("file", file(format));

    JsonNode summary = rebuild();
    assertThat(summary.get("indexed").asInt()).isEqualTo(1);
    assertThat(summary.get("rejected").asInt()).isZero();
    String index = folder.resolve("index").toString();
    CommandRun found = CommandRun.of("search", "sails", "--index", index, "--json");
    JsonNode hit = MAPPER.readTree(found.out()).get("hits").get(0);
    assertThat(hit.get("title").asString()).isEqualTo("Ferry " + format + " sails");
    CommandRun shown = CommandRun.of("show", hit.get("id").asString(), "--index", index);
    assertThat(shown.out())
        .containsPattern("published +2016-05-04\\S* +stated, [^“]+ line \\d+: “")
        .containsPattern("source +Harbour Post +stated, ");
    assertThat(folder.resolve("escaped")).doesNotExist();
  }

  @Test
  void countsWhatIsDamagedBesideWhatIsNot() throws IOException {
    write("a.jsonl", json("whole"));
    for (String format : new String[] {"zip", "tar.gz", "xz", "zst", "warc.gz", "mhtml"}) {
      byte[] content = file(format);
      write("b." + format, Arrays.copyOf(content, content.length / 2));
    }
    write("c.xml", bytes("<rss><channel><item><title>Ferry"));
    write("d.json", bytes("[{\"title\": \"Ferry\""));
    write("e.csv", bytes("id,title\n1,\"Ferry"));

    JsonNode summary = rebuild();
    assertThat(summary.get("rejected").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(summary.get("indexed").asInt()).isGreaterThanOrEqualTo(1);
  }
}
