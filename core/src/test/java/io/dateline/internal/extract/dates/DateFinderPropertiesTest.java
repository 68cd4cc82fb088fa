package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DateFinderPropertiesTest {
  private static final DateFinder FINDER = new DateFinder(Zones.SOME);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1500, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(
        "en", "en-GB", "en-AU", "de", "de-AT", "fr", "fr-CA", "es", "es-MX", "it", "pt", "pt-PT",
        "nl");
  }

  @Property
  void readsEveryDayAsEachLanguageWritesIt(
      @ForAll @From("days") LocalDate day,
      @ForAll @From("languages") String language,
      @ForAll FormatStyle style) {
    if (style == FormatStyle.SHORT) {
      return; // two digits for the year
    }
    DateTimeFormatter formatter =
        DateTimeFormatter.ofLocalizedDate(style).withLocale(Locale.forLanguageTag(language));
    assertReads(formatter.format(day), language, day.toString());
  }

  @Property
  void readsEveryMinuteAsEachLanguageWritesIt(
      @ForAll @From("days") LocalDate day,
      @ForAll @From("times") LocalTime time,
      @ForAll @From("languages") String language) {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(language));
    PartialDate minute = PartialDate.time(day.atTime(time), Precision.MINUTE, Optional.empty());
    assertReads(formatter.format(day.atTime(time)), language, minute.toString());
  }

  @Property
  void readsEveryIsoDateTime(
      @ForAll @From("days") LocalDate day, @ForAll @From("times") LocalTime time) {
    int quarters = time.getSecond() % 100 - 48;
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(quarters * 900);
    OffsetDateTime moment = day.atTime(time).atOffset(offset);
    PartialDate second = PartialDate.time(day.atTime(time), Precision.SECOND, Optional.of(offset));
    String iso = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").format(moment);
    assertReads(iso, "en", second.toString());
    assertReads(iso.replace('T', ' '), "en", second.toString());
    assertReads(
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT).format(moment),
        "en",
        second.toString());
    assertReads(
        DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH).format(moment),
        "en",
        second.toString());
  }

  /** None leaves the order of day and month open. */
  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
        "MMMM d, uuuu",
        "MMM d uuuu",
        "d MMMM uuuu",
        "d. MMMM uuuu",
        "dd-MMM-uuuu",
        "EEEE, d MMMM uuuu",
        "EEE d MMM uuuu",
        "uuuu MMM d",
        "uuuu/MM/dd",
        "uuuu.M.d",
        "uuuu年M月d日",
        "h:mm a, MMM d, uuuu",
        "HH:mm, d MMMM uuuu",
        "d MMM uuuu - HH:mm",
        "EEE MMM dd HH:mm:ss uuuu");
  }

  @Property
  void readsEveryDayInCommonPatterns(
      @ForAll @From("days") LocalDate day,
      @ForAll @From("times") LocalTime time,
      @ForAll @From("patterns") String pattern) {
    LocalDateTime moment = day.atTime(time);
    String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    assertThat(only(text).settle(Hints.NONE))
        .as(text)
        .singleElement()
        .satisfies(date -> assertThat(date.start().toLocalDate()).isEqualTo(day));
  }

  @Property
  void readsEveryDayOfDigitsInBothOrders(@ForAll @From("days") LocalDate day) {
    String dayFirst = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    String monthFirst = DateTimeFormatter.ofPattern("MM/dd/uuuu").format(day);
    PartialDate date = PartialDate.parse(day.toString());
    assertThat(only(dayFirst).readings()).contains(date);
    assertThat(only(monthFirst).readings()).contains(date);
    assertThat(only(dayFirst).settle(new Hints(DateOrder.DMY, null, null))).containsExactly(date);
    assertThat(only(monthFirst).settle(new Hints(DateOrder.MDY, null, null))).containsExactly(date);
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "2016",
            "16",
            "4",
            "05",
            "12",
            "31",
            "20161012",
            "/",
            "-",
            ".",
            ":",
            ",",
            " ",
            "–",
            "May",
            "Oct.",
            "März",
            "mar",
            "Wednesday",
            "Mi.",
            "di",
            "de",
            "of",
            "at",
            "to",
            "T",
            "Z",
            "h",
            "Uhr",
            "a.m.",
            "pm",
            "GMT",
            "+",
            "(",
            ")",
            "'",
            "th",
            "ago",
            "vor",
            "一",
            "年",
            "月",
            "日",
            "星期",
            "http://",
            "\u0301",
            "\ud83d",
            "\u200f",
            "\t",
            "0",
            "IST");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(9, pieces), Tuple.of(1, anything))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 20_000)
  void neverThrowsAndKeepsMentionsInOrder(@ForAll @From("lines") String line) {
    int last = 0;
    for (DateMention mention : FINDER.find(line)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(last);
      assertThat(mention.end()).isGreaterThan(mention.start());
      assertThat(mention.text()).isEqualTo(line.substring(mention.start(), mention.end()));
      assertThat(mention.text()).isEqualTo(mention.text().strip());
      last = mention.end();
    }
    UrlDates.find(line);
  }

  private static void assertReads(String text, String language, String date) {
    DateMention.Calendar mention = only(text);
    assertThat(mention.text()).isEqualTo(text);
    assertThat(mention.settle(new Hints(null, null, language)))
        .as(text)
        .map(Object::toString)
        .containsExactly(date);
  }

  private static DateMention.Calendar only(String text) {
    List<DateMention> mentions = FINDER.find(text);
    assertThat(mentions).as(text).singleElement().isInstanceOf(DateMention.Calendar.class);
    return (DateMention.Calendar) mentions.get(0);
  }
}
