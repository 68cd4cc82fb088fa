package io.dateline;

import java.util.Locale;

/** The fields of exact values, to filter by and to count. */
public enum Field {
  SOURCE,
  AGENCY,
  AUTHOR,
  LANGUAGE,
  /** The {@link Evidence.Kind} of the date; an undated article has none. */
  KIND;

  /** The lower-case name, as it stands in requests and results. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
