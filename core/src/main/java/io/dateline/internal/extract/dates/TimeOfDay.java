package io.dateline.internal.extract.dates;

import io.dateline.PartialDate.Precision;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A time as a page gives it.
 *
 * @param time the clock there
 * @param precision {@link Precision#MINUTE} or {@link Precision#SECOND}
 * @param zones the zones it may be in: none when the page names none or one that nobody knows, one
 *     when it is settled, several when they share an abbreviation
 */
public record TimeOfDay(LocalTime time, Precision precision, List<ZoneId> zones) {
  public TimeOfDay {
    zones = List.copyOf(zones);
  }
}
