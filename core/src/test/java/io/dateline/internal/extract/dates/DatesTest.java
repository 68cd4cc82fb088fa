package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.PartialDate;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final DateFinder FINDER = new DateFinder(Zones.SOME);

  @ParameterizedTest
  @CsvSource({
    "2016-04-05 2016-05-04, 2016",
    "2016-05-04 2016-05-05, 2016-05",
    "2016-05-04T13:40 2016-05-04, 2016-05-04",
    "2016-05-04T13:40+08:00 2016-05-04T13:40Z, 2016-05-04",
    "2016-05-04T13:40:10Z 2016-05-04T13:40:20Z, 2016-05-04T13:40Z",
    "2016-05-04T13:40 2016-05-04T13:41, 2016-05-04",
    "2016-05-04 2016, 2016",
    "2016-05-04, 2016-05-04",
    "2016-05-04 2016-05-05 2016-06-01, 2016",
    "2015-12-31 2016-01-01, ''",
  })
  void sharesTheFinestCommonValue(String dates, String shared) {
    List<PartialDate> all = Stream.of(dates.split(" ")).map(PartialDate::parse).toList();
    assertThat(Dates.shared(all).map(Object::toString).orElse("")).isEqualTo(shared);
    assertThat(Dates.shared(all.reversed())).isEqualTo(Dates.shared(all));
  }

  @Test
  void sharesNothingAmongNone() {
    assertThat(Dates.shared(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MDY, , 2016-05-04",
    "DMY, , 2016-04-05",
    "YMD, , 2016-04-05 2016-05-04",
    ", , 2016-04-05 2016-05-04",
    ", en, 2016-04-05 2016-05-04",
    ", en-US, 2016-05-04",
    ", en_us, 2016-05-04",
    ", en-GB, 2016-04-05",
    ", de, 2016-04-05",
    ", pt-BR, 2016-04-05",
    ", xx, 2016-04-05 2016-05-04",
    ", '', 2016-04-05 2016-05-04",
    "MDY, de, 2016-05-04",
  })
  void settlesTheOrderByPublisherThenLanguage(DateOrder order, String language, String left) {
    DateMention.Calendar date = calendar("05/04/2016");
    assertThat(date.settle(new Hints(order, null, language)).stream().map(Object::toString))
        .containsExactly(left.split(" "));
  }

  @Test
  void settlesNothingThatIsSettled() {
    Hints monthFirst = new Hints(DateOrder.MDY, null, null);
    assertThat(calendar("13/04/2016").settle(monthFirst)).hasToString("[2016-04-13]");
    assertThat(calendar("4 May 2016").settle(monthFirst)).hasToString("[2016-05-04]");
  }

  @Test
  void choosesAmongZonesOnlyByOneThatIsThePublishers() {
    DateMention.Calendar date = calendar("05/04/2016 14:05 IST");
    Hints israel = new Hints(DateOrder.DMY, ZoneId.of("Asia/Jerusalem"), null);
    Hints norway = new Hints(DateOrder.DMY, ZoneId.of("Europe/Oslo"), null);
    assertThat(date.settle(israel)).hasToString("[2016-04-05T14:05+03:00]");
    assertThat(date.settle(norway)).hasToString("[2016-04-05T14:05]");
  }

  @Test
  void addsNoOffsetToATimeWithoutAZone() {
    Hints india = new Hints(null, ZoneId.of("Asia/Kolkata"), null);
    assertThat(calendar("4 May 2016 14:05").settle(india)).hasToString("[2016-05-04T14:05]");
  }

  @Test
  void completesADayWithItsYear() {
    DateMention.Yearless day =
        new DateMention.Yearless(0, 0, "", MonthDay.of(5, 4), DayOfWeek.WEDNESDAY, null);
    assertThat(day.in(2016)).map(Object::toString).contains("2016-05-04");
    assertThat(day.in(2015)).as("4 May 2015 was a Monday").isEmpty();
    DateMention.Yearless leap = new DateMention.Yearless(0, 0, "", MonthDay.of(2, 29), null, null);
    assertThat(leap.in(2015)).isEmpty();
    assertThat(leap.in(2016)).map(Object::toString).contains("2016-02-29");
    DateMention.Yearless timed = (DateMention.Yearless) FINDER.find("May 4, 2 pm ET").get(0);
    assertThat(timed.in(2016)).map(Object::toString).contains("2016-05-04T14:00-04:00");
  }

  @ParameterizedTest
  @CsvSource({
    "0, DAYS, 2016-05-04",
    "1, DAYS, 2016-05-03",
    "-1, DAYS, 2016-05-05",
    "2, HOURS, 2016-05-04",
    "13, HOURS, 2016-05",
    "15, HOURS, 2016-05-03",
    "3, WEEKS, 2016-04",
    "2, MONTHS, 2016",
    "0, MONTHS, 2016-05-04",
    "4, MONTHS, ''",
    "5, MONTHS, 2015",
    "1, YEARS, ''",
  })
  void tellsHowFarBackAtThePrecisionThatIsKnown(int back, ChronoUnit unit, String date) {
    OffsetDateTime moment = OffsetDateTime.parse("2016-05-04T13:40:00+08:00");
    assertThat(Dates.back(moment, back, unit).map(Object::toString).orElse("")).isEqualTo(date);
  }

  private static DateMention.Calendar calendar(String line) {
    return (DateMention.Calendar) FINDER.find(line).get(0);
  }
}
