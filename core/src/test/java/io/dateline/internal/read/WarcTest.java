package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.dateline.Article;
import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web archives as crawlers write them, record by record. */
class WarcTest extends ReadingTestCase {
  private static final String HTML = PagesAndTablesTest.HTML.formatted("utf-8");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] record(String version, String fields, byte[] body) {
    return joined(
        bytes(version + "\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n"),
        body,
        bytes("\r\n\r\n"));
  }

  private static String fields(String... fields) {
    return String.join("\r\n", fields) + "\r\n";
  }

  private static byte[] response(String version, String url, String http, byte[] page) {
    return record(
        version,
        fields(
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>",
            "WARC-Target-URI: " + url,
            "WARC-Date: 2016-05-06T10:00:00Z",
            "Content-Type: application/http; msgtype=response"),
        joined(bytes(http.replace("\n", "\r\n") + "\r\n\r\n"), page));
  }

  private static byte[] page(String url) {
    return response("WARC/1.0", url, "HTTP/1.1 200 OK\nContent-Type: text/html", bytes(HTML));
  }

  private static byte[] info() {
    return record(
        "WARC/1.0",
        fields(
            "WARC-Type: warcinfo",
            "WARC-Date: 2016-05-06T10:00:00Z",
            "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb1>",
            "Content-Type: application/warc-fields"),
        bytes("software: none\r\n"));
  }

  private static byte[] gzipped(byte[]... records) throws IOException {
    byte[][] members = new byte[records.length][];
    for (int i = 0; i < records.length; i++) {
      members[i] = gzip(records[i]);
    }
    return joined(members);
  }

  private static List<String> urls(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> article(outcome).url()).toList();
  }

  @ParameterizedTest
  @CsvSource({"WARC/1.0, a.warc", "WARC/1.1, a.warc", "WARC/1.0, a", "WARC/1.1, a.txt"})
  void readsThePagesOfAWebArchive(String version, String name) throws IOException {
    byte[] request =
        record(
            version,
            fields(
                "WARC-Type: request",
                "WARC-Target-URI: https://harbour.example/1",
                "WARC-Date: 2016-05-06T10:00:00Z",
                "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb2>",
                "Content-Type: application/http; msgtype=request"),
            bytes("GET / HTTP/1.1\r\n\r\n"));
    byte[] file =
        joined(
            info(),
            request,
            response(
                version,
                "https://harbour.example/1",
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=UTF-8",
                bytes(HTML)),
            response(
                version,
                "https://harbour.example/2",
                "HTTP/1.1 404 Not Found\nContent-Type: text/html",
                bytes(HTML)),
            response(
                version,
                "https://harbour.example/3",
                "HTTP/1.1 200 OK\nContent-Type: image/png",
                bytes(HTML)),
            response(
                version,
                "<https://harbour.example/4>",
                "HTTP/1.1 200 OK\nContent-Type: application/xhtml+xml",
                bytes(HTML)));
    write(name, file);
    List<Outcome> outcomes = read(folder);
    Article first = article(outcomes.getFirst());

    assertThat(origins(outcomes)).containsExactly(name + "#3", name + "#6");
    assertThat(first.id()).isEqualTo("https://harbour.example/1");
    assertThat(urls(outcomes))
        .containsExactly("https://harbour.example/1", "https://harbour.example/4");
    assertThat(first.toString()).contains("Hafen Café");
  }

  @Test
  void readsARecordAMember() throws IOException {
    byte[] file =
        gzipped(
            info(), page("https://harbour.example/1"), info(), page("https://harbour.example/2"));

    assertThat(origins(read(write("CC-NEWS-20160506100000-00001.warc.gz", file))))
        .containsExactly(
            "CC-NEWS-20160506100000-00001.warc.gz#2", "CC-NEWS-20160506100000-00001.warc.gz#4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chunked", "gzip", "deflate", "raw deflate", "chunked gzip", "gzip in name only"})
  void decodesThePayload(String how) throws IOException {
    byte[] body = bytes(HTML);
    String http = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=UTF-8";
    if (how.contains("gzip")) {
      body = how.endsWith("only") ? body : gzip(body);
      http += "\nContent-Encoding: gzip";
    }
    if (how.contains("deflate")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Deflater method = new Deflater(Deflater.DEFAULT_COMPRESSION, how.startsWith("raw"));
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, method)) {
        deflater.write(body);
      }
      body = out.toByteArray();
      http += "\nContent-Encoding: deflate";
    }
    if (how.contains("chunked")) {
      int half = body.length / 2;
      body =
          joined(
              bytes(Integer.toHexString(half) + "\r\n"),
              Arrays.copyOf(body, half),
              bytes("\r\n" + Integer.toHexString(body.length - half) + ";x=y\r\n"),
              Arrays.copyOfRange(body, half, body.length),
              bytes("\r\n0\r\n\r\n"));
      http += "\nTransfer-Encoding: chunked";
    }
    byte[] file = response("WARC/1.0", "https://harbour.example/1", http, body);

    Outcome outcome = read(write("a.warc", file)).getFirst();
    assertThat(article(outcome).body()).contains("Hafen Café").doesNotContain("\r\n0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "BR", "br, decoded", "zstd", "zstd in a header that says gzip"})
  void decodesWhatNewerServersSend(String how) throws IOException {
    byte[] body = bytes(HTML);
    String encoding = how.startsWith("zstd") ? how.endsWith("gzip") ? "gzip" : "zstd" : "br";
    if (how.startsWith("zstd")) {
      body = Zstd.compress(body);
    } else if (!how.endsWith("decoded")) {
      body = brotli(body);
    }
    String http =
        "HTTP/1.1 200 OK\nContent-Type: text/html; charset=UTF-8\nContent-Encoding: "
            + (how.equals("BR") ? how : encoding);
    byte[] file = response("WARC/1.0", "https://harbour.example/1", http, body);

    Outcome outcome = read(write("a.warc", file)).getFirst();
    assertThat(article(outcome).body()).contains("Hafen Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "compress", "gzip", "zstd"})
  void rejectsAPageThatCannotBeDecodedAndGoesOn(String encoding) throws IOException {
    byte[] damaged =
        switch (encoding) {
          case "gzip" -> Arrays.copyOf(gzip(HTML), 40);
          case "zstd" -> Arrays.copyOf(Zstd.compress(bytes(HTML)), 40);
          case "br" -> Arrays.copyOf(brotli(bytes(HTML)), 40);
          default -> new byte[] {(byte) 0xFF, (byte) 0x9D, (byte) 0x90, 0, 1, 2, 3};
        };
    String http = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: " + encoding;
    byte[] file =
        joined(
            response("WARC/1.0", "https://harbour.example/1", http, damaged),
            page("https://harbour.example/2"));

    List<Outcome> outcomes = read(write("a.warc", file));
    assertThat(outcomes.getFirst())
        .isEqualTo(
            new Outcome.Rejected("a.warc#1", 1, "is damaged; its body cannot be decoded", null));
    assertThat(article(outcomes.getLast()).url()).isEqualTo("https://harbour.example/2");
  }

  @Test
  void readsNoMoreOfABodyThatGrowsThanAPageMayHold() throws IOException {
    byte[] bomb = Zstd.compress(new byte[Limits.PAGE_BYTES * 4]);
    String http = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: zstd";
    byte[] file = response("WARC/1.0", "https://harbour.example/1", http, bomb);

    assertThat(read(write("a.warc", file)).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, one -> assertThat(one.reason()).contains("page"));
  }

  /** As Brotli keeps what it does not compress (RFC 7932, 9.2), in one block. */
  private static byte[] brotli(byte[] content) {
    int header = (content.length - 1) << 4 | 1 << 20;
    byte[] begin = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
    return joined(begin, content, new byte[] {3});
  }

  @Test
  void letsTheHttpHeaderTellTheCharset() throws IOException {
    byte[] file =
        response(
            "WARC/1.0",
            "https://harbour.example/1",
            "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"ISO-8859-15\"",
            HTML.replace("Café", "Café für 3 €").getBytes(Charset.forName("ISO-8859-15")));

    assertThat(article(read(write("a.warc", file)).getFirst()).toString()).contains("Café für 3 €");
  }

  @Test
  void goesOnBehindADamagedRecord() throws IOException {
    byte[] noLength =
        bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\nlost\r\n\r\n");
    byte[] noHttp =
        record(
            "WARC/1.0",
            fields(
                "WARC-Type: response",
                "WARC-Target-URI: https://harbour.example/2",
                "WARC-Date: yesterday",
                "Content-Type: application/http"),
            bytes("nothing"));
    byte[] file =
        joined(
            page("https://harbour.example/1"),
            noLength,
            page("https://harbour.example/3"),
            noHttp,
            page("https://harbour.example/5"),
            bytes("garbage\r\nmore of it"),
            bytes("\r\n"),
            page("https://harbour.example/7"));
    List<Outcome> outcomes = read(write("a.warc", file));

    assertThat(origins(outcomes))
        .containsExactly(
            "a.warc#1", "a.warc#2", "a.warc#3", "a.warc#4", "a.warc#5", "a.warc#6", "a.warc#7");
    assertThat(rejected(outcomes.get(1)).reason())
        .isEqualTo("is damaged; a record's header states its Content-Length");
    assertThat(rejected(outcomes.get(3)).reason())
        .isEqualTo("is damaged; a response has a target, a date and an HTTP header");
    assertThat(rejected(outcomes.get(5)).reason())
        .isEqualTo("is damaged; a record begins with WARC/1.0 or WARC/1.1");
    assertThat(article(outcomes.get(6)).url()).isEqualTo("https://harbour.example/7");
  }

  @Test
  void goesOnBehindADamagedMember() throws IOException {
    byte[] bad = gzip(page("https://harbour.example/2"));
    for (int at : new int[] {bad.length / 2, bad.length / 2 + 1, bad.length - 6}) {
      byte[] damaged = bad.clone();
      damaged[at] ^= 0x5A;
      byte[] file =
          joined(
              gzip(info()),
              gzip(page("https://harbour.example/1")),
              damaged,
              gzip(page("https://harbour.example/3")));
      List<Outcome> outcomes = read(write("a.warc.gz", file));

      assertThat(origins(outcomes)).containsExactly("a.warc.gz#2", "a.warc.gz#3", "a.warc.gz#4");
      assertThat(rejected(outcomes.get(1)).reason()).isEqualTo("the compressed data are damaged");
      assertThat(article(outcomes.get(2)).url()).isEqualTo("https://harbour.example/3");
    }
  }

  @Test
  void keepsWhatComesBeforeTheCut() throws IOException {
    byte[] plain = joined(page("https://harbour.example/1"), page("https://harbour.example/2"));
    List<Outcome> cut = read(write("a.warc", Arrays.copyOf(plain, plain.length - 100)));

    assertThat(article(cut.get(0)).url()).isEqualTo("https://harbour.example/1");
    assertThat(rejected(cut.get(1)).origin()).isEqualTo("a.warc#2");
    assertThat(rejected(cut.get(1)).reason()).startsWith("is cut off; its header states ");
    assertThat(cut).hasSize(2);

    byte[] packed = gzipped(page("https://harbour.example/1"), page("https://harbour.example/2"));
    for (int less : new int[] {1, 20, 200}) {
      List<Outcome> outcomes =
          read(write("b.warc.gz", Arrays.copyOf(packed, packed.length - less)));
      assertThat(article(outcomes.get(0)).url()).isEqualTo("https://harbour.example/1");
      assertThat(rejected(outcomes.getLast()).reason())
          .isEqualTo("the compressed data end too soon: the file was cut off");
    }
  }

  @Test
  void rejectsAWebArchiveWithoutPages() throws IOException {
    assertThat(rejected(read(write("a.warc", info())).getFirst()).reason())
        .isEqualTo("holds no response with status 200 in HTML; other records are passed over");
    assertThat(rejected(read(write("b.warc", "no archive")).getFirst()).reason())
        .isEqualTo("is damaged; a record begins with WARC/1.0 or WARC/1.1");
  }
}
