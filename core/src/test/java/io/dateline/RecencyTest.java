package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecencyTest {
  @Test
  void readsAHalfLifeAndAReference() {
    assertThat(Recency.parse("12h")).isEqualTo(new Recency(Duration.ofHours(12), null));
    assertThat(Recency.parse("8w@2016"))
        .isEqualTo(new Recency(Duration.ofDays(56), PartialDate.year(2016)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12h", "30d", "56d@2016-05", "36h@2016-05-04T13:40+08:00"})
  void printsWhatItReads(String text) {
    assertThat(Recency.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "d", "30", "-3d", "3.5d", "30m", "0d", "365251d", "99999999d", "30 d", "٣d"})
  void refusesWhatIsNoHalfLife(String text) {
    assertThatThrownBy(() -> Recency.parse(text))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETER))
        .hasMessageStartingWith("recency: ");
  }

  @Test
  void refusesWhatIsNoReference() {
    assertThatThrownBy(() -> Recency.parse("30d@soon"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_DATE))
        .hasMessageStartingWith("recency: 'soon' is not a date");
  }
}
