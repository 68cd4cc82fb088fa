package io.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news article, as read from a page or given ready.
 *
 * @param id names the article in its archive: the input's own id, else its URL, else a hash of its
 *     origin and text, so that the same inputs give the same ids on every machine
 * @param origin the file it came from, relative to the input that was named, with {@code !/} behind
 *     an archive, {@code :line} for a line of a file and {@code #number} for a record of one
 * @param title the headline, one line; null when the page has none
 * @param body the text without boilerplate, paragraphs parted by {@code \n\n}; null when there is
 *     none. An article has a title or a body
 * @param published when it was published, at the precision the page gives; null when unknown
 * @param source the publisher; null when unknown
 * @param agencies news agencies credited with the text, in the order of the credit
 * @param authors people named as its writers, in the order of the byline
 * @param language BCP 47, such as {@code en} or {@code pt-BR}; {@code und} where the text is too
 *     short to tell or could be of several; null when nobody looked
 * @param section the part of the publication it stood in, as the page names it; null when unknown
 * @param url where the page was; null when unknown
 * @param evidence where each value came from
 */
public record Article(
    String id,
    String origin,
    @Nullable String title,
    @Nullable String body,
    @Nullable PartialDate published,
    @Nullable String source,
    List<String> agencies,
    List<String> authors,
    @Nullable String language,
    @Nullable String section,
    @Nullable String url,
    Provenance evidence) {

  /**
   * The evidence for each value: null, or an empty list, where the value is. The lists run parallel
   * to the article's.
   */
  public record Provenance(
      @Nullable Evidence title,
      @Nullable Evidence body,
      @Nullable Evidence published,
      @Nullable Evidence source,
      List<Evidence> agencies,
      List<Evidence> authors,
      @Nullable Evidence language,
      @Nullable Evidence section) {
    public Provenance {
      agencies = List.copyOf(agencies);
      authors = List.copyOf(authors);
    }
  }

  public Article {
    agencies = List.copyOf(agencies);
    authors = List.copyOf(authors);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article's id is not empty (origin " + origin + ")");
    }
    if (title == null && body == null) {
      throw new IllegalArgumentException("an article has a title or a body (id " + id + ")");
    }
    if ((published == null) != (evidence.published() == null)
        || (source == null) != (evidence.source() == null)
        || (section == null) != (evidence.section() == null)
        || agencies.size() != evidence.agencies().size()
        || authors.size() != evidence.authors().size()) {
      throw new IllegalArgumentException("every value has its evidence (id " + id + ")");
    }
  }
}
