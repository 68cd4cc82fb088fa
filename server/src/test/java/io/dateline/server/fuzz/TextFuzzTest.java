package io.dateline.server.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.Page;
import java.time.Instant;

/** Looks for a page of text that reading does not survive. */
class TextFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void readsAnyPageOfText(FuzzedDataProvider data) {
    String url = data.consumeBoolean() ? data.consumeString(60) : null;
    Instant fetchedAt =
        data.consumeBoolean() ? Instant.ofEpochSecond(data.consumeLong(0, 4_000_000_000L)) : null;
    String text = data.consumeRemainingAsString();
    Reading.read(new Page("fuzz.txt", null, url, fetchedAt, Page.Form.TEXT, text));
  }
}
