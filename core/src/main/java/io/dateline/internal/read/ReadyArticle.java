package io.dateline.internal.read;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.InvalidRequestException;
import io.dateline.PartialDate;
import io.dateline.internal.read.Knowledge.DateReading;
import io.dateline.internal.text.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the article of a record that states its values; what it leaves unsaid is inferred. */
final class ReadyArticle {
  /** A value and where it came from; both null when it is absent. */
  private record Found<T>(@Nullable T value, @Nullable Evidence evidence) {}

  private final FieldRecord record;
  private final @Nullable String title;
  private final @Nullable String body;
  private final String bodyField;

  /**
   * @param bodyField the field that the body is from
   */
  ReadyArticle(
      FieldRecord record, @Nullable String title, @Nullable String body, String bodyField) {
    this.record = record;
    this.title = title;
    this.body = body;
    this.bodyField = bodyField;
  }

  Article article() throws RejectedException {
    String url = record.value("url");
    Found<String> language = language();
    Found<String> source = source(url);
    Found<PartialDate> published = published(url, language.value);
    List<String> agencies = record.values("agencies");
    List<String> authors = record.values("authors");
    String section = record.value("section");
    String text = (title == null ? "" : title) + "\n" + (body == null ? "" : body);
    return new Article(
        Ids.of(record.value("id"), url, record.origin(), text),
        record.origin(),
        title,
        body,
        published.value,
        source.value,
        agencies,
        authors,
        language.value,
        section,
        url,
        new Article.Provenance(
            title == null ? null : stated("title", title),
            body == null ? null : stated(bodyField, body),
            published.evidence,
            source.evidence,
            agencies.stream().map(agency -> stated("agencies", agency)).toList(),
            authors.stream().map(author -> stated("authors", author)).toList(),
            language.evidence,
            section == null ? null : stated("section", section)));
  }

  private Evidence stated(String field, String text) {
    return record.evidence(Kind.STATED, field, text, List.of());
  }

  private Found<String> source(@Nullable String url) throws RejectedException {
    String given = record.value("source");
    if (given != null) {
      return new Found<>(given, stated("source", given));
    }
    Optional<String> publisher = url == null ? Optional.empty() : record.knowledge().publisher(url);
    if (url == null || publisher.isEmpty()) {
      return new Found<>(null, null);
    }
    return new Found<>(publisher.get(), Evidence.of(Kind.STATED, "url", url, record.line()));
  }

  private Found<String> language() throws RejectedException {
    String given = record.value("language");
    if (given != null && !given.equalsIgnoreCase(Languages.UNDETERMINED)) {
      Optional<String> tag = Languages.tag(given);
      if (tag.isEmpty()) {
        throw new RejectedException(
            "language: '"
                + FieldRecord.shortened(given)
                + "' is not a language tag; one such as en or pt-BR is right");
      }
      return new Found<>(tag.get(), stated("language", given));
    }
    String where = body == null ? "title" : "body";
    String text = body == null ? String.valueOf(title) : body;
    return record
        .knowledge()
        .language(text)
        .map(tag -> new Found<>(tag, Evidence.of(Kind.INFERRED, where, text, record.line())))
        .orElseGet(() -> new Found<>(Languages.UNDETERMINED, null));
  }

  private Found<PartialDate> published(@Nullable String url, @Nullable String language)
      throws RejectedException {
    String name = record.value("published") == null ? "date" : "published";
    String given = record.value(name);
    if (given == null) {
      return new Found<>(null, null);
    }
    DateReading read = date(name, given, url, language);
    if (isAfter(read.date(), record.latest())) {
      return new Found<>(null, null);
    }
    Kind kind = read.candidates().isEmpty() ? Kind.STATED : Kind.AMBIGUOUS;
    return new Found<>(read.date(), record.evidence(kind, name, given, read.candidates()));
  }

  private DateReading date(
      String name, String given, @Nullable String url, @Nullable String language)
      throws RejectedException {
    try {
      return new DateReading(PartialDate.parse(CompactDate.extended(given)), List.of());
    } catch (InvalidRequestException e) {
      return record
          .knowledge()
          .date(given, url, language)
          .orElseThrow(() ->
              new RejectedException(
                  name
                      + ": '"
                      + FieldRecord.shortened(given)
                      + "' is not a date; one such as 2016, 2016-05, 2016-05-04 or"
                      + " 2016-05-04T13:40+08:00 is right"));
    }
  }

  private static boolean isAfter(PartialDate date, Instant latest) {
    return date.start().toInstant(date.offset().orElse(ZoneOffset.UTC)).isAfter(latest);
  }
}
