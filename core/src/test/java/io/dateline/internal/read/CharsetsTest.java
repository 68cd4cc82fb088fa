package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest extends ReadingTestCase {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TITLE = "The “Café Zürich” reopens for Muñoz’s guests";
  private static final String LINE = "{\"title\": \"" + TITLE + "\"}\n";

  private static String page() {
    return TITLE + PAGE.substring(PAGE.indexOf('\n'));
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  private void assertTitles(byte[] page, byte[] lines) throws IOException {
    List<Outcome> outcomes = new ArrayList<>(read(write("a.txt", page)));
    outcomes.addAll(read(write("b.jsonl", lines)));

    assertThat(outcomes).extracting(outcome -> article(outcome).title()).containsOnly(TITLE);
    assertThat(outcomes).hasSize(3);
    assertThat(article(outcomes.getFirst()).evidence().title().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsTextOfEitherCharset(String charset) throws IOException {
    Charset of = Charset.forName(charset);
    assertTitles(page().getBytes(of), (LINE + LINE).getBytes(of));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTextBehindAByteOrderMark(String charset) throws IOException {
    Charset of = Charset.forName(charset);
    assertTitles(marked(page(), of), marked(LINE + LINE, of));
  }

  @Test
  void tellsTheCharsetOfEachLineByItself() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.write(LINE.getBytes(WINDOWS_1252));
    lines.write(LINE.getBytes(StandardCharsets.UTF_8));

    assertThat(read(write("a.jsonl", lines.toByteArray())))
        .extracting(outcome -> article(outcome).title())
        .containsExactly(TITLE, TITLE);
  }

  @Test
  void doesNotTurnAPageIntoAnotherCharsetForOneWrongByte() throws IOException {
    byte[] page =
        (page() + "\nDie Fähre fährt spät, und das Café öffnet früh …")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(
            article(read(write("a.txt", Arrays.copyOf(page, page.length - 1))).getFirst()).title())
        .isEqualTo(TITLE);
  }

  @Test
  void keepsCharactersWholeAcrossBuffersOfUtf16() throws IOException {
    String title = "x" + "😀".repeat(20_000);

    assertThat(
            article(
                    read(write(
                            "a.jsonl",
                            marked("{\"title\": \"" + title + "\"}", StandardCharsets.UTF_16LE)))
                        .getFirst())
                .title())
        .isEqualTo(title);
  }

  @Test
  void cleansControlCharactersAndHalvesOfCharacters() throws IOException {
    Outcome outcome =
        read(write(
                "a.jsonl",
                "{\"title\": \"\\u0007 Flood\\u0000\\ud83d\\n recedes\\u00a0\\u00a0\", \"body\":"
                    + " \"One\\u001b.\\r\\n\\r\\n\\r\\n\\tTwo  \\udc00words.\\u0085Three.\"}"))
            .getFirst();

    assertThat(article(outcome).title()).isEqualTo("Flood recedes");
    assertThat(article(outcome).body()).isEqualTo("One.\n\nTwo words.\nThree.");
  }
}
