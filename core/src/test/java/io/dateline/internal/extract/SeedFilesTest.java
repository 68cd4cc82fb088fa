package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole starter archive, read as a user reads it, against its truth. */
class SeedFilesTest {
  @Test
  void everyPageLineAndRecordIsWhatACarefulReaderTakesFromIt() throws IOException {
    Map<String, JsonNode> truth =
        Truth.read(Path.of("src", "test", "resources", "seeds.expected.json"));
    Map<String, Outcome> read = new TreeMap<>();
    try (Stream<Outcome> outcomes = Pages.of(Path.of("..", "seeds")).read()) {
      outcomes.forEach(outcome -> read.put(outcome.origin(), outcome));
    }

    assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(truth.keySet());
    read.forEach((origin, outcome) -> {
      assertThat(outcome).as(origin).isInstanceOf(Outcome.Accepted.class);
      assertThat(Truth.differences(truth.get(origin), ((Outcome.Accepted) outcome).article()))
          .as(origin)
          .isEmpty();
    });
  }
}
