package io.dateline.server.http;

import io.dateline.Archive;
import io.dateline.DatelineException;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Interval;
import io.dateline.InvalidRequestException;
import io.dateline.PackedArticle;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Similar;
import io.dateline.Suggestion;
import io.dateline.server.json.ArticleDocument;
import io.dateline.server.json.Json;
import io.dateline.server.json.SearchDocument;
import io.dateline.server.json.SimilarDocument;
import io.dateline.server.json.StatsDocument;
import io.dateline.server.json.SuggestDocument;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;

/**
 * Serves an archive over HTTP. Every error, those of the HTTP layer below included, is a {@link
 * Problem}; nothing a caller sends is a fault of the server.
 *
 * <p>Safe for use by many threads. It does not close the archive.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final String JSON = "application/json";
  private static final HttpField NO_SNIFFING =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
  private static final String ARTICLES = "/v1/articles/";
  private static final long STOP_MILLIS = 5_000;

  /** So that nobody waits for others to whom much is sent slowly. */
  private static final int UNBOUNDED = 0;

  private final Archive archive;
  private final Javalin javalin;

  private HttpServer(Archive archive) {
    this.archive = archive;
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts serving.
   *
   * @param host the address to listen on
   * @param port the port; 0 takes any that is free
   * @throws UncheckedIOException when the address cannot be listened on
   */
  public static HttpServer start(Archive archive, String host, int port) {
    HttpServer server = new HttpServer(archive);
    try {
      server.javalin.start(host, port);
    } catch (JavalinException e) {
      throw new UncheckedIOException(
          "cannot listen on " + host + ", port " + port + ": it is taken or not permitted",
          new IOException(e));
    }
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops taking requests, and lets those under way finish. */
  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    // Of Jetty itself: with it, unlike that of Javalin, threads that select are virtual too, from
    // which a request is handed over at less cost.
    config.jetty.threadPool = new VirtualThreadPool(UNBOUNDED);
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.setErrorHandler(new ProblemErrorHandler());
    });
    config.jetty.addConnector((server, http) -> {
      EagerConnector connector = new EagerConnector(server, http);
      connector.setHost(config.jetty.host);
      connector.setPort(config.jetty.port);
      return connector;
    });
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new ProblemErrorHandler()));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      // Ids hold slashes and dots, percent-encoded: paths are decoded here and name no file.
      http.setUriCompliance(UriCompliance.UNSAFE);
      http.addCustomizer((request, headers) -> {
        headers.put(NO_SNIFFING);
        return request;
      });
    });
    route(config);
    problems(config);
  }

  private void route(JavalinConfig config) {
    config.routes.get("/", this::page);
    config.routes.get("/v1/search", context -> search(context, query(context)));
    config.routes.post("/v1/search", this::searchBody);
    config.routes.get(
        "/v1/search.atom", context -> FeedHandler.atom(context, query(context), archive));
    config.routes.get(
        "/v1/search.json", context -> FeedHandler.json(context, query(context), archive));
    config.routes.get(
        "/v1/export", context -> ExportHandler.handle(context, query(context), archive));
    config.routes.get(ARTICLES + "{id}", this::article);
    config.routes.get(ARTICLES + "{id}/similar", this::similar);
    config.routes.get("/v1/suggest", this::suggest);
    config.routes.get("/v1/stats", this::stats);
    config.routes.get("/health", HttpServer::health);
  }

  private void problems(JavalinConfig config) {
    config.routes.exception(HttpProblem.class, (e, context) -> answer(context, e.problem()));
    config.routes.exception(
        InvalidRequestException.class, (e, context) -> answer(context, problem(e, e.position())));
    config.routes.exception(
        DatelineException.class,
        (e, context) -> {
          LOG.error("{} {}", context.method(), context.path(), e);
          answer(context, problem(e, OptionalInt.empty()));
        });
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> answer(context, HttpProblems.of(e.getStatus(), context.path())));
    config.routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {}", context.method(), context.path(), e);
          answer(context, HttpProblems.of(500, context.path()));
        });
  }

  private static Problem problem(DatelineException e, OptionalInt position) {
    String message = e.getMessage();
    return new Problem(
        Problem.status(e.code()), e.code().code(), message == null ? "" : message, position);
  }

  private static void answer(Context context, Problem problem) {
    context.status(problem.status());
    if (wantsPage(context)) {
      context.html(SearchPage.problem(problem));
    } else {
      context.contentType(Problem.CONTENT_TYPE).result(problem.json());
    }
  }

  /** A person at the page gets the error as a page; every program gets the document. */
  private static boolean wantsPage(Context context) {
    String accept = context.header("Accept");
    return context.path().equals("/") && accept != null && accept.contains("text/html");
  }

  private static Map<String, List<String>> query(Context context) {
    return PercentEncoding.query(context.req().getQueryString());
  }

  private void search(Context context, Map<String, List<String>> parameters) {
    SearchResult result = archive.search(SearchParameters.request(parameters));
    json(context, json -> SearchDocument.write(json, result));
  }

  private void searchBody(Context context) throws IOException {
    if (!query(context).isEmpty()) {
      throw new HttpProblem(
          400,
          "invalid_parameter",
          "a POST has its parameters in the body; leave them out of the URL");
    }
    search(context, SearchBody.parameters(context.bodyInputStream()));
  }

  private void article(Context context) {
    requireNoParameters(context);
    PackedArticle article = archive.packedArticle(id(context)).orElseThrow(HttpServer::noArticle);
    json(context, json -> ArticleDocument.write(json, article));
  }

  private void similar(Context context) {
    SearchRequest request = SelectionParameters.similar(query(context));
    List<Similar> similar =
        archive.similar(id(context), request).orElseThrow(HttpServer::noArticle);
    json(context, json -> SimilarDocument.write(json, similar));
  }

  /** The segment after the articles' own, as it was sent: an id may hold an encoded slash. */
  private static String id(Context context) {
    String rest = context.req().getRequestURI().substring(ARTICLES.length());
    int slash = rest.indexOf('/');
    return PercentEncoding.segment(slash < 0 ? rest : rest.substring(0, slash));
  }

  private static HttpProblem noArticle() {
    return new HttpProblem(404, "article_not_found", "the archive holds no article with this id");
  }

  private void suggest(Context context) {
    List<Suggestion> suggestions = archive.suggest(SelectionParameters.suggest(query(context)));
    json(context, json -> SuggestDocument.write(json, suggestions));
  }

  private void stats(Context context) {
    requireNoParameters(context);
    json(context, json -> StatsDocument.write(json, archive.stats()));
  }

  private static void health(Context context) {
    requireNoParameters(context);
    json(
        context,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("status", "ok");
          json.writeEndObject();
        });
  }

  private void page(Context context) {
    Map<String, List<String>> parameters = query(context);
    SearchRequest request = SearchParameters.request(parameters);
    if (request.facets().isEmpty()) {
      request =
          request
              .facet(new FacetRequest.Values(Field.SOURCE, SearchPage.SOURCES))
              .facet(new FacetRequest.Published(Interval.MONTH));
    }
    SearchResult result = archive.search(request);
    context.header("Content-Security-Policy", SearchPage.CONTENT_SECURITY_POLICY);
    context.html(SearchPage.results(request, result));
  }

  private static void requireNoParameters(Context context) {
    Map<String, List<String>> parameters = query(context);
    if (!parameters.isEmpty()) {
      throw new HttpProblem(
          400,
          "invalid_parameter",
          "'"
              + parameters.keySet().iterator().next()
              + "' is not a parameter; none is permitted here");
    }
  }

  private static void json(Context context, Consumer<JsonGenerator> document) {
    ByteArrayOutputStream bytes = Json.written(document);
    if (context.header("Accept-Encoding") == null) {
      writePlain(context, bytes);
    } else {
      context.contentType(JSON).result(bytes.toByteArray());
    }
  }

  /** In one piece, past the streams that would compress it. */
  private static void writePlain(Context context, ByteArrayOutputStream bytes) {
    HttpServletResponse response = context.res();
    response.setContentType(JSON);
    response.setContentLength(bytes.size());
    try {
      bytes.writeTo(response.getOutputStream());
    } catch (IOException e) {
      LOG.debug("who asked has gone", e);
    }
  }
}
