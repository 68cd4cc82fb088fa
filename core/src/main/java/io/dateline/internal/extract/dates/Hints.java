package io.dateline.internal.extract.dates;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known from elsewhere and may settle how a date is to be read. Null is unknown.
 *
 * @param order how this publisher writes dates in digits; goes before what the language suggests
 * @param zone where this publisher writes; chooses among the zones that share an abbreviation, and
 *     never adds an offset to a time that names no zone
 * @param language the page's language, BCP 47. A bare {@code en} suggests no order: half of its
 *     writers put the month first
 */
public record Hints(@Nullable DateOrder order, @Nullable ZoneId zone, @Nullable String language) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(null, null, null);
}
