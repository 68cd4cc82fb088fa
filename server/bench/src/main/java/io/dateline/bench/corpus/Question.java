package io.dateline.bench.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, in no engine's language. Each hit wanted shows id, title, source, date, language, URL
 * and score.
 *
 * @param words lower case, letters only; of a prefix its start, as is the last of a typeahead; none
 *     for an article
 * @param source only articles of this source
 * @param month only articles of this month, {@code 2016-05}
 * @param id of the article wanted
 */
public record Question(
    Kind kind,
    List<String> words,
    @Nullable String source,
    @Nullable String month,
    @Nullable String id) {
  /** The hits of a page. */
  public static final int PAGE = 10;

  /** How many hits come before the page that {@link Kind#DEEP} asks for. */
  public static final int DEPTH = 1_000;

  /** How many spellings of a word are looked for. */
  public static final int SPELLINGS = 64;

  /** The size of a source facet. */
  public static final int SOURCES = 20;

  public Question {
    words = List.copyOf(words);
  }

  public String text() {
    return String.join(" ", words);
  }
}
