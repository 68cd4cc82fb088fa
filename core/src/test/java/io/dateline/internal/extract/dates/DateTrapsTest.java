package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a date and is none, or is less than it looks. */
class DateTrapsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 February 2016",
        "February 30, 2016",
        "2016-02-30",
        "30.02.2016",
        "29/02/2015",
        "31 April",
        "2016-13-01",
        "13/13/2016",
        "20160230",
        "32 May 2016",
        "2016年2月30日",
        "24:00",
        "14:60",
        "13:99:01",
      })
  void neverRollsOver(String line) {
    assertThat(DateFinderTest.read(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.12.2016.3",
        "3.10.12.2016",
        "v1.2.3",
        "version 10.12.16.1",
        "192.168.20.16",
        "555-12-2016",
        "+49 30 12102016",
        "1201610123",
        "120161012",
        "201610121",
        "ISBN 978-3-16-148410-0",
        "won 3-2-1",
        "a score of 5-4-16",
        "5.4.16",
        "1/1/1/1/1",
        "$2016",
        "2016%",
        "2,016",
        "20.16",
        "A2016",
        "2016px",
        "x_2016_y",
        "#2016",
        "1499",
        "2101",
        "12/10/1499",
        "https://news.example/2016/05/04/story-2016-05-04",
        "www.news.example/2016/05/04/",
        "news.example/2016/05/04/story",
        "a-story-2016-05-04-with-slug",
        "user2016@mail.example",
        "set 12 goals",
        "you may 4",
        "march 4 miles",
        "Marco 12",
        "the sat nav",
        "John 3:1",
        "5 percent",
        "ages 4 to 6",
        "9-to-5",
        "24/7",
        "1/2",
      })
  void takesNoOtherNumberOrWordForADate(String line) {
    assertThat(DateFinderTest.read(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          26.02.2024                       | [26.02.2024] 2024-02-26
          on May 4, 2,000 troops           | [May 4] --05-04
          May 4, 1200 people               | [May 4] --05-04
          12 Oct 2016 1405 people          | [12 Oct 2016] 2016-10-12
          12 Oct 2016 at 2                 | [12 Oct 2016] 2016-10-12
          12 Oct 2016, 4 comments          | [12 Oct 2016] 2016-10-12
          Oct 12, 2016 - 10 comments       | [Oct 12, 2016] 2016-10-12
          May 4 - 10 comments              | [May 4] --05-04
          on May 4 and 5 people            | [May 4] --05-04
          on 12 October. 2016 was          | [12 October] --10-12; [2016] 2016
          on Oct 12. 2016 was              | [Oct 12] --10-12; [2016] 2016
          12.10.2016 14.50 Euro            | [12.10.2016] 2016-10-12 or 2016-12-10
          le 4 mai 2016 à 14h05 est        | [4 mai 2016 à 14h05] 2016-05-04T14:05
          in 2016. 12. Oktober             | [2016] 2016; [12. Oktober] --10-12
          Mars 2020                        | [2020] 2020
          out 2016                         | [2016] 2016
          Wednesday 2016                   | [Wednesday] WEDNESDAY; [2016] 2016
          said Wednesday. May 4, 2016 was  | [Wednesday] WEDNESDAY; [May 4, 2016] 2016-05-04
          Copyright © 2010-2016            | [2010-2016] span
          2016-10-12-14                    | ''
          Euro-2016                        | ''
          """)
  void takesNoMoreThanTheDate(String line, String read) {
    assertThat(DateFinderTest.read(line)).isEqualTo(read);
  }
}
