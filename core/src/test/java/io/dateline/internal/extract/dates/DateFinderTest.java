package io.dateline.internal.extract.dates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row: a line; what is read from it. {@code [12 May 2016] 2016-05-12} is the text of a mention
 * and its readings, {@code or} between two of them.
 */
class DateFinderTest {
  private static final DateFinder FINDER = new DateFinder(Zones.SOME);

  static String read(String line) {
    return FINDER.find(line).stream().map(DateFinderTest::show).collect(joining("; "));
  }

  private static String show(DateMention mention) {
    String what =
        switch (mention) {
          case DateMention.Calendar date -> show(date);
          case DateMention.Yearless day ->
              day.day() + (day.weekday() == null ? "" : " " + day.weekday()) + show(day.time());
          case DateMention.Weekday weekday -> weekday.day() + show(weekday.time());
          case DateMention.Time time -> show(time.time()).strip();
          case DateMention.Relative back -> back.back() + " " + back.unit() + " back";
          case DateMention.Range range -> "span";
        };
    return "[" + mention.text() + "] " + what;
  }

  private static String show(DateMention.Calendar date) {
    String readings =
        date.conflicting()
            ? "none"
            : date.readings().stream().map(Object::toString).collect(joining(" or "));
    return readings
        + (date.weekday() == null ? "" : " " + date.weekday())
        + (date.zones().isEmpty() ? "" : " " + date.zones());
  }

