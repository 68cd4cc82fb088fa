package io.dateline.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Match;
import io.dateline.ParsedQuery;
import io.dateline.Query;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryParserProperties {
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().ofMaxLength(200);
  }

  /** Made of the language's own pieces, whole and broken. */
  @Provide
  Arbitrary<String> syntax() {
    return Arbitraries.of(
            "a",
            "bc ",
            "Zürich",
            " AND ",
            " OR ",
            " NOT ",
            "NOT",
            "+",
            " -",
            "(",
            ")",
            " (",
            ") ",
            "\"",
            " \"x y\" ",
            "*",
            " title:",
            " body:",
            " foo:",
            " source:",
            "published:",
            "2016-05",
            "..",
            ">=",
            "?",
            "~",
            "~1",
            "^2",
            "^1.5",
            " NEAR/3 ",
            "NEAR/0",
            ":",
            " ",
            "!",
            "“",
            "»",
            "al-N",
            "\uD83D",
            "\u0007")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 5000)
  void neverFailsButForALimitWhenLenient(
      @ForAll("anything") String any, @ForAll("syntax") String syntax, @ForAll Match match) {
    for (String text : new String[] {any, syntax}) {
      try {
        assertThat(Query.parse(text, match, false)).isNotNull();
      } catch (InvalidRequestException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
      }
    }
  }

  @Property(tries = 5000)
  void isStrictAboutExactlyWhatItWarnsOf(@ForAll("syntax") String text, @ForAll Match match) {
    ParsedQuery lenient = Query.parse(text, match, false);
    try {
      ParsedQuery strict = Query.parse(text, match, true);
      assertThat(lenient).isEqualTo(strict);
      assertThat(strict.warnings()).isEmpty();
    } catch (InvalidRequestException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY);
      assertThat(e.position().getAsInt()).isBetween(0, text.length());
      assertThat(lenient.warnings().getFirst())
          .contains(" at position " + e.position().getAsInt() + " ");
    }
  }

  @Property(tries = 5000)
  void readsBackWhatWasPrinted(@ForAll("syntax") String text, @ForAll Match match) {
    ParsedQuery parsed = Query.parse(text, match, false);
    String printed = parsed.query().canonical();

    assertThat(Query.parse(printed, Match.ANY, true).query()).isEqualTo(parsed.query());
  }
}
