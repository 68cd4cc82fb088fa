package io.dateline.server.http;

import static io.dateline.server.http.Html.escape;

import io.dateline.Facet;
import io.dateline.Field;
import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Snippet;
import io.dateline.Sort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page for people: one search box, results, sources and months. Plain HTML without script. */
final class SearchPage {
  /** How many sources are listed. */
  static final int SOURCES = 20;

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String STYLE = resource("page.css");

  private SearchPage() {}

  static String results(SearchRequest request, SearchResult result) {
    StringBuilder html = new StringBuilder(16_384);
    head(html, request);
    html.append("<div class=\"columns\"><main>");
    summary(html, request, result);
    result.hits().forEach(hit -> hit(html, hit));
    String next = result.next();
    if (next != null) {
      link(html, request.cursor(next), "More results", "more");
    }
    html.append("</main><aside>");
    filters(html, request);
    sources(html, request, result.facets().get(Field.SOURCE.toString()));
    months(html, request, result.facets().get("published"));
    html.append("</aside></div>");
    return foot(html);
  }

  static String problem(Problem problem) {
    StringBuilder html = new StringBuilder(8_192);
    head(html, SearchRequest.everything());
    html.append("<main><h2>").append(escape(problem.title())).append("</h2><p role=\"alert\">");
    html.append(escape(problem.detail())).append("</p></main>");
    return foot(html);
  }

  private static void head(StringBuilder html, SearchRequest request) {
    String title = request.text().isEmpty() ? "Dateline" : request.text() + " · Dateline";
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<title>").append(escape(title)).append("</title>");
    html.append("<style>").append(STYLE).append("</style></head><body>");
    html.append("<header><h1><a href=\"/\">Dateline</a></h1><form action=\"/\" role=\"search\">");
    html.append("<input type=\"search\" name=\"q\" aria-label=\"Search the archive\" value=\"");
    html.append(escape(request.text()))
        .append("\" placeholder=\"Words, &quot;a phrase&quot;, prefix*, -not\">");
    html.append("<select name=\"sort\" aria-label=\"Order\">");
    for (Sort sort : Sort.values()) {
      html.append("<option value=\"").append(sort).append('"');
      html.append(sort == request.sort() ? " selected>" : ">");
      html.append(capital(sort.toString())).append("</option>");
    }
    html.append("</select>");
    for (PageLink.Parameter parameter : PageLink.parameters(request.cursor(null))) {
      if (!parameter.name().equals("q") && !parameter.name().equals("sort")) {
        html.append("<input type=\"hidden\" name=\"").append(parameter.name());
        html.append("\" value=\"").append(escape(parameter.value())).append("\">");
      }
    }
    html.append("<button>Search</button></form></header>");
  }

  private static void summary(StringBuilder html, SearchRequest request, SearchResult result) {
    long total = result.total().value();
    html.append("<p class=\"summary\">");
    html.append(total == 0 ? "No articles" : String.format(Locale.ROOT, "%,d", total));
    html.append(total == 0 ? "" : total == 1 ? " article" : " articles");
    html.append(" in ").append(result.took().toMillis()).append(" ms</p>");
    if (result.relaxed() != null) {
      html.append("<p class=\"relaxed\">No article has all words; these have some of them.</p>");
    }
    String didYouMean = result.didYouMean();
    if (didYouMean != null) {
      html.append("<p class=\"relaxed\">Did you mean ");
      link(html, request.text(didYouMean).cursor(null), didYouMean, "");
      html.append("?</p>");
    }
    if (!result.warnings().isEmpty()) {
      html.append("<ul class=\"warnings\">");
      result
          .warnings()
          .forEach(warning -> html.append("<li>").append(escape(warning)).append("</li>"));
      html.append("</ul>");
    }
  }

  private static void hit(StringBuilder html, Hit hit) {
    String language = hit.language();
    html.append("<article");
    html.append(language == null ? ">" : " lang=\"" + escape(language) + "\">");
    html.append("<h2><a href=\"").append(escape(PageLink.toArticle(hit.id()))).append("\">");
    title(html, hit);
    html.append("</a></h2>");
    html.append("<p class=\"facts\" lang=\"en\">");
    html.append(hit.published() == null ? "undated" : time(hit.published().toString()));
    String doubt = PageLink.doubt(hit.publishedKind());
    if (!doubt.isEmpty()) {
      html.append(" <span class=\"doubt\">").append(doubt).append("</span>");
    }
    fact(html, hit.source());
    fact(html, String.join(", ", hit.agencies()));
    fact(html, String.join(", ", hit.authors()));
    original(html, hit.url());
    html.append("</p>");
    for (Snippet snippet : hit.snippets()) {
      if (!snippet.text().equals(hit.title())) {
        html.append("<p class=\"snippet\">");
        marked(html, snippet);
        html.append("</p>");
      }
    }
    html.append("</article>");
  }

