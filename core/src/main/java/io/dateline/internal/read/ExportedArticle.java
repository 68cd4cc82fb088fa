package io.dateline.internal.read;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.InvalidRequestException;
import io.dateline.PartialDate;
import io.dateline.internal.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the article of a line that was exported: its values and its evidence as they were. Nothing
 * is inferred, since what was left open when the page was read is still open.
 */
final class ExportedArticle {
  private final FieldRecord record;
  private final @Nullable String title;
  private final @Nullable String body;
  private final EvidenceFields evidence;

  ExportedArticle(
      FieldRecord record, @Nullable String title, @Nullable String body, EvidenceFields evidence) {
    this.record = record;
    this.title = title;
    this.body = body;
    this.evidence = evidence;
  }

  Article article() throws RejectedException {
    String url = record.value("url");
    String source = record.value("source");
    String language = language();
    String section = record.value("section");
    PartialDate published = published();
    List<String> agencies = record.values("agencies");
    List<String> authors = record.values("authors");
    String text = (title == null ? "" : title) + "\n" + (body == null ? "" : body);
    return new Article(
        Ids.of(record.value("id"), url, record.firstOrigin(), text),
        record.firstOrigin(),
        title,
        body,
        published,
        source,
        agencies,
        authors,
        language,
        section,
        url,
        new Article.Provenance(
            title == null ? null : evidence.of("title"),
            body == null ? null : evidence.of("body"),
            published == null ? null : required("published", published.toString()),
            source == null ? null : required("source", source),
            required("agencies", agencies),
            required("authors", authors),
            language == null ? null : evidence.of("language"),
            section == null ? null : required("section", section)));
  }

  private @Nullable PartialDate published() throws RejectedException {
    String given = record.value("published");
    try {
      return given == null ? null : PartialDate.parse(given);
    } catch (InvalidRequestException e) {
      throw new RejectedException(
          "published: '"
              + FieldRecord.shortened(given)
              + "' is not a date as exports write it; one such as 2016-05-04 is right");
    }
  }

  private @Nullable String language() throws RejectedException {
    String given = record.value("language");
    if (given != null && !given.equals(Languages.UNDETERMINED) && Languages.tag(given).isEmpty()) {
      throw new RejectedException(
          "language: '"
              + FieldRecord.shortened(given)
              + "' is not a language tag; one such as en is right");
    }
    return given;
  }

  private Evidence required(String name, String value) {
    Evidence given = evidence.of(name);
    return given == null ? stated(value) : given;
  }

  private List<Evidence> required(String name, List<String> values) {
    List<Evidence> given = evidence.all(name);
    return given.size() == values.size() ? given : values.stream().map(this::stated).toList();
  }

  /** What somebody changed since by hand is said by the line. */
  private Evidence stated(String value) {
    return Evidence.of(Kind.STATED, "field", value, record.line());
  }
}
