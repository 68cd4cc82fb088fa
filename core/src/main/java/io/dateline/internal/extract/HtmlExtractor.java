package io.dateline.internal.extract;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.PartialDate;
import io.dateline.internal.extract.SourceCandidates.Source;
import io.dateline.internal.extract.dates.Hints;
import io.dateline.internal.extract.html.HtmlPage;
import io.dateline.internal.extract.html.HtmlReader;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import io.dateline.internal.text.Ids;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads an article from a page of HTML. Immutable, safe for use by many threads. */
final class HtmlExtractor {
  private final Publishers publishers;
  private final Clock clock;
  private final DocumentReader documents;
  private final HtmlSources sources;
  private final AgencyFinder agencies;
  private final HtmlAuthors authors;
  private final HtmlDates dates;
  private final Predicate<String> isPublisher;

  HtmlExtractor(
      Publishers publishers,
      Clock clock,
      DocumentReader documents,
      HtmlSources sources,
      AgencyFinder agencies,
      HtmlAuthors authors,
      HtmlDates dates,
      Predicate<String> isPublisher) {
    this.publishers = publishers;
    this.clock = clock;
    this.documents = documents;
    this.sources = sources;
    this.agencies = agencies;
    this.authors = authors;
    this.dates = dates;
    this.isPublisher = isPublisher;
  }

  /** What a page says, with all candidates for its title, source and date. */
  Explained extract(Page page) {
    HtmlPage html = HtmlReader.read(page.content());
    List<Weighed<String>> titles = HtmlTitles.find(html, names(page, html), isPublisher);
    String title = titles.isEmpty() ? "" : titles.getFirst().value();
    Document document = documents.read(page, html, title);
    List<Weighed<Source>> publisher = sources.find(document);
    Optional<Found<Source>> source =
        publisher.stream().findFirst().filter(SourceCandidates::suffices).map(Weighed::found);
    Optional<Found<String>> language = language(document, title);
    String tongue = Regions.language(language.map(Found::value).orElse(null), page.url());
    Hints hints = hints(source, tongue);
    List<Weighed<PartialDate>> published =
        dates.find(document, hints, Latest.of(page.fetchedAt(), clock));
    Optional<Found<PartialDate>> date =
        published.stream().findFirst().filter(HtmlDates::suffices).map(Weighed::found);
    Article article = article(document, titles, source, language, date);
    return new Explained(outcome(document, title, article), titles, publisher, published);
  }

  private static Outcome outcome(Document document, String title, @Nullable Article article) {
    Page page = document.layout().page();
    HtmlPage html = document.html();
    if (article == null) {
      String reason = "the page has neither a headline nor running text";
      return new Outcome.Rejected(page.origin(), 1, reason, null);
    }
    boolean declared =
        document
            .stating(Says.TYPE)
            .anyMatch(one -> one.value().toLowerCase(Locale.ROOT).endsWith("article"));
    return NoArticle.reason(
            title, document.body().length(), html.links(), html.password(), declared, page.url())
        .<Outcome>map(reason -> new Outcome.Rejected(page.origin(), 1, reason, article))
        .orElse(new Outcome.Accepted(article));
  }

  /** What the site is called, as hosts write names. */
  private Set<String> names(Page page, HtmlPage html) {
    Set<String> names = new HashSet<>();
    Optional.ofNullable(page.url())
        .flatMap(Publishers::host)
        .ifPresent(host -> {
          names.add(Hosts.label(host));
          names.add(Tokens.squeeze(Hosts.bare(host)));
          publishers
              .atHost(host)
              .ifPresent(publisher -> {
                names.add(Tokens.squeeze(publisher.name()));
                publisher.aliases().forEach(alias -> names.add(Tokens.squeeze(alias)));
              });
        });
    for (Statement one : html.statements()) {
      if ((one.says() == Says.SITE || one.says() == Says.PUBLISHER) && one.value().length() <= 60) {
        names.add(Tokens.squeeze(one.value()));
      }
    }
    names.remove("");
    return names;
  }

  private static Hints hints(Optional<Found<Source>> source, @Nullable String language) {
    Publisher publisher = source.map(found -> found.value().publisher()).orElse(null);
    return publisher == null
        ? new Hints(null, null, language)
        : new Hints(publisher.dateOrder(), publisher.zone(), language);
  }

  /** The language that the page states, unless its text is plainly in another. */
  private static Optional<Found<String>> language(Document page, String title) {
    String text = page.body().isEmpty() ? title : page.body();
    Optional<String> read = LanguageDetection.detect(text);
    Optional<Found<String>> stated =
        page.stating(Says.LANGUAGE)
            .flatMap(one ->
                tag(one.value()).stream()
                    .map(tag ->
                        new Found<>(
                            tag, Evidence.of(Kind.STATED, one.where(), one.value(), one.line()))))
            .filter(found -> read.isEmpty() || primary(found.value()).equals(primary(read.get())))
            .findFirst();
    return stated.or(() ->
        read.map(
            tag -> new Found<>(tag, Evidence.of(Kind.INFERRED, "body", text, page.bodyLine()))));
  }

  private static Optional<String> tag(String value) {
    if (value.length() > 35) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
    String language = locale.getLanguage();
    if (language.isEmpty() || language.length() > 3) {
      return Optional.empty();
    }
    return Optional.of(
        locale.getCountry().isEmpty() ? language : language + '-' + locale.getCountry());
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private static Optional<Found<String>> section(Document page) {
    return page.stating(Says.SECTION)
        .filter(one -> one.value().length() <= 100)
        .findFirst()
        .map(one ->
            new Found<>(
                one.value(), Evidence.of(Kind.STATED, one.where(), one.value(), one.line())));
  }

  private @Nullable Article article(
      Document document,
      List<Weighed<String>> titles,
      Optional<Found<Source>> source,
      Optional<Found<String>> language,
      Optional<Found<PartialDate>> date) {
    Page page = document.layout().page();
    String body = document.body();
    if (titles.isEmpty() && body.isEmpty()) {
      return null;
    }
    Optional<Found<String>> title = titles.stream().findFirst().map(Weighed::found);
    Optional<Found<String>> section = section(document);
    List<Found<String>> credits =
        document.layout().size() == 0 ? List.of() : agencies.find(document.layout());
    List<Found<String>> writers = authors.find(document);
    return new Article(
        Ids.of(page.id(), page.url(), page.origin(), page.content()),
        page.origin(),
        value(title),
        body.isEmpty() ? null : body,
        value(date),
        source.map(found -> found.value().name()).orElse(null),
        credits.stream().map(Found::value).toList(),
        writers.stream().map(Found::value).toList(),
        value(language),
        value(section),
        page.url(),
        new Article.Provenance(
            evidence(title),
            body.isEmpty() ? null : Evidence.of(Kind.STATED, "body", body, document.bodyLine()),
            evidence(date),
            evidence(source),
            credits.stream().map(Found::evidence).toList(),
            writers.stream().map(Found::evidence).toList(),
            evidence(language),
            evidence(section)));
  }

  private static <T> @Nullable T value(Optional<Found<T>> found) {
    return found.map(Found::value).orElse(null);
  }

  private static <T> @Nullable Evidence evidence(Optional<Found<T>> found) {
    return found.map(Found::evidence).orElse(null);
  }
}
