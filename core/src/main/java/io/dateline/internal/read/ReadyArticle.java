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

/** Makes the article of a line that states its values; what it leaves unsaid is inferred. */
final class ReadyArticle {
  private static final String FIELD = "field";

  /** A value and where it came from; both null when it is absent. */
  private record Found<T>(@Nullable T value, @Nullable Evidence evidence) {}

  private final JsonLine json;
  private final @Nullable String title;
  private final @Nullable String body;

  ReadyArticle(JsonLine json, @Nullable String title, @Nullable String body) {
    this.json = json;
    this.title = title;
    this.body = body;
  }

  Article article() throws RejectedException {
    String url = json.value("url");
    Found<String> language = language();
    Found<String> source = source(url);
    Found<PartialDate> published = published(url, language.value);
    List<String> agencies = json.values("agencies");
    List<String> authors = json.values("authors");
    String section = json.value("section");
    String text = (title == null ? "" : title) + "\n" + (body == null ? "" : body);
    return new Article(
        Ids.of(json.value("id"), url, json.origin(), text),
        json.origin(),
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
            title == null ? null : stated(title),
            body == null ? null : stated(body),
            published.evidence,
            source.evidence,
            agencies.stream().map(this::stated).toList(),
            authors.stream().map(this::stated).toList(),
            language.evidence,
            section == null ? null : stated(section)));
  }

  private Evidence stated(String text) {
    return Evidence.of(Kind.STATED, FIELD, text, json.line());
  }

  private Found<String> source(@Nullable String url) throws RejectedException {
    String given = json.value("source");
    if (given != null) {
      return new Found<>(given, stated(given));
    }
    Optional<String> publisher = url == null ? Optional.empty() : json.knowledge().publisher(url);
    if (url == null || publisher.isEmpty()) {
      return new Found<>(null, null);
    }
    return new Found<>(publisher.get(), Evidence.of(Kind.STATED, "url", url, json.line()));
  }

  private Found<String> language() throws RejectedException {
    String given = json.value("language");
    if (given != null && !given.equalsIgnoreCase("und")) {
      Optional<String> tag = Languages.tag(given);
      if (tag.isEmpty()) {
        throw new RejectedException(
            "language: '"
                + JsonLine.shortened(given)
                + "' is not a language tag; one such as en or pt-BR is right");
      }
      return new Found<>(tag.get(), stated(given));
    }
    String where = body == null ? "title" : "body";
    String text = body == null ? String.valueOf(title) : body;
    return json.knowledge()
        .language(text)
        .map(tag -> new Found<>(tag, Evidence.of(Kind.INFERRED, where, text, json.line())))
        .orElseGet(() -> new Found<>(null, null));
  }

  private Found<PartialDate> published(@Nullable String url, @Nullable String language)
      throws RejectedException {
    String name = json.value("published") == null ? "date" : "published";
    String given = json.value(name);
    if (given == null) {
      return new Found<>(null, null);
    }
    DateReading read = date(name, given, url, language);
    if (isAfter(read.date(), json.latest())) {
      return new Found<>(null, null);
    }
    Kind kind = read.candidates().isEmpty() ? Kind.STATED : Kind.AMBIGUOUS;
    return new Found<>(
        read.date(), new Evidence(kind, FIELD, given, json.line(), List.of(), read.candidates()));
  }

  private DateReading date(
      String name, String given, @Nullable String url, @Nullable String language)
      throws RejectedException {
    try {
      return new DateReading(PartialDate.parse(given), List.of());
    } catch (InvalidRequestException e) {
      return json.knowledge()
          .date(given, url, language)
          .orElseThrow(() ->
              new RejectedException(
                  name
                      + ": '"
                      + JsonLine.shortened(given)
                      + "' is not a date; one such as 2016, 2016-05, 2016-05-04 or"
                      + " 2016-05-04T13:40+08:00 is right"));
    }
  }

  private static boolean isAfter(PartialDate date, Instant latest) {
    return date.start().toInstant(date.offset().orElse(ZoneOffset.UTC)).isAfter(latest);
  }
}
