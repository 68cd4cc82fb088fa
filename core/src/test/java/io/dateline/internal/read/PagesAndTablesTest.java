package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML, MHTML, JSON values and tables. */
class PagesAndTablesTest extends ReadingTestCase {
  static final String HTML =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="%s"><title>Hafen Café reopens after the storm</title>
      </head><body><article><h1>Hafen Café reopens after the storm</h1>
      <p>The harbour of Lindhaven with its Hafen Café was opened again on Friday, two days after the storm had
      torn the northern pier from its posts and thrown three boats upon the quay.</p>
      <p>The harbour master said that the repair of the pier would take until the end of the summer,
      and that the ferries would leave from the southern side for as long as that.</p>
      </article></body></html>
      """;

  private static final String MHTML =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://harbour.example/cafe
      Subject: =?utf-8?Q?Hafen?=
      Date: Fri, 6 May 2016 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--B--1"

      ----B--1
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://harbour.example/logo.png

      iVBORw0KGgo=
      ----B--1
      Content-Type: text/html; charset=%s
      Content-Transfer-Encoding: %s
      Content-Location: https://harbour.example/cafe

      %s
      ----B--1--
      """;

  private List<Outcome> stream(String text) {
    return read(Pages.of().and(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static void assertCafe(Outcome outcome) {
    assertThat(article(outcome).toString()).contains("Hafen Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.HTM", "a.xhtml", "a.txt", "a", "a.aspx", "a.jsonl"})
  void readsHtmlWhateverTheFileIsCalled(String name) throws IOException {
    write(name, HTML.formatted("utf-8"));

    assertCafe(read(folder).getFirst());
    assertCafe(read(folder.resolve(name)).getFirst());
    assertCafe(stream("\n <!-- saved -->\n" + HTML.formatted("utf-8")).getFirst());
  }

  @Test
  void readsXhtmlBehindAnXmlDeclaration() throws IOException {
    String xhtml =
        HTML.formatted("utf-8")
            .replace(
                "<!DOCTYPE html>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE html PUBLIC"
                    + " \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"xhtml1-strict.dtd\">")
            .replace("<meta charset=\"utf-8\">", "");

    assertCafe(read(write("a.xml", xhtml.getBytes(StandardCharsets.ISO_8859_1))).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8",
    "iso-8859-1, windows-1252",
    "iso-8859-1, UTF-8",
    "utf-8, windows-1252",
    "no-such-charset, UTF-8",
    "x, windows-1252",
    "iso-8859-15, ISO-8859-15",
    "utf-16, UTF-8"
  })
  void readsTheCharsetThatIsDeclaredOrThatTheBytesAreIn(String declared, String charset)
      throws IOException {
    assertCafe(
        read(write("a.html", HTML.formatted(declared).getBytes(Charset.forName(charset))))
            .getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "Shift_JIS", "EUC-KR", "GB18030"})
  void recognizesCharsetsOfOtherScriptsThatNothingDeclares(String charset) throws IOException {
    String text =
        switch (charset) {
          case "windows-1251" ->
              "Гавань снова открыта после бури. Паромы уходят с южной стороны, сказал начальник"
                  + " порта. ";
          case "Shift_JIS" -> "港は嵐のあと再び開かれた。フェリーは南側から出ると港長は語った。";
          case "EUC-KR" -> "항구는 폭풍이 지나간 뒤 다시 열렸다. 연락선은 남쪽에서 떠난다고 항만장이 말했다. ";
          default -> "风暴过后港口重新开放。港务局长说，渡轮将从南侧出发，直到夏末。";
        };
    byte[] page = ("Harbour\n\n" + text.repeat(20)).getBytes(Charset.forName(charset));

    assertThat(Charsets.decode(page)).contains(text);
  }

  @Test
  void takesWordsInABracketForTextAndNoMarkup() throws IOException {
    assertThat(article(read(write("a.txt", "<update>\n" + PAGE)).getFirst()).body())
        .contains("The harbour of Lindhaven");
  }

  @ParameterizedTest
  @CsvSource({"quoted-printable, UTF-8", "base64, windows-1252", "8bit, windows-1252"})
  void readsThePageInMhtml(String encoding, String charset) throws IOException {
    Charset of = Charset.forName(charset);
    String html = HTML.formatted("utf-8");
    String part =
        switch (encoding) {
          case "base64" ->
              Base64.getMimeEncoder().encodeToString(html.getBytes(of)).replace("\r", "");
          case "quoted-printable" ->
              html.replace("=", "=3D").replace("é", "=C3=A9").replace("two days", "two =\ndays");
          default -> html;
        };
    String file = MHTML.formatted(charset, encoding, part).replace("\n", "\r\n");

    Outcome outcome = read(write("page", file.getBytes(of))).getFirst();

    assertCafe(outcome);
    assertThat(outcome.origin()).isEqualTo("page");
    assertThat(article(outcome).id()).isEqualTo("https://harbour.example/cafe");
    assertThat(read(folder)).hasSize(1);
  }

  @Test
  void rejectsMhtmlWithoutAPage() throws IOException {
    String file =
        MHTML.formatted("utf-8", "8bit", "x").replace("Type: text/html", "Type: text/css");

    assertThat(rejected(read(write("a.mht", file)).getFirst()).reason())
        .isEqualTo("holds no part in HTML; a page saved as MHTML has one");
  }

  @Test
  void readsJsonLinesOfHtml() throws IOException {
    String html = HTML.formatted("utf-8").replace("\"", "'").replace("\n", " ");
    String line =
        "{\"title\": \"Given\", \"html\": \"%s\", \"url\": \"https://harbour.example/cafe\", \"fetchedAt\":"
                .formatted(html)
            + " \"2016-05-06T10:00:00Z\"}\n";
    List<Outcome> outcomes = read(write("a.jsonl", line + "{\"html\": \"\"}\n"));

    assertCafe(outcomes.get(0));
    assertThat(article(outcomes.get(0)).url()).isEqualTo("https://harbour.example/cafe");
    assertThat(rejected(outcomes.get(1)).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a", "a.txt"})
  void readsTheValuesOfAJsonArray(String name) throws IOException {
    String array =
        """
        [
          {"title": "A ] } \\" [", "x": [{"y": "}"}]}, {"title":
          "B"},
          17,
          "text",
          {"title": 1}, {"body": "C"}
        ]
        """;
    write(name, array);
    List<Outcome> outcomes = read(folder);

    assertThat(origins(outcomes))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 6).mapToObj(i -> name + "#" + i).toList());
    assertThat(article(outcomes.get(0)).title()).isEqualTo("A ] } \" [");
    assertThat(article(outcomes.get(1)).title()).isEqualTo("B");
    assertThat(article(outcomes.get(1)).evidence().title().line()).isEqualTo(2);
    assertThat(rejected(outcomes.get(2)))
        .isEqualTo(
            new Outcome.Rejected(
                name + "#3", 4, "found a number; each value is one JSON object", null));
    assertThat(rejected(outcomes.get(3)).reason())
        .isEqualTo("found a string; each value is one JSON object");
    assertThat(rejected(outcomes.get(4)).line()).isEqualTo(6);
    assertThat(article(outcomes.get(5)).body()).isEqualTo("C");
    assertThat(stream(array)).hasSize(6);
  }

  @Test
  void readsAnObjectOverManyLines() throws IOException {
    assertThat(article(read(write("a.json", "{\n  \"title\": \"A\"\n}\n")).getFirst()).title())
        .isEqualTo("A");
    assertThat(stream("{\n\"title\": \"A\"\n}\n{\"title\": \"B\"}")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{"title": "A"}, {"title": "B"  | a.json#2 | the value does not end: the file was cut off
          [{"title": "A"}, {"title": "B"} | a.json#3 | the array does not end: the file was cut off
          [{"title": "A"}, {"title": "B"}] x | a.json#3 | more stands after the array; a file holds one
          []                              | a.json   | is empty; it holds no object
          """)
  void tellsWhatIsWrongWithAnArray(String json, String origin, String reason) throws IOException {
    assertThat(rejected(read(write("a.json", json)).getLast()))
        .isEqualTo(new Outcome.Rejected(origin, 1, reason, null));
  }

  @Test
  void readsATableByItsHeader() throws IOException {
    String table =
        """
        \uFEFFid,Headline,body,pub_date,Publication,authors,url
        1,Ferry sails,"The ferry, again,
        sailed.

        It was ""late"".",2016-05-04,Harbour Post,Mira Solvang; Jo Brandt,https://harbour.example/1

        2,Pier mended
        3,Café opens,,4 May 2016,,,
        4,,,,,,
        """;
    List<Outcome> outcomes = read(write("a.csv", table));
    Article first = article(outcomes.get(0));

    assertThat(origins(outcomes)).containsExactly("a.csv:2", "a.csv:7", "a.csv:8", "a.csv:9");
    assertThat(first.id()).isEqualTo("1");
    assertThat(first.title()).isEqualTo("Ferry sails");
    assertThat(first.body()).isEqualTo("The ferry, again,\nsailed.\n\nIt was \"late\".");
    assertThat(first.published()).hasToString("2016-05-04");
    assertThat(first.source()).isEqualTo("Harbour Post");
    assertThat(first.authors()).containsExactly("Mira Solvang", "Jo Brandt");
    assertThat(first.evidence().published())
        .isEqualTo(Evidence.of(Kind.STATED, "field pub_date", "2016-05-04", 2));
    assertThat(rejected(outcomes.get(1)).reason())
        .isEqualTo("has 2 cells; the header names 7 columns");
    assertThat(article(outcomes.get(2)).title()).isEqualTo("Café opens");
    assertThat(rejected(outcomes.get(3)).reason()).startsWith("has neither title nor body");
    write("unnamed", table);
    assertThat(stream(table)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void tellsWhatPartsTheColumns(String delimiter) throws IOException {
    String table = "title,body\nFerry,\"Sailed, late\"\n".replace(",", delimiter);

    assertThat(article(read(write("a.csv", table)).getFirst()).title()).isEqualTo("Ferry");
    assertThat(stream(table)).hasSize(1);
  }

  @Test
  void readsTablesInOtherCharsets() throws IOException {
    String table = "title,source\nCafé opens,Österpost\n";
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE")) {
      String marked = charset.startsWith("UTF-16") ? "\uFEFF" + table : table;
      assertThat(
              article(read(write("a.csv", marked.getBytes(Charset.forName(charset)))).getFirst())
                  .source())
          .isEqualTo("Österpost");
    }
  }

  @Test
  void tellsWhatIsWrongWithATable() throws IOException {
    List<Outcome> unclosed = read(write("a.csv", "title,body\nA,x\nB,\"y\nC,z\n"));
    assertThat(article(unclosed.get(0)).title()).isEqualTo("A");
    assertThat(rejected(unclosed.get(1)))
        .isEqualTo(
            new Outcome.Rejected(
                "a.csv:3",
                3,
                "the quotation that is opened here does not end; nothing behind it is read",
                null));
    assertThat(rejected(read(write("b.csv", "a,b\n1,2\n")).getFirst()).reason())
        .isEqualTo(
            "the first line names no column that is read; a header such as"
                + " title,body,published,source,url is right");
    assertThat(rejected(read(write("c.csv", "")).getFirst()).reason())
        .isEqualTo("is empty; it holds no header");
  }
}
