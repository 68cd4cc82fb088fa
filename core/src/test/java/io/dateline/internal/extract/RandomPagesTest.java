package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that a page holds makes reading it fail. */
class RandomPagesTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          " ",
          " | ",
          " - ",
          ": ",
          "(",
          ")",
          "©",
          "#",
          "/",
          "·",
          "“",
          "”",
          ".",
          "?",
          "By",
          "Von",
          "Jane Doe",
          "Source: AFP",
          "(Reuters)",
          "Photo: ",
          "AFP photo",
          "Published",
          "Updated 5 May 2016",
          "May 4",
          "12/10/2016",
          "2016",
          "Thursday",
          "reported on Thursday",
          "Foo Tribune",
          "foo.example",
          "https://foo.example/2016/05/04/a.html",
          "Comments",
          "More",
          "Related",
          "BERLIN (AP) — It rained all day, people said.",
          "a",
          "the",
          "of",
          "\u00a0",
          "\ud83d\ude00",
          "\ud83d",
          "中文",
          "é",
          "\u0000",
          "\t",
          "3 hours ago",
          "vom 3. Mai",
          "A sentence of a dozen words that ends with a full stop, as most do.");

  private final Extractor extractor = Extractor.standard();

  @Test
  void readsWhateverIsThrownAtIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "\n" : random.nextBoolean() ? " " : "");
      }
      Instant fetchedAt = random.nextBoolean() ? Instant.parse("2016-05-10T08:00:00Z") : null;
      String url = random.nextInt(3) == 0 ? PIECES.get(random.nextInt(PIECES.size())) : null;
      Page page = new Page("random.txt", null, url, fetchedAt, Page.Form.TEXT, text.toString());
      assertThat(read(page, seed, i)).isNotNull();
    }
  }

  private Outcome read(Page page, long seed, int number) {
    try {
      return extractor.extract(page);
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + ", page " + number + ": " + page, e);
    }
  }
}
