package io.dateline.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.ParsedQuery;
import io.dateline.PartialDate;
import io.dateline.Query;
import io.dateline.Query.Scope;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static Query all(String text) {
    return Query.parse(text, Match.ALL, true).query();
  }

  private static Query any(String text) {
    return Query.parse(text, Match.ANY, true).query();
  }

  private static Query word(String text) {
    return new Query.Word(Scope.ANYWHERE, text);
  }

  private static ParsedQuery lenient(String text) {
    return Query.parse(text, Match.ALL, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000\u00A0", "*", "**", "(*)", "\u0000"})
  void readsNothingAndAStarAsEveryArticle(String text) {
    assertThat(all(text)).isEqualTo(new Query.Everything());
  }

  @Test
  void readsWordsPhrasesAndPrefixes() {
    assertThat(all("Aleppo")).isEqualTo(word("Aleppo"));
    assertThat(all("\"cease fire\"")).isEqualTo(new Query.Phrase(Scope.ANYWHERE, "cease fire"));
    assertThat(all("elect*")).isEqualTo(new Query.Prefix(Scope.ANYWHERE, "elect"));
    assertThat(all("title:flood")).isEqualTo(new Query.Word(Scope.TITLE, "flood"));
    assertThat(all("Title: flood")).isEqualTo(new Query.Word(Scope.TITLE, "flood"));
    assertThat(all("body:\"the flood\"")).isEqualTo(new Query.Phrase(Scope.BODY, "the flood"));
    assertThat(all("body:flo*")).isEqualTo(new Query.Prefix(Scope.BODY, "flo"));
  }

  @Test
  void readsFuzzyWordsWildcardsAndWeights() {
    assertThat(all("w?ld*card*")).isEqualTo(new Query.Wildcard(Scope.ANYWHERE, "w?ld*card*"));
    assertThat(all("*ing")).isEqualTo(new Query.Wildcard(Scope.ANYWHERE, "*ing"));
    assertThat(all("title:fo?d")).isEqualTo(new Query.Wildcard(Scope.TITLE, "fo?d"));
    assertThat(all("dam~")).isEqualTo(new Query.Fuzzy(Scope.ANYWHERE, "dam", 1));
    assertThat(all("harbour~")).isEqualTo(new Query.Fuzzy(Scope.ANYWHERE, "harbour", 2));
    assertThat(all("harbour~1")).isEqualTo(new Query.Fuzzy(Scope.ANYWHERE, "harbour", 1));
    assertThat(all("dam^2")).isEqualTo(new Query.Boost(word("dam"), 2));
    assertThat(all("dam~1^1.5"))
        .isEqualTo(new Query.Boost(new Query.Fuzzy(Scope.ANYWHERE, "dam", 1), 1.5));
    assertThat(all("\"a b\"^3"))
        .isEqualTo(new Query.Boost(new Query.Phrase(Scope.ANYWHERE, "a b"), 3));
    assertThat(all("(a OR b)^3")).isEqualTo(new Query.Boost(all("a OR b"), 3));
    assertThat(all("AND^2")).isEqualTo(new Query.Boost(word("AND"), 2));
    assertThat(all("*~1^2")).isEqualTo(all("(*~1)^2"));
  }

  @Test
  void everythingIsMarkedLikeAWord() {
    assertThat(all("-*")).isEqualTo(all("NOT *"));
    assertThat(all("+* a")).isEqualTo(all("* AND a"));
  }

  @Test
  void readsWhatIsNear() {
    assertThat(all("\"dam burst\"~5"))
        .isEqualTo(new Query.NearPhrase(Scope.ANYWHERE, "dam burst", 5));
    assertThat(all("title:\"dam burst\"~5^2"))
        .isEqualTo(new Query.Boost(new Query.NearPhrase(Scope.TITLE, "dam burst", 5), 2));
    assertThat(all("\"dam burst\"~0")).isEqualTo(new Query.Phrase(Scope.ANYWHERE, "dam burst"));
    assertThat(all("a NEAR/5 b")).isEqualTo(new Query.Near(word("a"), word("b"), 5));
    assertThat(all("a NEAR/5 b NEAR/0 c"))
        .isEqualTo(new Query.Near(new Query.Near(word("a"), word("b"), 5), word("c"), 0));
    assertThat(all("a NEAR/5 (b NEAR/1 c)"))
        .isEqualTo(new Query.Near(word("a"), new Query.Near(word("b"), word("c"), 1), 5));
    assertThat(all("-a NEAR/5 (b OR c)")).isEqualTo(all("-(a NEAR/5 (b OR c))"));
    assertThat(any("a NEAR/5 (b c)")).isEqualTo(all("a NEAR/5 (b OR c)"));
    assertThat(all("a near/5 b")).isEqualTo(all("a AND near/5 AND b"));
    assertThat(all("NEAR")).isEqualTo(word("NEAR"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2016, 2016, 2016",
        "2016-05, 2016-05, 2016-05",
        "2016-05-04, 2016-05-04, 2016-05-04",
        "2016-01..2016-03, 2016-01, 2016-03",
        "2015..2016-03-01, 2015, 2016-03-01",
        "2016.., 2016, -",
        "..2016-03, -, 2016-03",
        ">=2016-05-04, 2016-05-04, -",
        ">2016-12, 2017-01, -",
        ">2016-02-29, 2016-03-01, -",
        "<=2016, -, 2016",
        "<2016, -, 2015",
        "<2016-01, -, 2015-12",
        "<2016-03-01, -, 2016-02-29",
        "\"2016-05\", 2016-05, 2016-05",
      })
  void readsSpansOfDates(String text, String from, String to) {
    assertThat(all("published:" + text))
        .isEqualTo(
            new Query.Published(
                from == null ? null : PartialDate.parse(from),
                to == null ? null : PartialDate.parse(to)));
  }

  @Test
  void readsFieldsOfValues() {
    assertThat(all("source:Post")).isEqualTo(new Query.Word(Scope.SOURCE, "Post"));
    assertThat(all("Agency:\"Corral Press\""))
        .isEqualTo(new Query.Phrase(Scope.AGENCY, "Corral Press"));
    assertThat(all("author:Ho*")).isEqualTo(new Query.Prefix(Scope.AUTHOR, "Ho"));
    assertThat(all("language:(de OR en)")).isEqualTo(all("language:de OR language:en"));
    assertThat(all("published:(2015 OR 2017)")).isEqualTo(all("published:2015 OR published:2017"));
  }

  /** The second column is the same query by match=any, written out with signs and parentheses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b                     | +a +b
          a AND b                 | +a +b
          a OR b                  | a b
          a b OR c d              | (+a +b) (+c +d)
          a OR b AND NOT c        | a (+b -c)
          a AND b OR c            | (+a +b) c
          a (b OR c)              | +a +(b c)
          (a)                     | a
          ((a b))                 | +a +b
          +a b                    | +a +b
          a -b                    | +a -b
          a NOT b                 | +a -b
          -a                      | -a
          NOT a                   | -a
          NOT NOT a               | a
          NOT a OR b              | (-a) b
          a OR NOT b              | a (-b)
          a OR -b                 | a -b
          a OR +b                 | a +b
          -(a OR b)               | -(a b)
          -(a b) c                | +c -(+a +b)
          NOT(a) b                | +b -a
          a -"b c"                | +a -"b c"
          title:(a OR body:b) c   | +(title:a body:b) +c
          title:(a (b -c*))       | +title:a +(+title:b -title:c*)
          +AND b                  | +AND +b
          title:OR                | title:OR
          and or not              | +and +or +not
          """)
  void joinsWordsSideBySideByAnd(String text, String signed) {
    assertThat(all(text)).isEqualTo(any(signed));
    assertThat(all(text).canonical()).isEqualTo(any(signed).canonical());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b +c -d      | +c a b -d
          a OR b         | a b
          a b AND c      | a (+b +c)
          +a AND b c     | (+a +b) c
          a NOT b        | a -b
          NOT a b        | b -a
          a OR NOT b     | a (-b)
          NOT a OR b     | (-a) b
          a AND NOT b    | +a -b
          (a b) (c d)    | (a b) (c d)
          -a -b          | -a -b
          +(a b) c       | +(a b) c
          """)
  void joinsWordsSideBySideByOrWhereAsked(String text, String signed) {
    assertThat(any(text).canonical()).isEqualTo(signed);
  }

  @Test
  void saysWhatMustAndMustNotBe() {
    assertThat(any("a b +c -d"))
        .isEqualTo(
            new Query.Bool(List.of(word("c")), List.of(word("a"), word("b")), List.of(word("d"))));
    assertThat(all("-x")).isEqualTo(new Query.Bool(List.of(), List.of(), List.of(word("x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al-Nusra",
        "COVID-19",
        "U.S.",
        "O'Brien",
        "C++",
        "AT&T",
        "10:30",
        "Syria:",
        "$5",
        "don’t",
        "http://example.com/a?b=c",
        "Zürich",
        "北京",
        "e-mail-",
        "a:-b",
        "1,000",
        "what?",
        "x^y",
        "x^",
        "~5",
        "^2",
        "http://example.com/~ann",
        "2016..2017"
      })
  void keepsPunctuationInsideAWord(String text) {
    assertThat(all(text)).isEqualTo(word(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"“cease fire”", "„cease fire“", "«cease fire»", "\" cease fire \""})
  void takesTypographicQuotationMarksForPlainOnes(String text) {
    assertThat(all(text)).isEqualTo(new Query.Phrase(Scope.ANYWHERE, "cease fire"));
  }

  @Test
  void takesHyphensAfterAQuotationOrGroupForPunctuation() {
    assertThat(all("\"Star Wars\"-Film (b)-c")).isEqualTo(all("\"Star Wars\" Film b c"));
  }

  @Test
  void takesWideSpacesControlCharactersAndHalfCharactersForSpaces() {
    assertThat(all("a\u3000b\u0000c\uD83Dd\uDE00e\u200Bf\uFEFF")).isEqualTo(all("a b c d e f"));
    assertThat(all("😀x")).isEqualTo(word("😀x"));
  }

  /** Read as the second column, told as the third and, strictly, an error at the fourth. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "a b        | "a b"  | '"a b' at position 0 is not closed; read as closed at the end | 0
          x "         | x      | '"' at position 2 is not closed; read as closed at the end | 2
          a (b        | a b    | '(' at position 2 is not closed; read as closed at the end | 2
          a) b        | a b    | ')' at position 1 closes nothing; dropped | 1
          a ""        | a      | '""' at position 2 has no word in it; dropped | 2
          a " ! "     | a      | '" ! "' at position 2 has no word in it; dropped | 2
          a ()        | a      | '()' at position 2 has nothing in it; dropped | 2
          -() a       | a      | '()' at position 1 has nothing in it; dropped | 1
          a && b      | a b    | '&&' at position 2 has neither letter nor digit; dropped | 2
          a - b       | a b    | '-' at position 2 has neither letter nor digit; dropped | 2
          (a -)       | a      | '-' at position 3 has neither letter nor digit; dropped | 3
          a -- b      | a b    | '--' at position 2 has neither letter nor digit; dropped | 2
          a "b c"*    | a "b c" | '*' at position 7 has neither letter nor digit; dropped | 7
          a title:*   | a      | '*' at position 8 has neither letter nor digit; dropped | 8
          a~3         | a~2    | '~3' at position 1 does not name how many letters may differ; read as 2 | 1
          a~0.8 b     | a~2 b  | '~0.8' at position 1 does not name how many letters may differ; read as 2 | 1
          a*~1 b      | a* b   | 'a' at position 0 has both a tilde and * or ?; read without the tilde | 0
          a?b~        | a?b    | 'a?b' at position 0 has both a tilde and * or ?; read without the tilde | 0
          "a b"~      | "a b"  | '~' at position 5 does not name how many words may lie between; read without it | 5
          "a b"~9999  | "a b"~1000 | '~9999' at position 5 reaches farther than permitted; read as 1000 | 5
          a NEAR/1001 b | a NEAR/1000 b | 'NEAR/1001' at position 2 reaches farther than permitted; read as 1000 | 2
          a NEAR/2 -b | a -b   | 'NEAR/2' at position 2 lacks what it joins or marks; dropped | 2
          NEAR/2 a    | a      | 'NEAR/2' at position 0 lacks what it joins or marks; dropped | 0
          a NEAR/2    | a      | 'NEAR/2' at position 2 lacks what it joins or marks; dropped | 2
          a AND NEAR/2 b | a AND b | 'NEAR/2' at position 6 lacks what it joins or marks; dropped | 6
          a NEAR/2 (b AND c) | (a AND (b AND c)) | 'NEAR/2' at position 2 joins what has no place in a text; read as AND | 2
          a NEAR/2 source:b | (a AND source:b) | 'NEAR/2' at position 2 joins what has no place in a text; read as AND | 2
          a NEAR/2 "" b | a b  | '""' at position 9 has no word in it; dropped | 9
          a^0 b       | a b    | '^0' at position 1 is not a weight; dropped | 1
          (a b)^2000  | a b    | '^2000' at position 5 is not a weight; dropped | 5
          ""^2 a      | a      | '""' at position 0 has no word in it; dropped | 0
          a)^2        | a      | '^2' at position 2 lacks what it joins or marks; dropped | 1
          published:soon a | a | 'soon' at position 10 is not a span of dates; dropped | 10
          published:2016-02-30 a | a | '2016-02-30' at position 10 is not a span of dates; dropped | 10
          published:2016-05-04T13:40 a | a | '2016-05-04T13:40' at position 10 is not a span of dates; dropped | 10
          published:..x a | a  | '..x' at position 10 is not a span of dates; dropped | 10
          published:201* a | a | '201' at position 10 is not a span of dates; dropped | 10
          published:>9999 a | a | '>9999' at position 10 is not a span of dates; dropped | 10
          published:2017..2016 a | a | '2017..2016' at position 10 ends before it begins; dropped | 10
          --a b       | -a b   | '-' at position 1 follows another operator; dropped | 1
          NOT -a b    | NOT a b | '-' at position 4 follows another operator; dropped | 4
          AND a       | a      | 'AND' at position 0 lacks what it joins or marks; dropped | 0
          a AND       | a      | 'AND' at position 2 lacks what it joins or marks; dropped | 2
          a AND OR b  | a b    | 'OR' at position 6 lacks what it joins or marks; dropped | 6
          (a OR) b    | a b    | 'OR' at position 3 lacks what it joins or marks; dropped | 3
          a NOT       | a      | 'NOT' at position 2 lacks what it joins or marks; dropped | 2
          NOT AND a   | a      | 'NOT' at position 0 lacks what it joins or marks; dropped | 0
          a title:    | a      | 'title:' at position 2 has nothing to look for after it; dropped | 2
          title:-a    | -a     | 'title:' at position 0 has nothing to look for after it; dropped | 0
          title:body:a | body:a | 'body:' at position 6 follows another field; the last one counts | 6
          foo:bar     | foo bar | 'foo:' at position 0 is not a field of a query; read as words | 0
          -foo:"b c" a | -(foo "b c") a | 'foo:' at position 1 is not a field of a query; read as words | 1
          a OR "" b   | a OR b | '""' at position 5 has no word in it; dropped | 5
          "" OR b     | b      | '""' at position 0 has no word in it; dropped | 0
          !           | *      | '!' at position 0 has neither letter nor digit; dropped | 0
          """)
  void readsAroundAMistakeOrNamesItsPosition(
      String text, String readAs, String warning, int position) {
    ParsedQuery parsed = lenient(text);

    assertThat(parsed.query()).isEqualTo(all(readAs));
    assertThat(parsed.warnings()).contains(warning);
    assertThatThrownBy(() -> all(text))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY);
              assertThat(e.position()).hasValue(position);
            });
  }

  @Test
  void saysWhatWouldHaveBeenRight() {
    assertThatThrownBy(() -> all("publisher:DW"))
        .hasMessage(
            "'publisher:' at position 0 is not a field of a query; the fields are title:, body:,"
                + " source:, agency:, author:, language: and published:");
  }

  @Test
  void readsStrictlyWithTheFirstMistakeInTheText() {
    assertThatThrownBy(() -> all("(a && \"b"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.position()).hasValue(0));
  }

  @Test
  void sumsUpWarningsPastTheFirstTwenty() {
    List<String> warnings = lenient("! ".repeat(50) + "a").warnings();

    assertThat(warnings).hasSize(21);
    assertThat(warnings.getFirst()).startsWith("'!' at position 0 ");
    assertThat(warnings.getLast()).isEqualTo("and 30 more of the kind");
  }

  @Test
  void clipsALongMistakeInAWarning() {
    assertThat(lenient("\"" + "a".repeat(1000)).warnings())
        .containsExactly(
            "'\"" + "a".repeat(38) + "…' at position 0 is not closed; read as closed at the end");
  }

  @Test
  void permitsWhatIsJustWithinTheLimits() {
    int nesting = Limits.QUERY_NESTING;
    String clauses = "w ".repeat(Limits.QUERY_CLAUSES);

    assertThat(all("(".repeat(nesting) + "a" + ")".repeat(nesting))).isEqualTo(word("a"));
    assertThat(((Query.Bool) all(clauses)).must()).hasSize(Limits.QUERY_CLAUSES);
    assertThat(all("a".repeat(Limits.QUERY_CHARS))).isInstanceOf(Query.Word.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesWhatIsPastALimit(boolean strict) {
    assertTooComplex(strict, "(".repeat(Limits.QUERY_NESTING + 1) + "a", "nested deeper than 32");
    assertTooComplex(strict, "(".repeat(Limits.QUERY_CHARS), "nested deeper than 32");
    assertTooComplex(strict, "(".repeat(100_000), "at most 32768 are permitted");
    assertTooComplex(strict, "w ".repeat(Limits.QUERY_CLAUSES + 1), "past the first 1024");
    assertTooComplex(strict, "w:".repeat(Limits.QUERY_CLAUSES) + "w", "past the first 1024");
    assertTooComplex(strict, " ".repeat(Limits.QUERY_CHARS + 1), "at most 32768 are permitted");
  }

  private static void assertTooComplex(boolean strict, String text, String message) {
    ThrowingCallable parse = () -> Query.parse(text, Match.ALL, strict);
    assertThatThrownBy(parse)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
              assertThat(e.position()).isPresent();
            })
        .hasMessageContaining(message);
  }

  /** Anything worse than linear, or deep recursion, would not get through these in the time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", ")", "\"", "+", "-", "+-", "*", "?", "a?", "~", "^1", "~1", "^1~1", "\"a\"~1",
        "NEAR/1 ", "a^2 ", "*a", ":", "a:", "title:", "NOT ", "AND ", "()", "!", "- ", "\" ", "-(",
        "NOT(", "\uD83D", "\u0000", "a", "  "
      })
  void readsTheLongestQueriesAtOnce(String piece) {
    for (int length : new int[] {Limits.QUERY_CHARS, 100_000, 1_000_000}) {
      String text = piece.repeat(length / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> IntStream.range(0, 20).forEach(i -> parseOrRefuse(text)),
          piece);
    }
  }

  private static void parseOrRefuse(String text) {
    try {
      lenient(text);
    } catch (InvalidRequestException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
    }
  }
}
