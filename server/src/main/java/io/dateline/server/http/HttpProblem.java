package io.dateline.server.http;

/** A request that HTTP itself makes invalid, before the library is asked. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  HttpProblem(int status, String code, String detail) {
    super(detail);
    this.problem = Problem.of(status, code, detail);
  }

  Problem problem() {
    return problem;
  }
}
