package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Outcome;
import io.dateline.PartialDate;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds, and the news industry's own XML. */
class XmlFormatsTest extends ReadingTestCase {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/"
           xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>Harbour Post</title>
        <link>https://harbour.example/</link>
        <atom:link href="https://harbour.example/feed" rel="self"/>
        <image><title>The logo</title><url>https://harbour.example/logo.png</url></image>
        <language>en-gb</language>
        <item>
          <title>Ferry &amp;amp; tide</title>
          <media:title>A ferry</media:title>
          <link>https://harbour.example/ferry</link>
          <guid isPermaLink="false">hp-17</guid>
          <pubDate>Wed, 04 May 2016 13:40:00 GMT</pubDate>
          <dc:creator>Mira Solvang</dc:creator>
          <description>Only the beginning.</description>
          <content:encoded><![CDATA[<p>The ferry <b>sailed</b>.</p><script>x()</script>
            <p>The tide fell&nbsp;&mdash; and rose.</p>]]></content:encoded>
        </item>
        <item>
          <title>Pier mended</title>
          <guid>https://harbour.example/pier</guid>
          <author>desk@harbour.example (Jo Brandt)</author>
          <description>&lt;p&gt;The pier is whole.&lt;/p&gt;</description>
        </item>
        <item><title></title></item>
      </channel>
      </rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Harbour Post</title>
        <entry>
          <title type="html">Ferry &lt;i&gt;sails&lt;/i&gt;</title>
          <link rel="self" href="https://harbour.example/self"/>
          <link href="https://harbour.example/ferry"/>
          <id>urn:hp:17</id>
          <updated>2016-05-05T08:00:00Z</updated>
          <published>2016-05-04T13:40:00+02:00</published>
          <author><name>Mira Solvang</name><email>mira@harbour.example</email></author>
          <author><name>Jo Brandt</name></author>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <p>The ferry <b>sailed</b>.</p><p>It was late.</p></div></content>
        </entry>
        <entry>
          <title>Pier 2 &lt; pier 3</title>
          <id>urn:hp:18</id>
          <updated>2016-05-05T08:00:00Z</updated>
          <summary type="text">A <![CDATA[<b>]]> stays.</summary>
        </entry>
      </feed>
      """;

  private static final String NITF =
      """
      <?xml version="1.0"?>
      <!DOCTYPE nitf SYSTEM "http://www.nitf.example/nitf-3-4.dtd">
      <nitf xml:lang="en-US">
        <head>
          <title>FERRY</title>
          <docdata>
            <doc-id id-string="HP-17" regsrc="hp"/>
            <date.issue norm="20160504T134000+0200"/>
          </docdata>
          <pubdata name="Harbour Post" ex-ref="https://harbour.example/ferry"/>
        </head>
        <body>
          <body.head>
            <hedline><hl1>Ferry&nbsp;sails again</hl1><hl2>After a week</hl2></hedline>
            <byline>By <person>Mira Solvang</person><byttl>Staff Writer</byttl></byline>
            <distributor><org>Tidewire</org></distributor>
            <dateline><location>LINDHAVEN</location></dateline>
          </body.head>
          <body.content>
            <p>The ferry <em>sailed</em>.</p>
            <media media-type="image"><media-caption><p>A ferry.</p></media-caption></media>
            <p>It was late.</p>
          </body.content>
        </body>
      </nitf>
      """;

  private static final String NEWSML =
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
        <header><sent>2016-05-04T15:00:00Z</sent></header>
        <itemSet>
          <newsItem guid="urn:newsml:hp:17" version="2" xml:lang="en">
            <itemMeta>
              <itemClass qcode="ninat:text"/>
              <provider qcode="nprov:HP"><name>Harbour Post</name></provider>
              <versionCreated>2016-05-05T08:00:00Z</versionCreated>
              <firstCreated>2016-05-04T13:40:00Z</firstCreated>
            </itemMeta>
            <contentMeta>
              <by>By Mira Solvang and Jo Brandt</by>
              <creditline>Tidewire</creditline>
              <language tag="en-GB"/>
              <headline>Ferry sails again</headline>
            </contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml">
              <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
              <body><p>The ferry sailed.</p><p>It was late.</p></body></html>
            </inlineXML></contentSet>
          </newsItem>
          <newsItem guid="urn:newsml:hp:18">
            <itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
            <contentMeta><headline>A ferry</headline></contentMeta>
          </newsItem>
          <newsItem guid="urn:newsml:hp:19">
            <itemMeta><provider literal="Harbour Post"/></itemMeta>
            <contentMeta><headline>Pier mended</headline></contentMeta>
            <contentSet><inlineData contenttype="text/plain">The pier
            is whole.</inlineData></contentSet>
          </newsItem>
        </itemSet>
      </newsMessage>
      """;

