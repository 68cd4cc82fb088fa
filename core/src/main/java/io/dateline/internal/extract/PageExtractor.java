package io.dateline.internal.extract;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Explanation;
import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.PartialDate;
import io.dateline.internal.extract.SourceCandidates.Source;
import io.dateline.internal.extract.dates.DateFinder;
import io.dateline.internal.extract.dates.Hints;
import io.dateline.internal.text.Clean;
import io.dateline.internal.text.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an article from a page of noisy text. Immutable, safe for use by many threads. */
public final class PageExtractor {
  private static final int MASTHEAD_CHARS = 60;

  private final Publishers publishers;
  private final Clock clock;
  private final Lines lines;
  private final LineClassifier classifier;
  private final SourceFinder sources;
  private final AgencyFinder agencyFinder;
  private final AuthorFinder authors;
  private final PublishedFinder published;
  private final HtmlExtractor html;

  /**
   * With what it knows.
   *
   * @param publishers all that are known
   * @param clock the time of the run
   */
  public PageExtractor(Publishers publishers, Clock clock) {
    this.publishers = publishers;
    this.clock = clock;
    Markers markers = Words.MARKERS;
    Agencies agencies = Words.AGENCIES;
    this.lines = new Lines(markers, agencies, publishers, new DateFinder(Words.ZONES));
    Persons persons = new Persons(markers, agencies, publishers);
    this.authors = new AuthorFinder(markers, persons);
    this.agencyFinder = new AgencyFinder(markers, agencies);
    this.classifier = new LineClassifier(markers, authors, agencyFinder, Words.BRANDS);
    this.sources = new SourceFinder(publishers, agencies, Words.BRANDS, new MediaNames(markers));
    this.published = new PublishedFinder(markers);
    this.html =
        new HtmlExtractor(
            publishers,
            clock,
            new DocumentReader(lines, classifier),
            new HtmlSources(publishers, sources),
            agencyFinder,
            new HtmlAuthors(persons, authors),
            new HtmlDates(published, new LooseDates(markers)),
            this::isMasthead);
  }

  /** What the page says; rejected when that is neither a headline nor a text. */
  public Outcome extract(Page page) {
    return switch (page.form()) {
      case TEXT -> text(page);
      case HTML -> html.extract(page).outcome();
    };
  }

  /** The same, with all candidates that were weighed. */
  public Explanation explain(Page page) {
    return switch (page.form()) {
      case TEXT -> explained(page).explanation();
      case HTML -> html.extract(page).explanation();
    };
  }

  private Explained explained(Page page) {
    Layout layout = layout(page);
    Outcome outcome = text(page);
    if (layout.size() == 0) {
      return new Explained(outcome, List.of(), List.of(), List.of());
    }
    List<Weighed<Source>> publisher = sources.candidates(layout, new SourceCandidates()).weighed();
    Article article = Explained.article(outcome);
    String language = article == null ? null : article.language();
    Hints hints = hints(sources.find(layout), language);
    return new Explained(
        outcome,
        TitleFinder.weighed(layout, this::isMasthead),
        publisher,
        published.weighed(layout, hints, Latest.of(page.fetchedAt(), clock)));
  }

  private Outcome text(Page page) {
    Layout layout = layout(page);
    if (layout.size() == 0) {
      return new Outcome.Rejected(page.origin(), 1, "the page is empty", null);
    }
    String body = BodyWriter.write(layout);
    Optional<Found<String>> title = TitleFinder.title(layout, this::isMasthead);
    if (title.isEmpty() && body.isEmpty()) {
      return new Outcome.Rejected(
          page.origin(),
          layout.line(0).number(),
          "the page has neither a headline nor running text",
          null);
    }
    Article article = article(layout, title, body);
    return NoArticle.reason(value(title, ""), body.length(), 0, false, false, page.url())
        .or(() -> NoArticle.error(layout.line(0).text(), body.length()))
        .<Outcome>map(
            reason -> new Outcome.Rejected(page.origin(), layout.line(0).number(), reason, article))
        .orElse(new Outcome.Accepted(article));
  }

