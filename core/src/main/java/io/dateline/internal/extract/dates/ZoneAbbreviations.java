package io.dateline.internal.extract.dates;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which zones a name such as {@code BJT}, {@code ET} or {@code Beijing time} stands for: several
 * where it is in use in several places.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ZoneAbbreviations {
  private final Map<String, List<ZoneId>> zones;

  /**
   * @param zones the zones by their name: an offset ({@code +08:00}) or a region ({@code
   *     America/New_York}), which stands for the offset in force there at the time in question
   */
  public ZoneAbbreviations(Map<String, List<ZoneId>> zones) {
    Map<String, List<ZoneId>> folded = new HashMap<>();
    zones.forEach((name, meant) -> folded.put(name.toLowerCase(Locale.ROOT), List.copyOf(meant)));
    this.zones = Map.copyOf(folded);
  }

  /** The zones of that name, whatever its case; empty when nobody knows it. */
  List<ZoneId> named(String name) {
    return zones.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
