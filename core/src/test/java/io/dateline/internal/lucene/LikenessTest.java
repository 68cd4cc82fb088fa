package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.Similar;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTest {
  private static final String FERRIES =
      "Captains of the Lindhaven ferries refused to sail in the gale, and the harbour stayed shut."
          + " ";

  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("gale").title("Gale keeps ferries in Lindhaven").body(FERRIES).source("A"),
            article("gale2").title("Lindhaven: captain explains").body(FERRIES).source("B"),
            article("shut").body("The harbour was shut by a gale.").source("A"),
            article("flour").title("Price of flour").body("Flour and bread cost more.").source("A"),
            article("bread").title("Bakers").body("Bread of cheap flour is wanted.").source("B"),
            article("lone").title("Xylophones").source("A"),
            article("long").body("zither " + "the gale again ".repeat(100_000)).source("C"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void findsWhatIsLikeAndSaysBecauseOfWhichWords() {
    List<Similar> similar = similar("gale", Filter.NONE);
    assertThat(similar).extracting(each -> each.hit().id()).startsWith("gale2").contains("shut");
    assertThat(similar).extracting(each -> each.hit().id()).doesNotContain("gale", "flour", "lone");
    assertThat(similar.getFirst().words()).contains("Lindhaven", "ferries", "Captains");
    assertThat(similar.getFirst().hit().score()).isNotNull();
  }

  @Test
  void findsOnlyWhatTheFilterPermits() {
    assertThat(similar("gale", Filter.NONE.with(Field.SOURCE, "A")))
        .extracting(each -> each.hit().id())
        .containsExactly("shut");
  }

  @Test
  void whatSharesNothingIsLikeNothing() {
    assertThat(similar("lone", Filter.NONE)).isEmpty();
  }

  @Test
  void anUnknownIdIsTold() {
    assertThat(index.similar("none", Filter.NONE, ZoneOffset.UTC, 5)).isEmpty();
  }

  private static List<Similar> similar(String id, Filter filter) {
    return index.similar(id, filter, ZoneOffset.UTC, 5).orElseThrow();
  }
}
