package io.dateline.server.http;

/** What HTTP itself may refuse, before a request is understood. */
final class HttpProblems {
  private HttpProblems() {}

  static Problem of(int status, String path) {
    return switch (status) {
      case 404 ->
          Problem.of(
              404,
              "not_found",
              "there is nothing here; there are /v1/search, /v1/search.atom, /v1/search.json,"
                  + " /v1/export, /v1/suggest, /v1/articles/{id}, /v1/articles/{id}/similar,"
                  + " /v1/stats, /health and /");
      case 405 ->
          Problem.of(
              405, "method_not_allowed", path.equals("/v1/search") ? "use GET or POST" : "use GET");
      case 413 -> Problem.of(413, "body_too_large", "the body is too large");
      case 414 ->
          Problem.of(
              414, "uri_too_long", "the URL is too long; send a long query by POST to /v1/search");
      case 431 ->
          Problem.of(
              431, "headers_too_large", "the headers are too large; send fewer or shorter ones");
      case 500 ->
          Problem.of(
              500, "internal_error", "something went wrong here; the server's log says what");
      case 503 -> Problem.of(503, "unavailable", "the server is starting or stopping; try again");
      default ->
          status < 500
              ? Problem.of(status, "bad_request", "the request is not valid HTTP")
              : Problem.of(
                  status,
                  "internal_error",
                  "something went wrong here; the server's log says what");
    };
  }
}
