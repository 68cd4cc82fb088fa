package io.dateline.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a line or record states, by the names that JSON lines give them: {@code id},
 * {@code url}, {@code title}, {@code body}, {@code published} or {@code date}, {@code source},
 * {@code agencies}, {@code authors}, {@code language}, {@code section}, {@code fetchedAt}, {@code
 * text}, {@code html}. Not cleaned.
 *
 * <p>For use by one thread.
 */
final class Fields {
  /**
   * A value and where it stands.
   *
   * @param name what it is called there
   * @param line the line of the file
   */
  record Value(String text, String name, int line) {}

  private final Map<String, List<Value>> values = new HashMap<>();
  private @Nullable EvidenceFields evidence;

  /** Adds one to the values of a field. */
  void add(String field, String text, String name, int line) {
    values.computeIfAbsent(field, unused -> new ArrayList<>()).add(new Value(text, name, line));
  }

  /** Adds it where it holds a word and the field has none. */
  void addFirst(String field, String text, String name, int line) {
    if (!text.isBlank() && first(field) == null) {
      add(field, text, name, line);
    }
  }

  /** Takes away what a field has. */
  void clear(String field) {
    values.remove(field);
  }

  @Nullable Value first(String field) {
    return all(field).stream().findFirst().orElse(null);
  }

  List<Value> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** What an exported article brings along; null of what is none. */
  @Nullable EvidenceFields exportedWith() {
    return evidence;
  }

  void exportedWith(@Nullable EvidenceFields evidence) {
    this.evidence = evidence;
  }
}
