package io.dateline.internal.read;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.PartialDate;
import io.dateline.internal.text.Clean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line or record that states values: a ready article when it has a title or a body, else a raw
 * page when it has HTML or a text. HTML beside a title without a body is a page, too; of a text
 * beside a title it is taken for the body.
 */
final class FieldRecord {
  private final String origin;
  private final int line;
  private final Fields fields;
  private final Knowledge knowledge;

  private FieldRecord(String origin, int line, Fields fields, Knowledge knowledge) {
    this.origin = origin;
    this.line = line;
    this.fields = fields;
    this.knowledge = knowledge;
  }

  /** What there is to say of a record: its values, or why it has none. */
  interface Reader {
    Fields read() throws RejectedException;
  }

  /**
   * @param line the line of the file on which it begins
   */
  static Outcome read(String origin, int line, Reader reader, Knowledge knowledge) {
    try {
      return new FieldRecord(origin, line, reader.read(), knowledge).outcome();
    } catch (RejectedException e) {
      return new Outcome.Rejected(origin, line, e.reason(), null);
    }
  }

  private Outcome outcome() throws RejectedException {
    String title = absentIfEmpty(Clean.line(given("title")));
    String body = absentIfEmpty(Clean.paragraphs(given("body")));
    String html = given("html");
    if (body == null && !html.isBlank()) {
      return rawPage(Page.Form.HTML, html);
    }
    String bodyField = "body";
    String text = Clean.lines(given("text"));
    if (body == null && !text.isBlank()) {
      if (title == null) {
        return rawPage(Page.Form.TEXT, text);
      }
      body = Clean.paragraphs(text);
      bodyField = "text";
    }
    if (title == null && body == null) {
      throw new RejectedException(
          "has neither title nor body, which make an article, nor text or html, which make a page");
    }
    EvidenceFields evidence = fields.exportedWith();
    return new Outcome.Accepted(
        evidence == null
            ? new ReadyArticle(this, title, body, bodyField).article()
            : new ExportedArticle(this, title, body, evidence).article());
  }

  private Outcome rawPage(Page.Form form, String content) throws RejectedException {
    Page page = new Page(origin, value("id"), value("url"), fetchedAt(), form, content);
    return switch (knowledge.extract(page)) {
      case Outcome.Accepted accepted -> accepted;
      // Its line is one of the page; what helps is the line of the file.
      case Outcome.Rejected rejected ->
          new Outcome.Rejected(origin, line, rejected.reason(), rejected.found());
    };
  }

  String origin() {
    return origin;
  }

  int line() {
    return line;
  }

  /** Where an exported article came from before it was exported, else where the line stands. */
  String firstOrigin() {
    String first = given("origin");
    return first.isEmpty() ? origin : first;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** The text of a field on one line; null when there is nothing in it. */
  @Nullable String value(String name) throws RejectedException {
    return absentIfEmpty(bounded(name, Clean.line(given(name))));
  }

  /** The texts of a field, each on one line and only once. */
  List<String> values(String name) throws RejectedException {
    Set<String> values = new LinkedHashSet<>();
    for (Fields.Value given : fields.all(name)) {
      String value = absentIfEmpty(bounded(name, Clean.line(given.text())));
      if (value != null) {
        values.add(value);
      }
    }
    return new ArrayList<>(values);
  }

  private String given(String name) {
    Fields.Value value = fields.first(name);
    return value == null ? "" : value.text();
  }

  /**
   * That the record states a value: in the field of that name, or in one called otherwise, which
   * then is named.
   */
  Evidence evidence(Kind kind, String field, String text, List<PartialDate> candidates) {
    List<Fields.Value> values = fields.all(field);
    Fields.Value value =
        values.stream()
            .filter(one -> values.size() == 1 || Clean.line(one.text()).equals(text))
            .findFirst()
            .orElseThrow();
    String where = value.name().equals(field) ? "field" : "field " + value.name();
    return new Evidence(kind, where, text, value.line(), List.of(), candidates);
  }

  private static @Nullable String absentIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String bounded(String name, String value) throws RejectedException {
    if (value.length() > Limits.VALUE_CHARS) {
      throw new RejectedException(
          String.format(
              Locale.ROOT,
              "%s: has %d characters; at most %d are permitted",
              name,
              value.length(),
              Limits.VALUE_CHARS));
    }
    return value;
  }

  /** The latest moment that it can be dated. */
  Instant latest() throws RejectedException {
    Instant fetchedAt = fetchedAt();
    return (fetchedAt == null ? knowledge.now() : fetchedAt).plus(Duration.ofDays(1));
  }

  /** A day alone means its end, so that nothing of that day is later. */
  private @Nullable Instant fetchedAt() throws RejectedException {
    String text = value("fetchedAt");
    if (text == null) {
      return null;
    }
    try {
      PartialDate date = PartialDate.parse(text);
      LocalDateTime moment =
          switch (date.precision()) {
            case SECOND, MINUTE -> date.start();
            case DAY -> date.end().minusSeconds(1);
            case MONTH, YEAR -> throw notMoment(text);
          };
      return moment.toInstant(date.offset().orElse(ZoneOffset.UTC));
    } catch (InvalidRequestException e) {
      throw notMoment(text);
    }
  }

  private static RejectedException notMoment(String text) {
    return new RejectedException(
        "fetchedAt: '"
            + shortened(text)
            + "' is not a time; one such as 2016-05-04T13:40:00Z is right");
  }

  /** Enough of a value to recognise it. */
  static String shortened(String text) {
    int end = text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