  @Test
  void readsTheItemsOfRss() throws IOException {
    List<Outcome> outcomes = read(write("feed.xml", RSS));
    Article first = article(outcomes.get(0));

    assertThat(origins(outcomes)).containsExactly("feed.xml#1", "feed.xml#2", "feed.xml#3");
    assertThat(first.id()).isEqualTo("https://harbour.example/ferry");
    assertThat(first.title()).isEqualTo("Ferry & tide");
    assertThat(first.body()).isEqualTo("The ferry sailed.\n\nThe tide fell — and rose.");
    assertThat(first.published()).hasToString("2016-05-04T13:40:00Z");
    assertThat(first.authors()).containsExactly("Mira Solvang");
    assertThat(first.source()).isEqualTo("Harbour Post");
    assertThat(first.language()).isEqualTo("en-GB");
    assertThat(first.evidence().published())
        .isEqualTo(Evidence.of(Kind.STATED, "field pubDate", "Wed, 04 May 2016 13:40:00 GMT", 16));
    assertThat(first.evidence().source().where()).isEqualTo("field title of the feed");
    assertThat(article(outcomes.get(1)).url()).isEqualTo("https://harbour.example/pier");
    assertThat(article(outcomes.get(1)).authors()).containsExactly("Jo Brandt");
    assertThat(article(outcomes.get(1)).body()).isEqualTo("The pier is whole.");
    assertThat(rejected(outcomes.get(2)).line()).isEqualTo(28);
    assertThat(rejected(outcomes.get(2)).reason()).startsWith("has neither title nor body");
  }

  @Test
  void readsTheEntriesOfAtom() throws IOException {
    List<Outcome> outcomes = read(write("feed.atom", ATOM));
    Article first = article(outcomes.get(0));
    Article second = article(outcomes.get(1));

    assertThat(first.url()).isEqualTo("https://harbour.example/ferry");
    assertThat(first.title()).isEqualTo("Ferry sails");
    assertThat(first.body()).isEqualTo("The ferry sailed.\n\nIt was late.");
    assertThat(first.published()).hasToString("2016-05-04T13:40:00+02:00");
    assertThat(first.authors()).containsExactly("Mira Solvang", "Jo Brandt");
    assertThat(second.id()).isEqualTo("urn:hp:18");
    assertThat(second.title()).isEqualTo("Pier 2 < pier 3");
    assertThat(second.body()).isEqualTo("A <b> stays.");
    assertThat(second.evidence().published().where()).isEqualTo("field updated");
  }

  @Test
  void readsNitf() throws IOException {
    Article article = article(read(write("a.xml", NITF)).getFirst());

    assertThat(article.origin()).isEqualTo("a.xml");
    assertThat(article.id()).isEqualTo("hp:HP-17");
    assertThat(article.url()).isEqualTo("https://harbour.example/ferry");
    assertThat(article.title()).isEqualTo("Ferry sails again");
    assertThat(article.body()).isEqualTo("The ferry sailed.\n\nIt was late.");
    assertThat(article.published()).hasToString("2016-05-04T13:40:00+02:00");
    assertThat(article.source()).isEqualTo("Harbour Post");
    assertThat(article.agencies()).containsExactly("Tidewire");
    assertThat(article.authors()).containsExactly("Mira Solvang");
    assertThat(article.language()).isEqualTo("en-US");
    assertThat(article.evidence().published())
        .isEqualTo(Evidence.of(Kind.STATED, "field date.issue/@norm", "20160504T134000+0200", 8));
  }

  @Test
  void readsMidnightInNoZoneAsADay() throws IOException {
    Article article =
        article(
            read(write("a.xml", NITF.replace("20160504T134000+0200", "19870101T000000")))
                .getFirst());

    assertThat(article.published()).isEqualTo(PartialDate.day(1987, 1, 1));
  }

