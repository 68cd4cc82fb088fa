package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Limits;
import io.dateline.Outcome;
import io.dateline.PartialDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest extends ReadingTestCase {
  private Outcome line(String json) throws IOException {
    List<Outcome> outcomes = read(write("a.jsonl", json));
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private Article ready(String fields) throws IOException {
    return article(line("{\"title\": \"Flood recedes\", " + fields + "}"));
  }

  @Test
  void takesTheValuesOfAReadyArticleAsTheyAreStated() throws IOException {
    List<Outcome> outcomes =
        read(
            write(
                "a.jsonl",
                """
                {"id": "a-1", "url": "https://lantern.example/flood", "title": "Flood  recedes",
                """
                        .replace("\n", "")
                    + """
                    "body": "The water\\nfell.\\n\\n\\nFerries sail.", "published": "2016-05-04",\
                    "source": "The Lantern", "agencies": ["KNA", "Tidewire"], "authors": "Mira Solvang",\
                    "language": "EN_gb", "section": "Weather", "topic": {"ignored": [1, {"a": null}]}}
                    """));
    Article article = article(outcomes.getFirst());

    assertThat(article)
        .isEqualTo(
            new Article(
                "a-1",
                "a.jsonl:1",
                "Flood recedes",
                "The water\nfell.\n\nFerries sail.",
                PartialDate.day(2016, 5, 4),
                "The Lantern",
                List.of("KNA", "Tidewire"),
                List.of("Mira Solvang"),
                "en-GB",
                "Weather",
                "https://lantern.example/flood",
                new Article.Provenance(
                    field("Flood recedes"),
                    field("The water\nfell.\n\nFerries sail."),
                    field("2016-05-04"),
                    field("The Lantern"),
                    List.of(field("KNA"), field("Tidewire")),
                    List.of(field("Mira Solvang")),
                    field("EN_gb"),
                    field("Weather"))));
  }

  private static Evidence field(String text) {
    return Evidence.of(Kind.STATED, "field", text, 1);
  }

  @Test
  void takesNullAndEmptyValuesForAbsentOnes() throws IOException {
    Article article =
        ready(
            """
            "id": null, "url": "", "body": " ", "published": null, "date": "", "source": null,
            "agencies": null, "authors": ["", null, "Mira Solvang", " Mira  Solvang"],
            "language": "und", "text": null, "fetchedAt": null\
            """
                .replace("\n", " "));

    assertThat(article.id()).hasSize(32);
    assertThat(article.url()).isNull();
    assertThat(article.body()).isNull();
    assertThat(article.published()).isNull();
    assertThat(article.source()).isNull();
    assertThat(article.agencies()).isEmpty();
    assertThat(article.authors()).containsExactly("Mira Solvang");
    assertThat(article.language()).isEqualTo("und");
  }

  @Test
  void namesAnArticleByItsIdElseItsUrlElseAHash() throws IOException {
    assertThat(ready("\"id\": 17, \"url\": \"https://a.example/\"").id()).isEqualTo("17");
    assertThat(ready("\"url\": \"https://a.example/\"").id()).isEqualTo("https://a.example/");
    assertThat(ready("\"source\": \"The Lantern\"").id()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2016"                          | 2016
          2016                            | 2016
          "2016-05"                       | 2016-05
          "2016-05-04T13:40+08:00"        | 2016-05-04T13:40+08:00
          "2016-05-04T13:40:05.123Z"      | 2016-05-04T13:40:05Z
          "2016-05-04 13:40:05"           | 2016-05-04T13:40:05
          "4 May 2016"                    | 2016-05-04
          "Wednesday, May 4, 2016"        | 2016-05-04
          "Wed, 04 May 2016 13:40:00 GMT" | 2016-05-04T13:40:00Z
          "2020-06-02T12:00:00Z"          | 2020-06-02T12:00:00Z
          "2020-06-02"                    | 2020-06-02
          "2020"                          | 2020
          """)
  void readsADateAsItStands(String json, String date) throws IOException {
    assertThat(ready("\"published\": " + json).published()).hasToString(date);
    assertThat(ready("\"date\": " + json).published()).hasToString(date);
    assertThat(ready("\"date\": " + json).evidence().published().kind()).isEqualTo(Kind.STATED);
  }

  @Test
  void keepsBothReadingsOfADateThatNothingSettles() throws IOException {
    Article article = ready("\"date\": \"05/04/2016\"");

    assertThat(article.published()).isEqualTo(PartialDate.year(2016));
    assertThat(article.evidence().published().kind()).isEqualTo(Kind.AMBIGUOUS);
    assertThat(article.evidence().published().candidates())
        .containsExactlyInAnyOrder(PartialDate.day(2016, 5, 4), PartialDate.day(2016, 4, 5));
  }

  @Test
  void datesNothingInTheFuture() throws IOException {
    assertThat(ready("\"published\": \"2020-06-03\"").published()).isNull();
    assertThat(ready("\"published\": \"2021\"").published()).isNull();
    assertThat(
            ready("\"published\": \"2016-05-06\", \"fetchedAt\": \"2016-05-04T10:00:00Z\"")
                .published())
        .isNull();
    assertThat(ready("\"published\": \"2016-05-05\", \"fetchedAt\": \"2016-05-04\"").published())
        .isEqualTo(PartialDate.day(2016, 5, 5));
  }

  @Test
  void infersTheLanguageAndThePublisherThatAreNotStated() throws IOException {
    String body = PAGE.substring(PAGE.indexOf("The harbour of")).replace("\n", "\\n");
    Article article =
        ready("\"body\": \"" + body + "\", \"url\": \"https://www.reuters.com/world/1\"");

    assertThat(article.language()).isEqualTo("en");
    assertThat(article.evidence().language().kind()).isEqualTo(Kind.INFERRED);
    assertThat(article.evidence().language().where()).isEqualTo("body");
    assertThat(article.source()).isEqualTo("Reuters");
    assertThat(article.evidence().source())
        .isEqualTo(Evidence.of(Kind.STATED, "url", "https://www.reuters.com/world/1", 1));
  }

  @Test
  void readsALineWithNothingButATextAsARawPage() throws IOException {
    Article article =
        article(
            line(
                "{\"id\": \"p-1\", \"url\": \"https://lantern.example/1\", \"fetchedAt\":"
                    + " \"2016-05-04T10:00:00Z\", \"text\": \""
                    + PAGE.replace("\n", "\\r\\n")
                    + "\"}"));

    assertThat(article.id()).isEqualTo("p-1");
    assertThat(article.origin()).isEqualTo("a.jsonl:1");
    assertThat(article.title()).isEqualTo("Harbour of Lindhaven reopens after the storm");
    assertThat(article.evidence().body().line()).isEqualTo(3);
  }

  @Test
  void takesATextBesideATitleForTheBody() throws IOException {
    assertThat(ready("\"text\": \"The water fell.\"").body()).isEqualTo("The water fell.");
    assertThat(ready("\"text\": \"x\", \"body\": \"The water fell.\"").body())
        .isEqualTo("The water fell.");
  }

  @Test
  void letsTheLastOfTwoFieldsOfOneNameCount() throws IOException {
    assertThat(ready("\"source\": \"A\", \"source\": \"B\"").source()).isEqualTo("B");
    assertThat(ready("\"source\": \"A\", \"source\": null").source()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"title": "Flood"              | not JSON at column 18; a line is one JSON object such as {"title": "…", "body": "…"}
          {"title": Flood}               | not JSON at column 11; a line is one JSON object such as {"title": "…", "body": "…"}
          {"title": "Flood"} x           | not JSON at column 20; a line is one JSON object such as {"title": "…", "body": "…"}
          {"title": "A"} {"title": "B"}  | more stands after the JSON object; a line is one JSON object
          ["Flood"]                      | found a list; a line is one JSON object
          "Flood"                        | found a string; a line is one JSON object
          17                             | found a number; a line is one JSON object
          {}                             | has neither title nor body, which make an article, nor text or html, which make a page
          {"title": " ", "text": ""}     | has neither title nor body, which make an article, nor text or html, which make a page
          {"title": ["Flood"]}           | title: found a list; a string is right
          {"title": 17}                  | title: found a number; a string is right
          {"body": {"text": "a"}}        | body: found an object; a string is right
          {"body": "a", "id": true}      | id: found true or false; a string or number is right
          {"body": "a", "source": ["A"]} | source: found a list; a string is right
          {"body": "a", "authors": [{}]} | authors: found an object; a string or a list of strings is right
          {"body": "a", "agencies": 1}   | agencies: found a number; a string or a list of strings is right
          {"body": "a", "language": "English"} | language: 'English' is not a language tag; one such as en or pt-BR is right
          {"body": "a", "date": "soon"}  | date: 'soon' is not a date; one such as 2016, 2016-05, 2016-05-04 or 2016-05-04T13:40+08:00 is right
          {"body": "a", "published": "2016-02-30"} | published: '2016-02-30' is not a date; one such as 2016, 2016-05, 2016-05-04 or 2016-05-04T13:40+08:00 is right
          {"body": "a", "published": 1462345200} | published: '1462345200' is not a date; one such as 2016, 2016-05, 2016-05-04 or 2016-05-04T13:40+08:00 is right
          {"body": "a", "date": "2016-05-04", "fetchedAt": "2016"} | fetchedAt: '2016' is not a time; one such as 2016-05-04T13:40:00Z is right
          """)
  void rejectsALineAndSaysWhatWouldBeRight(String json, String reason) throws IOException {
    assertThat(rejected(line("\n" + json + "\n")))
        .isEqualTo(new Outcome.Rejected("a.jsonl:2", 2, reason, null));
  }

  @Test
  void rejectsValuesThatAreTooLong() throws IOException {
    String value = "x".repeat(Limits.VALUE_CHARS);
    for (String name : List.of("id", "url", "source", "authors", "agencies")) {
      assertThat(article(line("{\"title\": \"a\", \"" + name + "\": \"" + value + "\"}")))
          .isNotNull();
      assertThat(
              rejected(line("{\"title\": \"a\", \"" + name + "\": \"" + value + "x\"}")).reason())
          .isEqualTo(name + ": has 1025 characters; at most 1024 are permitted");
    }
  }

  @Test
  void readsWhatSloppyWritersLeaveBehind() throws IOException {
    assertThat(article(line("\uFEFF\n{\"title\": \"Flood\u0001\trecedes\"}\r\n")).title())
        .isEqualTo("Flood recedes");
    assertThat(article(line("\n\uFEFF{\"title\": \"Flood\"}")).title()).isEqualTo("Flood");
    assertThat(ready("\"source\": NaN, \"authors\": NaN, \"score\": -Infinity").source()).isNull();
  }

  /** Whatever the bytes are, each line that is not blank has its outcome, in order. */
  @Test
  void hasAnOutcomeForEveryLineThatIsBroken() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] good =
        "{\"title\": \"Flüt\", \"authors\": [\"A\", null], \"date\": \"2016-05-04\", \"x\": {\"y\": 1e5}}"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int count = 5_000;
    for (int i = 0; i < count; i++) {
      byte[] bad = good.clone();
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        int at = 1 + random.nextInt(bad.length - 1);
        byte wrong = (byte) random.nextInt(256);
        bad[at] = wrong == '\n' ? 0 : wrong;
      }
      lines.write(bad);
      lines.write('\n');
    }
    List<Outcome> outcomes = read(write("a.jsonl", lines.toByteArray()));

    assertThat(origins(outcomes))
        .as("seed %d", seed)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, count).mapToObj(line -> "a.jsonl:" + line).toList());
  }

  @Test
  void goesOnAfterABadLine() throws IOException {
    List<Outcome> outcomes =
        read(write("a.jsonl", "{\"title\": \"A\"}\n{\"title\": \n\n{\"title\": \"B\"}"));

    assertThat(origins(outcomes)).containsExactly("a.jsonl:1", "a.jsonl:2", "a.jsonl:4");
    assertThat(article(outcomes.getLast()).title()).isEqualTo("B");
  }

  @Test
  void rejectsWhatIsNestedTooDeep() throws IOException {
    assertThat(rejected(line("{\"x\": " + "[".repeat(1_000_000) + "}")).reason())
        .startsWith("not JSON that is read: it is nested deeper than 500");
  }

  @Test
  void rejectsARawPageWithTheLineOfTheFile() throws IOException {
    assertThat(rejected(line("\n\n{\"text\": \"\\n\\n?\"}")).line()).isEqualTo(3);
  }

  private static final String EXPORTED =
      """
      {"id":"a-1","origin":"pages/a.txt","title":"Flood","body":"The water fell.",\
      "published":"2016-05","source":"The Lantern","agencies":["KNA","Tidewire"],"authors":[],\
      "language":"en","section":"Local","url":null,"evidence":{\
      "title":{"kind":"inferred","where":"header","text":"FLOOD","line":4},\
      "published":{"kind":"ambiguous","where":"footer","text":"5/5/16","line":9,\
      "supports":[{"where":"url","text":"/16/","line":1}],"candidates":["2016-05-05","2016-05"]},\
      "source":{"kind":"inferred","where":"url","text":"lantern","line":1},\
      "agencies":[{"kind":"stated","where":"credit","text":"KNA","line":5},\
      {"kind":"inferred","where":"dateline","text":"TW","line":6}],"authors":[],"other":[1]}}
      """;

  @Test
  void takesAnExportedArticleWithItsEvidence() throws IOException {
    Article article = article(line(EXPORTED));

    assertThat(article)
        .isEqualTo(
            new Article(
                "a-1",
                "pages/a.txt",
                "Flood",
                "The water fell.",
                PartialDate.month(2016, 5),
                "The Lantern",
                List.of("KNA", "Tidewire"),
                List.of(),
                "en",
                "Local",
                null,
                new Article.Provenance(
                    Evidence.of(Kind.INFERRED, "header", "FLOOD", 4),
                    null,
                    new Evidence(
                        Kind.AMBIGUOUS,
                        "footer",
                        "5/5/16",
                        9,
                        List.of(new Evidence.Support("url", "/16/", 1)),
                        List.of(PartialDate.day(2016, 5, 5), PartialDate.month(2016, 5))),
                    Evidence.of(Kind.INFERRED, "url", "lantern", 1),
                    List.of(
                        Evidence.of(Kind.STATED, "credit", "KNA", 5),
                        Evidence.of(Kind.INFERRED, "dateline", "TW", 6)),
                    List.of(),
                    null,
                    field("Local"))));
  }

  @Test
  void infersNothingOfAnExportedArticle() throws IOException {
    Article article =
        article(
            line(
                "{\"url\":\"https://www.reuters.com/a\",\"title\":\"The flood is over\","
                    + "\"authors\":[\"Mira Solvang\"],\"evidence\":{}}"));
    assertThat(article.source()).isNull();
    assertThat(article.language()).isNull();
    assertThat(article.evidence().authors()).containsExactly(field("Mira Solvang"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                              | evidence: found a list; an object is right",
        "{'title':1}                     | evidence.title: found a number; an object is right",
        "{'title':{'kind':'sure'}}       | evidence.title.kind: 'sure' is no kind of evidence;"
            + " stated, inferred or ambiguous is right",
        "{'title':{'line':0}}            | evidence.title.line: found 0; a line from 1 is right",
        "{'title':{'line':99999999999}}  | evidence.title.line: found 99999999999; a line from 1 is"
            + " right",
        "{'source':{'candidates':['x']}} | evidence.source.candidates: 'x' is not a date; one such"
            + " as 2016-05 is right",
      })
  void rejectsWhatIsNoEvidence(String evidence, String reason) throws IOException {
    Outcome.Rejected rejected =
        rejected(line("{\"title\":\"Flood\",\"evidence\":" + evidence.replace('\'', '"') + "}"));
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  @Test
  void passesOverTheEndOfAnExport() throws IOException {
    String end = "{\"export\":{\"complete\":true,\"articles\":1}}\n";
    assertThat(read(write("two.jsonl", EXPORTED + end + EXPORTED + end))).hasSize(2);
    assertThat(read(write("none.jsonl", end))).isEmpty();
  }

  @Test
  void tellsThatAnExportIsNotComplete() throws IOException {
    List<Outcome> outcomes =
        read(write("a.jsonl", EXPORTED + "{\"export\":{\"complete\":false,\"articles\":1}}\n"));
    assertThat(outcomes).hasSize(2);
    assertThat(rejected(outcomes.getLast()).reason())
        .isEqualTo("ends an export that is not complete; articles are missing");
    assertThat(rejected(line("{\"export\":")).line()).isEqualTo(1);
  }
}
