package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.Interval;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How dates are filtered, counted and sorted. */
class DatesTest {
  @TempDir Path folder;

  private Index indexOf(String... dates) {
    return Corpus.index(
        folder,
        List.of(dates).stream()
            .map(date -> date.equals("undated") ? article(date) : article(date).published(date))
            .map(Corpus.Draft::build)
            .toList());
  }

  @Test
  void boundsAreWholeAndSoIsWhatLiesInsideThem() {
    try (Index index =
        indexOf(
            "2016",
            "2016-05",
            "2016-05-31",
            "2016-05-31T23:59",
            "2016-05-31T23:59:59",
            "2016-06-01",
            "2016-06",
            "2017",
            "undated")) {
      assertFound(index, request().from("2016").to("2016"), 7);
      assertFound(index, request().from("2016-05").to("2016-05"), 4);
      assertFound(index, request().from("2016-05-31").to("2016-05-31"), 3);
      assertFound(index, request().to("2016-05"), 4);
      assertFound(index, request().to("2016-05-31"), 4);
      assertFound(index, request().to("2016-05-30"), 0);
      assertFound(index, request().from("2016-05-02"), 6);
      assertFound(index, request().from("2016-06-01"), 3);
      assertFound(index, request().from("2016-06-02"), 1);
      assertFound(index, request().from("2016-06-01").to("2016-06-01"), 1);
      assertFound(index, request(), 9);
    }
  }

  @Test
  void onlyADateWithAnOffsetDependsOnTheZone() {
    try (Index index =
        indexOf("2016-05-04", "2016-05-04T23:30", "2016-05-04T23:30Z", "2016-05-05T01:00+08:00")) {
      SearchRequest day = request().from("2016-05-04").to("2016-05-04");
      assertFound(index, day, 4);
      assertFound(index, day.zone("+00:30"), 3);
      assertFound(index, day.zone("Asia/Shanghai"), 2);
      SearchRequest next = request().from("2016-05-05").to("2016-05-05");
      assertFound(index, next.zone("Asia/Shanghai"), 2);
      assertFound(index, next, 0);
      assertThat(days(index, "Asia/Shanghai")).isEqualTo("2016-05-04=2 2016-05-05=2");
      assertThat(days(index, "UTC")).isEqualTo("2016-05-04=4");
    }
  }

  @Test
  void aDayHasTheHoursItsZoneGivesIt() {
    // In Berlin, 27 March 2016 has 23 hours and 30 October 25.
    try (Index index =
        indexOf(
            "2016-03-26T22:59Z",
            "2016-03-26T23:00Z",
            "2016-03-27T21:59Z",
            "2016-03-27T22:00Z",
            "2016-10-29T21:59Z",
            "2016-10-29T22:00Z",
            "2016-10-30T22:59Z",
            "2016-10-30T23:00Z")) {
      assertThat(days(index, "Europe/Berlin"))
          .isEqualTo(
              "2016-03-26=1 2016-03-27=2 2016-03-28=1 2016-10-29=1 2016-10-30=2 2016-10-31=1");
      SearchRequest berlin = request().zone("Europe/Berlin");
      assertFound(index, berlin.from("2016-03-27").to("2016-03-27"), 2);
      assertFound(index, berlin.from("2016-10-30").to("2016-10-30"), 2);
      assertFound(index, berlin.from("2016-10").to("2016-10-30"), 3);
    }
  }

  @Test
  void anHourShownTwiceIsOneBucketAndOneSkippedIsNone() {
    // In Berlin, 02:00 to 03:00 is skipped on 27 March 2016 and comes twice on 30 October.
    SearchRequest berlin = request().zone("Europe/Berlin");
    try (Index index =
        indexOf(
            "2016-03-27T00:59Z", "2016-03-27T01:00Z", "2016-10-30T00:30Z", "2016-10-30T01:30Z")) {
      SearchRequest march = berlin.to("2016-05").facet(hours().empty(true));
      assertThat(buckets(index, march)).isEqualTo("2016-03-27T01=1 2016-03-27T03=1");
      assertThat(buckets(index, berlin.from("2016-10").facet(hours())))
          .isEqualTo("2016-10-30T02=2");
    }
  }

  @Test
  void weeksAreThoseOfIso8601AndQuartersThoseOfTheYear() {
    try (Index index = indexOf("2016-01-03", "2016-01-04", "2016-05-04", "2018-12-31")) {
      assertThat(buckets(index, request().facet("published:week")))
          .isEqualTo("2015-W53=1 2016-W01=1 2016-W18=1 2019-W01=1");
      assertThat(buckets(index, request().facet("published:quarter")))
          .isEqualTo("2016-Q1=2 2016-Q2=1 2018-Q4=1");
    }
  }

