package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What extraction relies on in the files about publishers, agencies and time zones. */
class DataFilesTest {
  private static final JsonNode PUBLISHERS = read("publishers.json").get("publishers");
  private static final JsonNode AGENCIES = read("agencies.json").get("agencies");
  private static final JsonNode PHOTO_AGENCIES = read("agencies.json").get("photoAgencies");
  private static final JsonNode ZONES = read("zones.json").get("zones");

  @Test
  void knowsEnoughOfTheWorldsNews() {
    assertThat(PUBLISHERS.size()).isGreaterThanOrEqualTo(500);
    assertThat(AGENCIES.size()).isGreaterThanOrEqualTo(60);
    assertThat(ZONES.size()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void hasNoFieldThatNobodyReads() {
    for (JsonNode publisher : PUBLISHERS) {
      assertThat(publisher.propertyNames())
          .isSubsetOf("name", "aliases", "weakAliases", "hosts", "dateOrder", "zone")
          .contains("name", "hosts");
    }
    for (JsonNode agency : AGENCIES) {
      assertThat(agency.propertyNames()).isSubsetOf("name", "aliases", "weakAliases");
    }
    for (JsonNode zone : ZONES) {
      assertThat(zone.propertyNames()).containsExactlyInAnyOrder("abbreviation", "zones");
    }
  }

  @Test
  void isSortedByName() {
    assertSorted(texts(PUBLISHERS, "name"));
    assertSorted(texts(AGENCIES, "name"));
    assertSorted(texts(ZONES, "abbreviation"));
    assertSorted(strings(PHOTO_AGENCIES));
  }

  @Test
  void writesEveryNameClean() {
    List<String> names = new ArrayList<>(strings(PHOTO_AGENCIES));
    PUBLISHERS.forEach(publisher -> names.addAll(namesOf(publisher)));
    AGENCIES.forEach(agency -> names.addAll(namesOf(agency)));
    ZONES.forEach(zone -> names.add(zone.get("abbreviation").asString()));
    assertThat(names).allSatisfy(name -> assertThat(name).isNotEmpty().isEqualTo(name.strip()));
  }

  @Test
  void givesEachNameToOnePublisher() {
    assertEachNameHasOneOwner(PUBLISHERS);
  }

  @Test
  void givesEachNameToOneAgency() {
    assertEachNameHasOneOwner(AGENCIES);
  }

  @Test
  void namesAPhotoAgencyOnlyOnceAndNeverAsAnAgencyOfTexts() {
    Set<String> agencies = new HashSet<>();
    AGENCIES.forEach(agency -> namesOf(agency).forEach(name -> agencies.add(words(name))));
    assertThat(strings(PHOTO_AGENCIES))
        .extracting(DataFilesTest::words)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(agencies);
  }

  @Test
  void givesEachHostToOnePublisher() {
    Map<String, String> owners = new HashMap<>();
    for (JsonNode publisher : PUBLISHERS) {
      String name = publisher.get("name").asString();
      for (String host : strings(publisher.get("hosts"))) {
        assertThat(owners.put(host, name)).as("%s of %s", host, name).isNull();
        assertThat(host).matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
        assertThat(host).doesNotStartWith("www.");
      }
    }
  }

  @Test
  void leavesOutHostsThatAWiderHostOfTheSamePublisherCovers() {
    for (JsonNode publisher : PUBLISHERS) {
      List<String> hosts = strings(publisher.get("hosts"));
      for (String host : hosts) {
        assertThat(hosts).noneMatch(wider -> host.endsWith("." + wider));
      }
    }
  }

  @Test
  void knowsTheOrderOfADateAsMonthDayOrYearFirst() {
    assertThat(PUBLISHERS)
        .filteredOn(publisher -> publisher.has("dateOrder"))
        .extracting(publisher -> publisher.get("dateOrder").asString())
        .containsOnly("MDY", "DMY", "YMD");
  }

  @Test
  void namesOnlyZonesThatJavaKnows() {
    Set<String> regions = ZoneId.getAvailableZoneIds();
    for (JsonNode publisher : PUBLISHERS) {
      if (publisher.has("zone")) {
        assertThat(regions).contains(publisher.get("zone").asString());
      }
    }
    for (JsonNode entry : ZONES) {
      List<String> zones = strings(entry.get("zones"));
      assertThat(zones).isNotEmpty().doesNotHaveDuplicates();
      for (String zone : zones) {
        if (zone.startsWith("+") || zone.startsWith("-")) {
          assertThat(ZoneOffset.of(zone).getTotalSeconds()).isBetween(-12 * 3600, 14 * 3600);
        } else {
          assertThat(regions).contains(zone);
        }
      }
    }
  }

  @Test
  void givesSeveralZonesOnlyAsRegionsThatAPublishersZoneCanChooseFrom() {
    for (JsonNode entry : ZONES) {
      List<String> zones = strings(entry.get("zones"));
      if (zones.size() > 1) {
        assertThat(zones).allMatch(zone -> zone.contains("/"));
      }
    }
  }

  private static void assertSorted(List<String> names) {
    assertThat(names).extracting(name -> name.toLowerCase(Locale.ROOT)).isSorted();
  }

  /** A weak alias may repeat its own entry's name, which makes that name itself a weak one. */
  private static void assertEachNameHasOneOwner(JsonNode entries) {
    Map<String, String> owners = new HashMap<>();
    for (JsonNode entry : entries) {
      String name = entry.get("name").asString();
      List<String> own = new ArrayList<>();
      for (String alias : namesOf(entry)) {
        own.add(words(alias));
        String other = owners.put(words(alias), name);
        assertThat(other).as("other owner of %s of %s", alias, name).isIn(null, name);
      }
      if (strings(entry.path("weakAliases")).contains(name)) {
        own.remove(words(name));
      }
      assertThat(own).as("names of %s", name).doesNotHaveDuplicates();
    }
  }

  private static List<String> namesOf(JsonNode entry) {
    List<String> names = new ArrayList<>();
    names.add(entry.get("name").asString());
    names.addAll(strings(entry.path("aliases")));
    names.addAll(strings(entry.path("weakAliases")));
    return names;
  }

  private static List<String> texts(JsonNode entries, String field) {
    return map(entries, entry -> entry.get(field).asString());
  }

  private static List<String> strings(JsonNode array) {
    return map(array, JsonNode::asString);
  }

  private static List<String> map(JsonNode array, Function<JsonNode, String> toText) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(toText.apply(node)));
    return texts;
  }

  /** What a name says however it is written: its words without case, accents and other signs. */
  private static String words(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})", " ")
        .strip();
  }

  private static JsonNode read(String file) {
    try (InputStream in = DataFilesTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
