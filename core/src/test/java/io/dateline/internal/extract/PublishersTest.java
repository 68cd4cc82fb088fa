package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
  @TempDir private Path folder;

  @Test
  void knowsAPublisherByTheHostsBelowItsOwn() throws IOException {
    Publishers publishers =
        read("{'publishers': [{'name': 'Foo', 'hosts': ['Foo.example', 'foo.co.example']}]}");
    assertThat(publishers.nameAt("https://www.foo.example/a?b=c")).contains("Foo");
    assertThat(publishers.nameAt("http://news.foo.co.example")).contains("Foo");
    assertThat(publishers.nameAt("http://notfoo.example")).isEmpty();
    assertThat(publishers.nameAt("no address at all")).isEmpty();
  }

  @Test
  void prefersThoseThatWereAdded() throws IOException {
    Publishers first = read("{'publishers': [{'name': 'Foo', 'hosts': ['foo.example']}]}");
    Publishers second = read("{'publishers': [{'name': 'Bar', 'hosts': ['foo.example']}]}");
    assertThat(first.with(second).nameAt("http://foo.example/")).contains("Bar");
  }

  @Test
  void findsNamesWithTheirCapitalsOnly() throws IOException {
    Publishers publishers =
        read("{'publishers': [{'name': 'The Foo Post', 'aliases': ['FP'], 'hosts': []}]}");
    assertThat(publishers.in("Write to the Foo Post today")).hasSize(1);
    assertThat(publishers.in("THE FOO POST")).hasSize(1);
    assertThat(publishers.in("to foo post something, fp")).isEmpty();
    assertThat(publishers.in("FP")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'publishers': [| publishers.json, line 1: this is not JSON",
        "[1]| publishers.json: a publishers file is an object with a list \"publishers\"",
        "{'publishers': [{'name': 'A'}, 7]}| publishers.json, publisher 2: a publisher is an object",
        "{'publishers': [{'hosts': []}]}| publishers.json, publisher 1: a publisher has a name",
        "{'publishers': [{'name': 'A', 'host': 'a'}]}| publisher 1: there is no field 'host'",
        "{'publishers': [{'name': 'A', 'hosts': [3]}]}| ('A'): 'hosts' is a list of strings",
        "{'publishers': [{'name': 'A', 'dateOrder': 'DM'}]}| the dateOrder is one of [DMY, MDY, YMD], not 'DM'",
        "{'publishers': [{'name': 'A', 'zone': 'Mars'}]}| the zone is one such as Europe/Berlin or +08:00, not 'Mars'"
      })
  void saysWhatIsWrongAndWhere(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining(message);
  }

  @Test
  void saysWhichFileCannotBeRead() {
    assertThatThrownBy(() -> Publishers.read(folder.resolve("none.json")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("none.json: this publishers file cannot be read");
  }

  private Publishers read(String json) throws IOException {
    Path file = folder.resolve("publishers.json");
    Files.writeString(file, json.replace('\'', '"'));
    return Publishers.read(file);
  }
}