  @Test
  void refusesMoreBucketsThanItsLimitHoweverFewAreFilled() {
    try (Index index = indexOf("1950-01-01T00:00Z", "2016-01-01T00:00Z")) {
      assertThat(buckets(index, request().facet(hours())))
          .isEqualTo("1950-01-01T00=1 2016-01-01T00=1");
      assertThatThrownBy(() -> index.search(request().facet(hours().empty(true)), "g"))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("by hour there are 578,545 buckets of dates, and at most 20,000");
    }
  }

  private static FacetRequest.Published hours() {
    return new FacetRequest.Published(Interval.HOUR);
  }

  private static String buckets(Index index, SearchRequest request) {
    Facet facet = index.search(request, "g").facets().get("published");
    return ((Facet.Published) facet)
        .buckets().stream()
            .map(bucket -> bucket.value() + "=" + bucket.count())
            .collect(Collectors.joining(" "));
  }

  @Test
  void anEveningThatComesBackAfterMidnightIsThatEvening() {
    // In St John's, on 29 October 2006 at 00:01 it was 23:01 of the day before again.
    try (Index index =
        indexOf(
            "2006-10-29T02:29Z",
            "2006-10-29T02:30Z",
            "2006-10-29T02:31Z",
            "2006-10-29T03:29Z",
            "2006-10-29T03:30Z")) {
      assertThat(days(index, "America/St_Johns")).isEqualTo("2006-10-28=3 2006-10-29=2");
      SearchRequest request = request().zone("America/St_Johns");
      assertFound(index, request.from("2006-10-28").to("2006-10-28"), 3);
      assertFound(index, request.from("2006-10-29").to("2006-10-29"), 2);
      assertFound(index, request.from("2006-10-29"), 2);
      assertFound(index, request.to("2006-10-28"), 3);
    }
  }

  @Test
  void aDateCoarserThanTheIntervalIsInNoBucket() {
    try (Index index = indexOf("2016", "2016-01", "2016-01-01", "2016-01-01T00:00Z", "undated")) {
      assertThat(histogram(index, "year")).isEqualTo(published("2016=4", 0, 1));
      assertThat(histogram(index, "month")).isEqualTo(published("2016-01=3", 1, 1));
      assertThat(histogram(index, "day")).isEqualTo(published("2016-01-01=2", 2, 1));
    }
  }

  @Test
  void sortsByTheFirstMomentAndThenById() {
    try (Index index =
        indexOf(
            "undated",
            "2016",
            "2016-01-01",
            "2015-12-31T23:59:59",
            "2016-01-01T00:30+01:00",
            "2016-01-01T00:00:01Z",
            "0001-01-01",
            "9999")) {
      assertThat(Corpus.ids(index, request().sort(Sort.NEWEST)))
          .containsExactly(
              "9999",
              "2016-01-01T00:00:01Z",
              "2016",
              "2016-01-01",
              "2015-12-31T23:59:59",
              "2016-01-01T00:30+01:00",
              "0001-01-01",
              "undated");
      assertThat(Corpus.ids(index, request().sort(Sort.OLDEST)))
          .containsExactly(
              "0001-01-01",
              "2016-01-01T00:30+01:00",
              "2015-12-31T23:59:59",
              "2016",
              "2016-01-01",
              "2016-01-01T00:00:01Z",
              "9999",
              "undated");
      assertFound(index, request().from("0001").to("9999"), 7);
    }
  }

  private static SearchRequest request() {
    return SearchRequest.everything().snippets(0).size(100);
  }

  private static void assertFound(Index index, SearchRequest request, int count) {
    assertThat(Corpus.ids(index, request)).as(request.toString()).hasSize(count);
    assertThat(index.search(request, "g").total().value()).isEqualTo(count);
  }

  private static String days(Index index, String zone) {
    SearchRequest request = request().zone(zone).facet("published:day");
    return buckets((Facet.Published) index.search(request, "g").facets().get("published"));
  }

  private static String histogram(Index index, String interval) {
    SearchRequest request = request().facet("published:" + interval);
    Facet.Published facet = (Facet.Published) index.search(request, "g").facets().get("published");
    return published(buckets(facet), facet.coarser(), facet.missing());
  }

  private static String published(String buckets, long coarser, long missing) {
    return buckets + ", coarser " + coarser + ", missing " + missing;
  }

  private static String buckets(Facet.Published facet) {
    return facet.buckets().stream()
        .map((Bucket bucket) -> bucket.value() + "=" + bucket.count())
        .collect(Collectors.joining(" "));
  }
}