  @Test
  void readsTheTextItemsOfNewsMl() throws IOException {
    List<Outcome> outcomes = read(write("a.xml", NEWSML));
    Article first = article(outcomes.get(0));

    assertThat(origins(outcomes)).containsExactly("a.xml#1", "a.xml#2", "a.xml#3");
    assertThat(first.id()).isEqualTo("urn:newsml:hp:17");
    assertThat(first.title()).isEqualTo("Ferry sails again");
    assertThat(first.body()).isEqualTo("The ferry sailed.\n\nIt was late.");
    assertThat(first.published()).hasToString("2016-05-04T13:40:00Z");
    assertThat(first.source()).isEqualTo("Harbour Post");
    assertThat(first.agencies()).containsExactly("Tidewire");
    assertThat(first.authors()).containsExactly("Mira Solvang", "Jo Brandt");
    assertThat(first.language()).isEqualTo("en-GB");
    assertThat(rejected(outcomes.get(1)).reason())
        .isEqualTo("is an item of class 'ninat:picture'; items of text are read");
    assertThat(article(outcomes.get(2)).source()).isEqualTo("Harbour Post");
    assertThat(article(outcomes.get(2)).body()).startsWith("The pier\nis whole.");
  }

  @Test
  void readsTheNitfInANewsItem() throws IOException {
    String nitf = NITF.substring(NITF.indexOf("<nitf")).replace("&nbsp;", " ");
    Article article =
        article(
            read(write(
                    "a.xml",
                    "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\""
                        + " guid=\"g\"><contentSet><inlineXML>"
                        + nitf.replace("<nitf ", "<nitf xmlns=\"\" ")
                        + "</inlineXML></contentSet></newsItem>"))
                .getFirst());

    assertThat(article.id()).isEqualTo("g");
    assertThat(article.title()).isEqualTo("Ferry sails again");
    assertThat(article.body()).isEqualTo("The ferry sailed.\n\nIt was late.");
  }

  @Test
  void readsTheCharsetThatIsDeclaredOrThatTheBytesAreIn() throws IOException {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Гавань Café</title></item>"
            + "</channel></rss>";
    Charset utf8 = StandardCharsets.UTF_8;
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      Charset of = Charset.forName(charset);
      byte[] marked = ("\uFEFF" + feed.formatted("UTF-16")).getBytes(of);
      assertTitle(marked, "Гавань Café");
    }
    assertTitle(feed.formatted("utf-8").getBytes(utf8), "Гавань Café");
    assertTitle(
        feed.formatted("windows-1251").replace("é", "e").getBytes(Charset.forName("windows-1251")),
        "Гавань Cafe");
    byte[] latin =
        feed.formatted("utf-8").replace("Гавань", "Hafen").getBytes(Charsets.WINDOWS_1252);
    assertTitle(latin, "Hafen Café");
  }

  private void assertTitle(byte[] feed, String title) throws IOException {
    assertThat(article(read(write("feed.xml", feed)).getFirst()).title()).isEqualTo(title);
  }

  @Test
  void keepsTheItemsBeforeTheOneThatIsBroken() throws IOException {
    String broken = RSS.replace("<title></title></item>", "<title>Bread & butter</item>");
    List<Outcome> outcomes = read(write("feed.xml", broken));

    assertThat(outcomes).hasSize(3);
    assertThat(article(outcomes.get(1)).title()).isEqualTo("Pier mended");
    assertThat(rejected(outcomes.get(2)))
        .isEqualTo(
            new Outcome.Rejected(
                "feed.xml#3",
                28,
                "is not well-formed XML on line 28; nothing behind it is read",
                null));
  }

  @Test
  void rejectsXmlOfAnotherKindByTheNameOfItsRoot() throws IOException {
    assertThat(
            rejected(
                    read(write("a.xml", "<?xml version='1.0'?><urlset><url/></urlset>")).getFirst())
                .reason())
        .isEqualTo(
            "is XML with the root element 'urlset', which is not read; RSS, Atom, NITF and"
                + " NewsML-G2 are");
    assertThat(rejected(read(write("a.rss", "<rss><channel/></rss>")).getFirst()).reason())
        .isEqualTo("holds no item; a feed has items or entries");
  }

  @Test
  void readsWhatIsNestedDeepAndRejectsWhatHasTooManyElements() throws IOException {
    String deep = "<b>".repeat(100_000) + "deep" + "</b>".repeat(100_000);
    assertThat(
            article(
                    read(write(
                            "a.xml",
                            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry</title>"
                                + "<content type='xhtml'>"
                                + deep
                                + "</content></entry></feed>"))
                        .getFirst())
                .body())
        .isEqualTo("deep");
    assertThat(
            rejected(
                    read(write("a.xml", "<rss><item>" + "<a/>".repeat(300_000) + "</item></rss>"))
                        .getFirst())
                .reason())
        .isEqualTo("the record has more than the 200000 elements and texts permitted");
  }
}
