package io.dateline.server.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleDocumentTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Quay reopens, “It took years” 🚢",
        "Quay reopens, none",
        "none, At last",
        "Quay, ''"
      })
  void titleAndBodyStandAsTheyAre(@Nullable String title, @Nullable String body) {
    String expected =
        Json.text(json -> {
          json.writeStartObject();
          json.writeStringProperty("id", "a1");
          json.writeStringProperty("origin", "a.txt");
          Json.text(json, "title", title);
          Json.text(json, "body", body);
          json.writeNullProperty("published");
          json.writeEndObject();
        });
    assertThat(Json.text(json -> ArticleDocument.write(json, article(title, body))))
        .startsWith(expected.substring(0, expected.length() - 1) + ',');
  }

  @Test
  void eachCharacterIsEscapedAsJacksonDoesWhereverItStands() {
    for (int c = 0; c < 0x3000; c++) {
      for (int before = 0; before < 20; before++) {
        assertWritten("x".repeat(before) + (char) c + "x".repeat(19 - before));
      }
    }
  }

  @Test
  void anyTextIsWrittenAsByJackson() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      int most = run % 10 == 0 ? 0x110000 : run % 3 == 0 ? 0x80 : 0x60;
      String text =
          random
              .ints(random.nextInt(200), 0, most)
              .filter(c -> c < 0xD800 || c > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(written(text)).as("seed %d, run %d", seed, run).isEqualTo(byJackson(text));
    }
  }

  @Test
  void whatIsAllEscapesIsWrittenWhole() {
    assertWritten("\u0001".repeat(10_000));
    assertWritten("\"".repeat(10_000));
  }

  @Test
  void onlyWhatIsLeftOfTheBytesIsWritten() {
    ByteBuffer part = ByteBuffer.wrap("\"quay\" and \"ship\"".getBytes(UTF_8)).position(1).limit(5);
    assertThat(property(part)).isEqualTo("{\"body\":\"quay\"}");
    assertThat(part.remaining()).isEqualTo(4);
  }

  private static void assertWritten(String text) {
    assertThat(written(text)).isEqualTo(byJackson(text));
  }

  private static String written(String text) {
    ByteBuffer utf8 = ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
    return property(utf8);
  }

  private static String property(ByteBuffer utf8) {
    return Json.text(json -> {
      json.writeStartObject();
      Utf8.write(json, "body", utf8);
      json.writeEndObject();
    });
  }

  private static String byJackson(String text) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("body", text);
      json.writeEndObject();
    });
  }

  private static Article article(@Nullable String title, @Nullable String body) {
    Article.Provenance none =
        new Article.Provenance(null, null, null, null, List.of(), List.of(), null, null);
    return new Article(
        "a1", "a.txt", title, body, null, null, List.of(), List.of(), null, null, null, none);
  }
}
