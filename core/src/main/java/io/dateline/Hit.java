package io.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article found, without its body.
 *
 * @param id see {@link Article#id()}; the same goes for the fields not explained here
 * @param publishedKind how far the page proves its date; null when undated
 * @param score the relevance, the higher the better; null unless sorted by relevance
 * @param snippets the best passages, at most as many as asked for, in the order they are read:
 *     where several are wanted or only the title matches, the title's comes first
 * @param explanation why it scores as it does; null unless asked for and sorted by relevance
 */
public record Hit(
    String id,
    @Nullable String title,
    @Nullable String source,
    List<String> agencies,
    List<String> authors,
    @Nullable PartialDate published,
    Evidence.@Nullable Kind publishedKind,
    @Nullable String language,
    @Nullable String url,
    @Nullable Float score,
    List<Snippet> snippets,
    @Nullable ScoreExplanation explanation) {
  public Hit {
    agencies = List.copyOf(agencies);
    authors = List.copyOf(authors);
    snippets = List.copyOf(snippets);
  }
}
