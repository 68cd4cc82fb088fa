package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.server.SmallArchive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Whatever a caller sends, the answer is a result or a problem, soon, and never a fault of ours.
 */
class HostileRequestsTest {
  private static final int REQUESTS = 500;
  private static final Set<Integer> PERMITTED = Set.of(200, 400, 413, 414, 431);
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "+",
          "-",
          "*",
          "AND",
          "OR",
          "NOT",
          "title:",
          "body:",
          "foo:",
          "bridge",
          "~",
          "^2",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "/",
          "?",
          "\u0000",
          "\u0007",
          "\ud800",
          "\udc00",
          "\u202e",
          "é",
          "漢字",
          "\ud83d\ude00",
          " ",
          "\t",
          "\n",
          "%",
          "&",
          "=",
          "a*",
          "**",
          "\"\"",
          "()",
          "-(",
          "+-",
          "NOT NOT",
          "1e999",
          ".*a.{30}",
          "../../etc/passwd",
          "${jndi:x}",
          "' OR 1=1 --",
          "\u3000",
          "\uffff");

  @TempDir Path folder;

  @Test
  void answersFiveHundredHostileRequestsWithoutAFault() throws Exception {
    long seed = System.nanoTime();
    System.out.println("HostileRequestsTest seed " + seed);
    Random random = new Random(seed);
    try (Archive archive = Archive.open(SmallArchive.build(folder));
        HttpServer server = HttpServer.start(archive, "127.0.0.1", 0)) {
      List<String> failures = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        String what = "request " + i;
        RawHttp.Answer answer = hostile(server.port(), random, i);
        boolean documented =
            answer
                .contentType()
                .startsWith(
                    answer.status() == 200 ? "application/json" : "application/problem+json");
        if (!PERMITTED.contains(answer.status()) || !documented) {
          failures.add(what + ": " + answer);
        }
      }
      assertThat(failures).isEmpty();
      assertThat(RawHttp.get(server.port(), "/health").status()).isEqualTo(200);
    }
  }

  private static RawHttp.Answer hostile(int port, Random random, int i) throws Exception {
    return switch (i % 10) {
      case 0 -> post(port, deep(random, "(", ")"));
      case 1 -> post(port, "bridge ".repeat(random.nextInt(20_000)));
      case 2 -> RawHttp.post(port, "/v1/search", new byte[random.nextInt(1_100_000)]);
      case 3 -> post(port, "x".repeat(1 << random.nextInt(21)));
      case 4 -> RawHttp.get(port, "/v1/search?q=" + noise(random, 40));
      case 5 -> post(port, deep(random, "NOT (", ""));
      case 6 -> RawHttp.get(port, "/v1/search?" + name(random) + "=" + encode(soup(random, 3)));
      case 7 ->
          RawHttp.post(
              port, "/v1/search", noise(random, 400).getBytes(StandardCharsets.ISO_8859_1));
      default -> {
        String query = soup(random, 1 + random.nextInt(60));
        String rest =
            "&match=" + (random.nextBoolean() ? "any" : "all") + "&strict=" + random.nextBoolean();
        yield RawHttp.get(
            port, "/v1/search?q=" + encode(query) + rest + "&facet=source&facet=published:day");
      }
    };
  }

  private static RawHttp.Answer post(int port, String query) throws Exception {
    String body =
        "{\"q\":\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(query)) + "\"}";
    return RawHttp.post(port, "/v1/search", body.getBytes(StandardCharsets.UTF_8));
  }

  private static String deep(Random random, String open, String close) {
    int depth = 1 << random.nextInt(16);
    return open.repeat(depth) + "bridge" + close.repeat(random.nextBoolean() ? depth : depth / 2);
  }

  private static String soup(Random random, int pieces) {
    StringBuilder soup = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      soup.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return soup.toString();
  }

  /** Bytes that no client encodes so: bare percent signs, Latin-1, control characters. */
  private static String noise(Random random, int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int c = random.nextInt(4) == 0 ? '%' : 1 + random.nextInt(255);
      noise.append(c == '\n' || c == '\r' || c == ' ' ? '%' : (char) c);
    }
    return noise.toString();
  }

  private static String name(Random random) {
    return SearchParameters.NAMES.get(random.nextInt(SearchParameters.NAMES.size()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