  private static String show(TimeOfDay time) {
    return time == null ? "" : " T" + time.time() + (time.zones().isEmpty() ? "" : time.zones());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-10-12                        | [2016-10-12] 2016-10-12
          2016-10                           | [2016-10] 2016-10
          2016                              | [2016] 2016
          2016-10-12T14:05                  | [2016-10-12T14:05] 2016-10-12T14:05
          2016-10-12 14:05                  | [2016-10-12 14:05] 2016-10-12T14:05
          2016-10-12T14:05:33Z              | [2016-10-12T14:05:33Z] 2016-10-12T14:05:33Z
          2016-10-12T14:05:33.123Z          | [2016-10-12T14:05:33.123Z] 2016-10-12T14:05:33Z
          2016-10-12T14:05:33,123456+02:00  | [2016-10-12T14:05:33,123456+02:00] 2016-10-12T14:05:33+02:00
          2016-10-12T14:05:33-0500          | [2016-10-12T14:05:33-0500] 2016-10-12T14:05:33-05:00
          2016-10-12T14:05+02               | [2016-10-12T14:05+02] 2016-10-12T14:05+02:00
          2016-10-12 14:05 +0530            | [2016-10-12 14:05 +0530] 2016-10-12T14:05+05:30
          2016-10-12T14:05:33-05:00         | [2016-10-12T14:05:33-05:00] 2016-10-12T14:05:33-05:00
          2016-10-12T25:05                  | [2016-10-12] 2016-10-12
          20161012                          | [20161012] 2016-10-12
          20161012T140533Z                  | [20161012T140533Z] 2016-10-12T14:05:33Z
          20161012T1405                     | [20161012T1405] 2016-10-12T14:05
          2016-10 and 2016-11               | [2016-10] 2016-10; [2016-11] 2016-11
          """)
  void readsIso8601(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016/10/12             | [2016/10/12] 2016-10-12
          2016.10.12             | [2016.10.12] 2016-10-12
          2016. 10. 12.          | [2016. 10. 12] 2016-10-12
          2016/5/4 13:40         | [2016/5/4 13:40] 2016-05-04T13:40
          12/10/2016             | [12/10/2016] 2016-10-12 or 2016-12-10
          12-10-2016             | [12-10-2016] 2016-10-12 or 2016-12-10
          12.10.2016             | [12.10.2016] 2016-10-12 or 2016-12-10
          1-2-2016               | [1-2-2016] 2016-02-01 or 2016-01-02
          5 / 4 / 2016           | [5 / 4 / 2016] 2016-04-05 or 2016-05-04
          05/05/2016             | [05/05/2016] 2016-05-05
          13/10/2016             | [13/10/2016] 2016-10-13
          10/13/2016             | [10/13/2016] 2016-10-13
          05/31/2016 2:05:33 PM  | [05/31/2016 2:05:33 PM] 2016-05-31T14:05:33
          10/12/16               | [10/12/16] 2016-12-10 or 2016-10-12
          5/31/99                | [5/31/99] 1999-05-31
          31.05.16               | [31.05.16] 2016-05-31
          1.11.23 20:19          | [1.11.23 20:19] 2023-11-01T20:19 or 2023-01-11T20:19
          05/2016                | [05/2016] 2016-05
          05-04-2016 13:40 BJT   | [05-04-2016 13:40 BJT] 2016-04-05T13:40+08:00 or 2016-05-04T13:40+08:00
          12.10.2016, 14:05 Uhr  | [12.10.2016, 14:05 Uhr] 2016-10-12T14:05
          10/13/2016 um 14 Uhr   | [10/13/2016 um 14 Uhr] 2016-10-13T14:00
          (12.10.2016)           | [12.10.2016] 2016-10-12 or 2016-12-10
          Stand:12.10.2016,      | [12.10.2016] 2016-10-12 or 2016-12-10
          2016年5月4日 13:40       | [2016年5月4日 13:40] 2016-05-04T13:40
          2016年5月4日(水)13時40分  | [2016年5月4日(水)13時40分] 2016-05-04T13:40 WEDNESDAY
          2016年5月4日 星期三       | [2016年5月4日 星期三] 2016-05-04 WEDNESDAY
          2016년 5월 4일           | [2016년 5월 4일] 2016-05-04
          2016年5月               | [2016年5月] 2016-05
          新华社5月4日电            | [5月4日] --05-04
          """)
  void readsDigits(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          October 12, 2016                      | [October 12, 2016] 2016-10-12
          Oct. 12, 2016                         | [Oct. 12, 2016] 2016-10-12
          Oct 12 2016                           | [Oct 12 2016] 2016-10-12
          OCTOBER 12TH, 2016                    | [OCTOBER 12TH, 2016] 2016-10-12
          Sept. 3rd 2016                        | [Sept. 3rd 2016] 2016-09-03
          12 October 2016                       | [12 October 2016] 2016-10-12
          12 October, 2016                      | [12 October, 2016] 2016-10-12
          12th of October, 2016                 | [12th of October, 2016] 2016-10-12
          May the 4th, 2016                     | [May the 4th, 2016] 2016-05-04
          12-Oct-2016                           | [12-Oct-2016] 2016-10-12
          12/Oct/2016:14:05:33 +0000            | [12/Oct/2016:14:05:33 +0000] 2016-10-12T14:05:33Z
          12 Oct '16                            | [12 Oct '16] 2016-10-12
          12-Oct-16                             | [12-Oct-16] 2016-10-12
          2016 October 12                       | [2016 October 12] 2016-10-12
          2016-Oct-12                           | [2016-Oct-12] 2016-10-12
          Oct-12-2016                           | [Oct-12-2016] 2016-10-12
          October 2016                          | [October 2016] 2016-10
          October, 2016                         | [October, 2016] 2016-10
          Oct. 2016                             | [Oct. 2016] 2016-10
          Wednesday, 12 October 2016            | [Wednesday, 12 October 2016] 2016-10-12 WEDNESDAY
          Wed Oct 12 2016                       | [Wed Oct 12 2016] 2016-10-12 WEDNESDAY
          on Wednesday (4 May 2016)             | [Wednesday (4 May 2016)] 2016-05-04 WEDNESDAY
          Weds 4 May 2016                       | [Weds 4 May 2016] 2016-05-04 WEDNESDAY
          4 May 2016 (Wednesday)                | [4 May 2016 (Wednesday)] 2016-05-04 WEDNESDAY
          May 4, 2016, Wednesday                | [May 4, 2016, Wednesday] 2016-05-04 WEDNESDAY
          Wed, 12 Oct 2016 14:05:00 GMT         | [Wed, 12 Oct 2016 14:05:00 GMT] 2016-10-12T14:05:00Z WEDNESDAY
          Wed, 12 Oct 2016 14:05:00 -0500       | [Wed, 12 Oct 2016 14:05:00 -0500] 2016-10-12T14:05:00-05:00 WEDNESDAY
          Wed Oct 12 14:05:00 UTC 2016          | [Wed Oct 12 14:05:00 UTC 2016] 2016-10-12T14:05:00Z WEDNESDAY
          May 4                                 | [May 4] --05-04
          ALEPPO, May 4 (Reuters) -             | [May 4] --05-04
          Wednesday, May 4                      | [Wednesday, May 4] --05-04 WEDNESDAY
          4th of May                            | [4th of May] --05-04
          May 4 at 2:05 pm                      | [May 4 at 2:05 pm] --05-04 T14:05
          by 4 May, 300 people                  | [4 May] --05-04
          """)
  void readsEnglish(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 OCT 2016 • 2:05PM                  | [12 OCT 2016 • 2:05PM] 2016-10-12T14:05
          May 4, 2016 at 2:05 p.m. EDT          | [May 4, 2016 at 2:05 p.m. EDT] 2016-05-04T14:05-04:00
          May 4, 2016 12:05 a. m.               | [May 4, 2016 12:05 a. m.] 2016-05-04T00:05
          May 4, 2016 12:05 PM                  | [May 4, 2016 12:05 PM] 2016-05-04T12:05
          May 4, 2016, 2pm                      | [May 4, 2016, 2pm] 2016-05-04T14:00
          May 4, 2016 - 14:05                   | [May 4, 2016 - 14:05] 2016-05-04T14:05
          May 4, 2016 · 14:05 (GMT+2)           | [May 4, 2016 · 14:05 (GMT+2)] 2016-05-04T14:05+02:00
          May 4, 2016 14:05 UTC+8               | [May 4, 2016 14:05 UTC+8] 2016-05-04T14:05+08:00
          May 4, 2016 14:05 GMT-0500            | [May 4, 2016 14:05 GMT-0500] 2016-05-04T14:05-05:00
          May 4, 2016 14:05 +0800               | [May 4, 2016 14:05 +0800] 2016-05-04T14:05+08:00
          May 4, 2016 14:05 (CET)               | [May 4, 2016 14:05 (CET)] 2016-05-04T14:05+01:00
          May 4, 2016 (14:05)                   | [May 4, 2016 (14:05)] 2016-05-04T14:05
          May 4, 2016 13:40 Beijing time        | [May 4, 2016 13:40 Beijing time] 2016-05-04T13:40+08:00
          2:05 p.m. ET, Oct. 12, 2016           | [2:05 p.m. ET, Oct. 12, 2016] 2016-10-12T14:05-04:00
          2:05 p.m. ET, Dec. 12, 2016           | [2:05 p.m. ET, Dec. 12, 2016] 2016-12-12T14:05-05:00
          2:05 pm est, Dec. 12, 2016            | [2:05 pm est, Dec. 12, 2016] 2016-12-12T14:05-05:00
          Updated 9:12 AM EDT, Tue May 3, 2016  | [9:12 AM EDT, Tue May 3, 2016] 2016-05-03T09:12-04:00 TUESDAY
          9:12 AM - 3 May 2016                  | [9:12 AM - 3 May 2016] 2016-05-03T09:12
          14:05 on Wednesday, 4 May 2016        | [14:05 on Wednesday, 4 May 2016] 2016-05-04T14:05 WEDNESDAY
          Wednesday 14:05, 4 May 2016           | [Wednesday 14:05, 4 May 2016] 2016-05-04T14:05 WEDNESDAY
          Wed 4 May 2016 14.05 CET              | [Wed 4 May 2016 14.05 CET] 2016-05-04T14:05+01:00 WEDNESDAY
          Updated 0933 GMT (1733 HKT) May 4, 2016 | [0933 GMT (1733 HKT) May 4, 2016] 2016-05-04T09:33Z
          14:05 IST, 4 May 2016                 | [14:05 IST, 4 May 2016] 2016-05-04T14:05 [Asia/Kolkata, Asia/Jerusalem]
          May 4, 2016 14:05 XYZ                 | [May 4, 2016 14:05] 2016-05-04T14:05
          May 4, 2016 14:05 AM                  | [May 4, 2016] 2016-05-04
          May 4, 2016 25:05                     | [May 4, 2016] 2016-05-04
          May 4, 2016 14:05-15:30               | [May 4, 2016] 2016-05-04
          Nov 6, 2016 1:30 AM ET                | [Nov 6, 2016 1:30 AM ET] 2016-11-06T01:30
          """)
  void readsTheTimeBesideADate(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mittwoch, 4. Mai 2016, 14:05 Uhr      | [Mittwoch, 4. Mai 2016, 14:05 Uhr] 2016-05-04T14:05 WEDNESDAY
          Mittwoch, den 4. März 2015 um 14 Uhr  | [Mittwoch, den 4. März 2015 um 14 Uhr] 2015-03-04T14:00 WEDNESDAY
          Mi., 04.05.2016                       | [Mi., 04.05.2016] 2016-05-04 WEDNESDAY
          4.Mai 2016 14.05 Uhr (MESZ)           | [4.Mai 2016 14.05 Uhr (MESZ)] 2016-05-04T14:05+02:00
          14:05 Uhr am 4. Mai 2016              | [14:05 Uhr am 4. Mai 2016] 2016-05-04T14:05
          9:05 am 4. Mai 2016                   | [9:05 am 4. Mai 2016] 2016-05-04T09:05
          3. Okt. 2016 und Dezember 2016        | [3. Okt. 2016] 2016-10-03; [Dezember 2016] 2016-12
          5. Jänner 2016                        | [5. Jänner 2016] 2016-01-05
          03.Mär.19                             | [03.Mär.19] 2019-03-03
          le mercredi 4 mai 2016 à 14h05        | [mercredi 4 mai 2016 à 14h05] 2016-05-04T14:05 WEDNESDAY
          1er août 2016 à 14 h 05               | [1er août 2016 à 14 h 05] 2016-08-01T14:05
          4 févr. 2016 à 14h                    | [4 févr. 2016 à 14h] 2016-02-04T14:00
          1er mai                               | [1er mai] --05-01
          DÉCEMBRE 2016                         | [DÉCEMBRE 2016] 2016-12
          miércoles, 4 de mayo de 2016          | [miércoles, 4 de mayo de 2016] 2016-05-04 WEDNESDAY
          4 de mayo del 2016 a las 14:05 horas  | [4 de mayo del 2016 a las 14:05 horas] 2016-05-04T14:05
          mayo 4 de 2016 02:05 p. m.            | [mayo 4 de 2016 02:05 p. m.] 2016-05-04T14:05
          3 sept. 2016                          | [3 sept. 2016] 2016-09-03
          mercoledì 4 maggio 2016, ore 14:05    | [mercoledì 4 maggio 2016, ore 14:05] 2016-05-04T14:05 WEDNESDAY
          di 4 maggio 2016 alle 14.05           | [4 maggio 2016 alle 14.05] 2016-05-04T14:05
          quarta-feira, 4 de maio de 2016 às 14h05 | [quarta-feira, 4 de maio de 2016 às 14h05] 2016-05-04T14:05 WEDNESDAY
          4 mar 2016                            | [4 mar 2016] 2016-03-04
          31 de mai. de 2016                    | [31 de mai. de 2016] 2016-05-31
          12 de out. de 2016                    | [12 de out. de 2016] 2016-10-12
          woensdag 4 mei 2016 om 14:05 uur      | [woensdag 4 mei 2016 om 14:05 uur] 2016-05-04T14:05 WEDNESDAY
          di 3 mei 2016                         | [di 3 mei 2016] 2016-05-03 TUESDAY
          4 augustus 2016                       | [4 augustus 2016] 2016-08-04
          4 мая 2016, 13:43                     | [4 мая 2016, 13:43] 2016-05-04T13:43
          4 maja 2016                           | [4 maja 2016] 2016-05-04
          4 مايو 2016                           | [4 مايو 2016] 2016-05-04
          """)
  void readsOtherLanguages(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thursday, May 4, 2016       | [Thursday, May 4, 2016] none THURSDAY
          Donnerstag, 4. Mai 2016     | [Donnerstag, 4. Mai 2016] none THURSDAY
          Thursday, 4/5/2016          | [Thursday, 4/5/2016] none THURSDAY
          Wednesday, 4/5/2016         | [Wednesday, 4/5/2016] 2016-05-04 WEDNESDAY
          Tuesday, 4/5/2016           | [Tuesday, 4/5/2016] 2016-04-05 TUESDAY
          4/5/2016 (Tue)              | [4/5/2016 (Tue)] 2016-04-05 TUESDAY
          4 May 2016 (Thursday)       | [4 May 2016 (Thursday)] none THURSDAY
          4 May 2016 Thursday         | [4 May 2016] 2016-05-04; [Thursday] THURSDAY
          The Sun, May 4, 2016        | [May 4, 2016] 2016-05-04
          dom 4/5/2016                | [dom 4/5/2016] none SUNDAY
          """)
  void letsTheWeekdaySettleOrContradict(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4-6 May 2016           | [4-6 May 2016] span
          4. bis 6. Mai 2016     | [4. bis 6. Mai 2016] span
          4./5. Mai 2016         | [4./5. Mai 2016] span
          4 et 5 mai             | [4 et 5 mai] span
          del 4 al 6 de mayo     | [4 al 6 de mayo] span
          May 4 to 6, 2016       | [May 4 to 6, 2016] span
          May 4–6, 2016          | [May 4–6, 2016] span
          May 4-6 in Lindhaven   | [May 4-6] span
          May 4 to 6 in Lindhaven | [May 4 to 6] span
          Oct 12 - 14 Oct 2016   | [Oct 12 - 14 Oct 2016] span
          May 4 - June 2, 2016   | [May 4 - June 2, 2016] span
          May 4-June 2           | [May 4-June 2] span
          30 May–2 June 2016     | [30 May–2 June 2016] span
          12.10.2016-14.10.2016  | [12.10.2016-14.10.2016] span
          12 May 2016 – 14 May 2016 | [12 May 2016 – 14 May 2016] span
          May - June 2016        | [May - June 2016] span
          April 2012 bis Mai 2013 | [April 2012 bis Mai 2013] span
          1914-1918              | [1914-1918] span
          2016/17 and 2015–2016  | [2016/17] span; [2015–2016] span
          2011-12                | [2011-12] span
          the 2016-17 season     | [2016-17] span
          """)
  void tellsSpansFromDays(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported on Thursday       | [Thursday] THURSDAY
          Thursday at 2 p.m. ET      | [Thursday at 2 p.m. ET] THURSDAY T14:00[America/New_York]
          dijo el jueves             | [jueves] THURSDAY
          na quinta-feira            | [quinta-feira] THURSDAY
          14:05                      | [14:05] T14:05
          2:05 PM EDT                | [2:05 PM EDT] T14:05[-04:00]
          um 14 Uhr                  | [14 Uhr] T14:00
          (0700 EST Friday)          | [0700 EST] T07:00[-05:00]; [Friday] FRIDAY
          yesterday                  | [yesterday] 1 Days back
          tomorrow                   | [tomorrow] -1 Days back
          heute                      | [heute] 0 Days back
          aujourd'hui                | [aujourd'hui] 0 Days back
          3 hours ago                | [3 hours ago] 3 Hours back
          3h ago                     | [3h ago] 3 Hours back
          an hour ago                | [an hour ago] 1 Hours back
          vor 3 Tagen                | [vor 3 Tagen] 3 Days back
          vor einer Stunde           | [vor einer Stunde] 1 Hours back
          il y a 2 jours             | [il y a 2 jours] 2 Days back
          hace una semana            | [hace una semana] 1 Weeks back
          un'ora fa                  | [un'ora fa] 1 Hours back
          há 5 minutos               | [há 5 minutos] 5 Minutes back
          2 dagen geleden            | [2 dagen geleden] 2 Days back
          """)
  void readsWhatOnlyHelpsOtherDates(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2. Februar 20203. Februar 2020      | [2. Februar 2020] 2020-02-02; [3. Februar 2020] 2020-02-03
          17/11/201918/11/2019                | [17/11/2019] 2019-11-17; [18/11/2019] 2019-11-18
          25. Januar 2022Author A. Writer     | [25. Januar 2022] 2022-01-25
          4 de mayo de 202207:59 hs           | [4 de mayo de 202207:59 hs] 2022-05-04T07:59
          Sep 5, 20255 mins                   | [Sep 5, 2025] 2025-09-05
          Written Name22. Februar 2020        | [22. Februar 2020] 2020-02-22
          PublishedMay 4, 2016                | [May 4, 2016] 2016-05-04
          10/12/2016October 12, 2016          | [10/12/2016] 2016-12-10 or 2016-10-12; [October 12, 2016] 2016-10-12
          Flug A4May 2016                     | [2016] 2016
          By A. Writer/June 12, 2020 9:49 am  | [June 12, 2020 9:49 am] 2020-06-12T09:49
          01.01.2022Neuer Anfang              | [01.01.2022] 2022-01-01
          May 4, 2016-A spokesman             | [May 4, 2016] 2016-05-04
          \u200e5/\u200e31/\u200e2016         | [5/\u200e31/\u200e2016] 2016-05-31
          """)
  void readsDatesThatRanIntoTheirNeighbours(String line, String read) {
    assertThat(read(line)).isEqualTo(read);
  }

  @Test
  void givesTheSpanOfEachMention() {
    List<DateMention> mentions = FINDER.find("On 4 May 2016, not 5 May.");
    assertThat(mentions).extracting(DateMention::start).containsExactly(3, 19);
    assertThat(mentions).extracting(DateMention::end).containsExactly(13, 24);
  }

  @Test
  void tellsHowADateIsWritten() {
    assertThat(FINDER.find("2016-05-04 4 May 2016 4.5.2016 4/5/16 20160504 2016"))
        .map(mention -> ((DateMention.Calendar) mention).form())
        .containsExactly(DateMention.Form.values());
  }

  @Test
  void keepsTheZonesThatShareAnAbbreviation() {
    DateMention.Calendar date = (DateMention.Calendar) FINDER.find("4 May 2016 14:05 IST").get(0);
    Hints india = new Hints(null, ZoneId.of("Asia/Kolkata"), null);
    Hints elsewhere = new Hints(null, ZoneId.of("America/Lima"), null);
    assertThat(date.settle(india)).map(Object::toString).containsExactly("2016-05-04T14:05+05:30");
    assertThat(date.settle(elsewhere)).map(Object::toString).containsExactly("2016-05-04T14:05");
  }
}
