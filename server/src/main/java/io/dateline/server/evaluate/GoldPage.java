package io.dateline.server.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page: only what is known is scored.
 *
 * @param suite the collection it is from
 * @param day the day of publication, ISO 8601
 * @param publisher the source
 * @param must texts that stand in the body
 * @param mustNot texts that do not
 * @param body the whole text; null when it is unknown, or only its beginning is known
 */
record GoldPage(
    String id,
    String suite,
    @Nullable String day,
    @Nullable String title,
    @Nullable String publisher,
    List<String> must,
    List<String> mustNot,
    @Nullable String body) {
  GoldPage {
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
  }
}
