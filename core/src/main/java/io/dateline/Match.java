package io.dateline;

import java.util.Locale;

/** How words side by side in a query are joined. */
public enum Match {
  /** An article has to have all of them. */
  ALL,
  /** One of them is enough; the more, the better. */
  ANY;

  /** The lower-case name, as it stands in requests. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
