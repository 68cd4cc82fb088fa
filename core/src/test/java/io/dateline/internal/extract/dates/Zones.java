package io.dateline.internal.extract.dates;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A few zones for tests. */
final class Zones {
  static final ZoneAbbreviations SOME =
      new ZoneAbbreviations(
          Map.of(
              "BJT", List.of(ZoneId.of("+08:00")),
              "ET", List.of(ZoneId.of("America/New_York")),
              "EST", List.of(ZoneId.of("-05:00")),
              "EDT", List.of(ZoneId.of("-04:00")),
              "CET", List.of(ZoneId.of("+01:00")),
              "MESZ", List.of(ZoneId.of("+02:00")),
              "HKT", List.of(ZoneId.of("+08:00")),
              "IST", List.of(ZoneId.of("Asia/Kolkata"), ZoneId.of("Asia/Jerusalem")),
              "Eastern Daylight Time", List.of(ZoneId.of("-04:00")),
              "Beijing time", List.of(ZoneId.of("Asia/Shanghai"))));

  private Zones() {}
}
