package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.SearchRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateSpanTest {
  /** More than Lucene has in a block of documents, so that there are several. */
  private static final int DAYS = 13_000;

  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  @TempDir Path folder;

  @Test
  void findsWhatLiesInsideARangeAsAWholeWhereverItsBoundariesFall() {
    Random random = new Random(5);
    List<Article> articles = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      articles.add(article("d" + day).published(FIRST.plusDays(day).toString()).build());
      if (day % 500 == 0) {
        articles.add(article("u" + day).build());
      }
    }
    for (int year = 1980; year < 2010; year++) {
      articles.add(article("y" + year).published(Integer.toString(year)).build());
    }
    Collections.shuffle(articles, random);
    try (Index index = Corpus.index(folder, articles)) {
      for (int i = 0; i < 200; i++) {
        int from = random.nextInt(-50, DAYS + 50);
        int to = i % 2 == 0 ? from + random.nextInt(3) : random.nextInt(from, DAYS + 100);
        SearchRequest inside =
            SearchRequest.everything().from(day(from).toString()).to(day(to).toString());
        assertThat(index.search(inside, "g").total().value())
            .as("%s to %s", day(from), day(to))
            .isEqualTo(days(from, to) + years(day(from), day(to)));
      }
      assertThat(index.search(SearchRequest.everything().from("1980"), "g").total().value())
          .isEqualTo(DAYS + 30);
    }
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  private static long days(int from, int to) {
    return Math.max(0, Math.min(to, DAYS - 1) - Math.max(from, 0) + 1);
  }

  private static long years(LocalDate from, LocalDate to) {
    long years = 0;
    for (int year = 1980; year < 2010; year++) {
      boolean begins = !LocalDate.of(year, 1, 1).isBefore(from);
      years += begins && !LocalDate.of(year, 12, 31).isAfter(to) ? 1 : 0;
    }
    return years;
  }
}
