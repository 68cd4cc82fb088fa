package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDatesTest {
  @ParameterizedTest
  @CsvSource({
    "https://news.example/2016/05/04/story, 2016/05/04, 2016-05-04",
    "https://news.example/world/2016/5/4/story.html, 2016/5/4, 2016-05-04",
    "https://news.example/2016/may/04/story, 2016/may/04, 2016-05-04",
    "https://news.example/2016/mai/04/, 2016/mai/04, 2016-05-04",
    "https://news.example/2016/0504/c90000.html, 2016/0504, 2016-05-04",
    "https://news.example/2016/05/160504-slug-2, 2016/05, 2016-05-04",
    "https://news.example/2016/05/160604-slug-2, 2016/05, 2016-05",
    "https://news.example/2016-05/04/content_1.htm, 2016-05/04, 2016-05-04",
    "https://news.example/201605/04/1.html, 201605/04, 2016-05-04",
    "https://news.example/20160504/story, 20160504, 2016-05-04",
    "https://news.example/2016-05-04/story, 2016-05-04, 2016-05-04",
    "https://news.example/world/2016-05-04-story.html, 2016-05-04, 2016-05-04",
    "https://news.example/world/story-2016-05-04.html, 2016-05-04, 2016-05-04",
    "https://news.example/world/story_2016_05_04, 2016_05_04, 2016-05-04",
    "https://news.example/2016-05-04, 2016-05-04, 2016-05-04",
    "https://news.example/20160504-story, 20160504, 2016-05-04",
    "https://news.example/ct-story-20160504-a1b2-story.html, 20160504, 2016-05-04",
    "https://news.example/2016/05/story, 2016/05, 2016-05",
    "https://news.example/2016/05/123456, 2016/05, 2016-05",
    "https://news.example/2016/05/10-things-to-know, 2016/05, 2016-05",
    "https://news.example/2016-05/story, 2016-05, 2016-05",
    "https://news.example/2016/05/04/2016-05-04-story, 2016/05/04, 2016-05-04",
    "/2016/05/04/story, 2016/05/04, 2016-05-04",
  })
  void readsTheDateByItsPlaceInThePath(String url, String text, String date) {
    Optional<DateMention.Calendar> found = UrlDates.find(url);
    assertThat(found).map(DateMention::text).contains(text);
    assertThat(found).map(mention -> mention.readings().toString()).contains("[" + date + "]");
    assertThat(found).map(mention -> url.substring(mention.start(), mention.end())).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example",
        "https://2016.example",
        "https://2016-05-04.example/story",
        "https://news.example/story?date=2016-05-04",
        "https://news.example/story#2016-05-04",
        "https://news.example/story-20160504",
        "https://news.example/20160504",
        "https://news.example/story-36208912",
        "https://news.example/elections-2016/story",
        "https://news.example/2016/story",
        "https://news.example/2016/02/30/story",
        "https://news.example/2016/13/04/story",
        "https://news.example/1016/05/04/story",
        "https://news.example/2016-02-30/story",
        "https://news.example/12016/05/04/story",
        "https://news.example/2016/05/04/2016/05/05/story",
        "https://news.example/story-120160504-x",
      })
  void takesNothingElse(String url) {
    assertThat(UrlDates.find(url)).isEmpty();
  }

  @Test
  void doesNotReadWhatIsTooLongForAUrl() {
    assertThat(UrlDates.find("/2016/05/04/" + "a".repeat(5000))).isEmpty();
  }
}