  /** With its marks, if it came as a snippet. */
  private static void title(StringBuilder html, Hit hit) {
    for (Snippet snippet : hit.snippets()) {
      if (snippet.text().equals(hit.title())) {
        marked(html, snippet);
        return;
      }
    }
    html.append(escape(Objects.requireNonNullElse(hit.title(), "(no title)")));
  }

  private static String time(String published) {
    return "<time datetime=\"" + published + "\">" + published.replace('T', ' ') + "</time>";
  }

  private static void fact(StringBuilder html, @Nullable String fact) {
    if (fact != null && !fact.isEmpty()) {
      html.append(" · ").append(escape(fact));
    }
  }

  /** Only addresses of the web become links: an archive may hold anything. */
  private static void original(StringBuilder html, @Nullable String url) {
    if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
      html.append(" · <a rel=\"noreferrer\" href=\"").append(escape(url)).append("\">original</a>");
    }
  }

  private static void marked(StringBuilder html, Snippet snippet) {
    int from = 0;
    for (Snippet.Highlight highlight : snippet.highlights()) {
      html.append(escape(snippet.text().substring(from, highlight.start())));
      html.append("<mark>");
      html.append(escape(snippet.text().substring(highlight.start(), highlight.end())));
      html.append("</mark>");
      from = highlight.end();
    }
    html.append(escape(snippet.text().substring(from)));
  }

  private static void filters(StringBuilder html, SearchRequest request) {
    List<String> links = new java.util.ArrayList<>();
    request
        .filter()
        .values()
        .forEach((field, values) ->
            values.forEach(
                value -> links.add(remove(PageLink.without(request, field, value), value))));
    request
        .filter()
        .excluded()
        .forEach((field, values) ->
            values.forEach(value ->
                links.add(remove(PageLink.withAgain(request, field, value), "not " + value))));
    if (request.filter().from() != null || request.filter().to() != null) {
      SearchRequest undated = request.filter(request.filter().between(null, null)).cursor(null);
      links.add(
          remove(undated, span(request.filter().from()) + " – " + span(request.filter().to())));
    }
    if (!links.isEmpty()) {
      html.append("<section><h2>Only</h2><ul>")
          .append(String.join("", links))
          .append("</ul></section>");
    }
  }

  private static String span(@Nullable Object bound) {
    return bound == null ? "…" : bound.toString();
  }

  private static String remove(SearchRequest without, String what) {
    return "<li><a href=\""
        + escape(PageLink.to(without))
        + "\">"
        + escape(what)
        + " <span aria-label=\"remove\">×</span></a></li>";
  }

  private static void sources(StringBuilder html, SearchRequest request, @Nullable Facet facet) {
    if (facet instanceof Facet.Values values) {
      html.append("<section><h2>Sources</h2><ul>");
      for (Facet.Bucket bucket : values.buckets()) {
        boolean chosen =
            request
                .filter()
                .values()
                .getOrDefault(Field.SOURCE, List.of())
                .contains(bucket.value());
        SearchRequest other =
            chosen
                ? PageLink.without(request, Field.SOURCE, bucket.value())
                : request.source(bucket.value()).cursor(null);
        bucket(html, other, bucket.value(), bucket.count());
      }
      rest(html, "other sources", values.others());
      rest(html, "no source", values.missing());
      html.append("</ul></section>");
    }
  }

  private static void months(StringBuilder html, SearchRequest request, @Nullable Facet facet) {
    if (facet instanceof Facet.Published published) {
      html.append("<section><h2>Months</h2><ul class=\"months\">");
      for (Facet.Bucket bucket : published.buckets()) {
        String month = bucket.value();
        SearchRequest unbound = request.filter(request.filter().between(null, null));
        bucket(html, unbound.from(month).to(month).cursor(null), month, bucket.count());
      }
      rest(html, "known by year only", published.coarser());
      rest(html, "undated", published.missing());
      html.append("</ul></section>");
    }
  }

  private static void bucket(StringBuilder html, SearchRequest request, String value, long count) {
    html.append("<li>");
    link(html, request, value, "");
    html.append(String.format(Locale.ROOT, " <span>%,d</span></li>", count));
  }

  private static void rest(StringBuilder html, String what, long count) {
    if (count > 0) {
      html.append("<li><i>").append(what);
      html.append(String.format(Locale.ROOT, "</i> <span>%,d</span></li>", count));
    }
  }

  private static void link(StringBuilder html, SearchRequest request, String text, String style) {
    html.append("<a class=\"").append(style).append("\" href=\"");
    html.append(escape(PageLink.to(request))).append("\">").append(escape(text)).append("</a>");
  }

  private static String foot(StringBuilder html) {
    return html.append("</body></html>").toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String resource(String name) {
    try (InputStream in = SearchPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