  Layout layout(Page page) {
    List<Line> all = lines.of(Clean.lines(page.content()));
    List<Role> roles = classifier.roles(all);
    int repeated = new PageTitle(all, roles, line -> false).firstRepeat();
    Layout.Span body =
        repeated < 0 ? BodyFinder.find(all, roles) : BodyFinder.find(all, roles, repeated);
    int title = TitleFinder.find(all, roles, body, this::isMasthead);
    return new Layout(page, all, roles, title, BodyFinder.below(title, body, all, roles));
  }

  /** Whether a line is a publisher's name, or has little more in it. */
  private boolean isMasthead(String line) {
    return line.length() <= MASTHEAD_CHARS
        && TitleParts.of(line).parts().size() == 1
        && (publishers.named(line).isPresent()
            || publishers.in(line).stream()
                .anyMatch(named ->
                    2 * (named.end() - named.start()) > line.length()
                        || (!named.weak() && named.end() == line.length())));
  }

  private Article article(Layout layout, Optional<Found<String>> title, String body) {
    Page page = layout.page();
    SourceCandidates candidates = sources.candidates(layout, new SourceCandidates());
    Optional<Found<Source>> publisher = candidates.winner();
    List<Found<String>> agencies = agencyFinder.find(layout);
    List<Found<String>> writers = authors.find(layout);
    Optional<Found<String>> source =
        publisher
            .map(found -> new Found<>(found.value().name(), found.evidence()))
            .or(() -> candidates.hasStrong() ? Optional.empty() : bylineAgency(agencies));
    Optional<String> language = LanguageDetection.detect(body.isEmpty() ? value(title, "") : body);
    Optional<Found<PartialDate>> date =
        published.find(
            layout, hints(publisher, language.orElse(null)), Latest.of(page.fetchedAt(), clock));
    Line first = layout.line(layout.body().isEmpty() ? 0 : layout.body().start());
    return new Article(
        Ids.of(page.id(), page.url(), page.origin(), page.content()),
        page.origin(),
        title.map(Found::value).orElse(null),
        body.isEmpty() ? null : body,
        date.map(Found::value).orElse(null),
        source.map(Found::value).orElse(null),
        agencies.stream().map(Found::value).toList(),
        writers.stream().map(Found::value).toList(),
        language.orElse(LanguageDetection.UNDETERMINED),
        null,
        page.url(),
        new Article.Provenance(
            title.map(Found::evidence).orElse(null),
            body.isEmpty() ? null : body(layout),
            date.map(Found::evidence).orElse(null),
            source.map(Found::evidence).orElse(null),
            agencies.stream().map(Found::evidence).toList(),
            writers.stream().map(Found::evidence).toList(),
            language
                .map(l -> Evidence.of(Evidence.Kind.INFERRED, "body", first.text(), first.number()))
                .orElse(null),
            null));
  }

  private static Evidence body(Layout layout) {
    Line first = layout.line(BodyWriter.kept(layout).getFirst());
    return Evidence.of(Evidence.Kind.STATED, "body", first.text(), first.number());
  }

  /** With no publisher on the page, the agency that signs the text is the only source it proves. */
  private static Optional<Found<String>> bylineAgency(List<Found<String>> agencies) {
    return agencies.stream()
        .filter(agency -> agency.evidence().where().equals("byline"))
        .findFirst()
        .map(agency ->
            new Found<>(
                agency.value(),
                Evidence.of(
                    Evidence.Kind.INFERRED,
                    "byline",
                    agency.evidence().text(),
                    agency.evidence().line())));
  }

  private static Hints hints(Optional<Found<Source>> source, @Nullable String language) {
    Publisher publisher = source.map(found -> found.value().publisher()).orElse(null);
    return publisher == null
        ? new Hints(null, null, language)
        : new Hints(publisher.dateOrder(), publisher.zone(), language);
  }

  private static String value(Optional<Found<String>> found, String other) {
    return found.map(Found::value).orElse(other);
  }
}
