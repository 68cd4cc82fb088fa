package io.dateline.internal.query;

import io.dateline.Query.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a part of a query looks: the names that stand before a colon. */
enum Place {
  ANYWHERE(Scope.ANYWHERE),
  TITLE(Scope.TITLE),
  BODY(Scope.BODY),
  SOURCE(Scope.SOURCE),
  AGENCY(Scope.AGENCY),
  AUTHOR(Scope.AUTHOR),
  LANGUAGE(Scope.LANGUAGE),
  /** Looks for dates rather than words. */
  PUBLISHED(null);

  private final @Nullable Scope scope;

  Place(@Nullable Scope scope) {
    this.scope = scope;
  }

  /** Where words are looked for; null for a date. */
  @Nullable Scope scope() {
    return scope;
  }

  /** The place of a name, in whatever case; null when there is none. */
  static @Nullable Place named(String name) {
    for (Place place : values()) {
      if (place != ANYWHERE && place.toString().equalsIgnoreCase(name)) {
        return place;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
