package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.ZoneAbbreviations;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The data that comes with the software, read once. */
final class Words {
  static final Markers MARKERS = Markers.standard();
  static final Agencies AGENCIES = Agencies.standard();
  static final Brands BRANDS = Brands.standard();
  static final ZoneAbbreviations ZONES = zones();

  private record Zone(String abbreviation, List<String> zones) {}

  private record File(List<Zone> zones) {}

  private Words() {}

  private static ZoneAbbreviations zones() {
    Map<String, List<ZoneId>> zones = new HashMap<>();
    for (Zone zone : Resources.read("zones.json", File.class).zones()) {
      zones.put(zone.abbreviation(), zone.zones().stream().map(ZoneId::of).toList());
    }
    return new ZoneAbbreviations(zones);
  }
}
