package io.dateline.internal.extract.html;

import io.dateline.internal.extract.html.Statement.Says;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the name of a meta element tells of its content. */
final class MetaNames {
  private record File(String about, Map<Says, List<String>> names) {}

  private static final Map<String, Says> NAMES = load();

  private MetaNames() {}

  private static Map<String, Says> load() {
    Map<String, Says> names = new HashMap<>();
    Data.read("metadata.json", File.class)
        .names()
        .forEach((says, list) -> list.forEach(name -> names.put(name, says)));
    return Map.copyOf(names);
  }

  /** Some write Dublin Core's names with a colon, and those are kept with a dot. */
  static Optional<Says> says(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean colon = lower.startsWith("dc:") || lower.startsWith("dcterms:");
    return Optional.ofNullable(NAMES.get(colon ? lower.replace(':', '.') : lower));
  }
}
