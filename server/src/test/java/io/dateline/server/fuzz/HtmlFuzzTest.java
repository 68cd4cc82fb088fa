package io.dateline.server.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.Page;

/** Looks for a page of HTML that reading does not survive. */
class HtmlFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void readsAnyPageOfHtml(FuzzedDataProvider data) {
    String url = data.consumeBoolean() ? data.consumeString(60) : null;
    Reading.read(Page.html("fuzz.html", url, data.consumeRemainingAsString()));
  }
}
