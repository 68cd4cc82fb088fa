package io.dateline.trials;

import io.dateline.Archive;
import io.dateline.Facet;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.RebuildSummary;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Numbered editions of one archive. All articles of an edition name it as their source, and no two
 * editions in a row have the same number of articles, so that one answer shows which edition it
 * came from, and whether it came from that edition alone.
 */
final class Editions {
  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "fi", "gan", "hol", "is", "ka", "lum", "mer", "no", "pel", "qui", "ras",
    "sto", "tun", "ul", "ven", "wick", "za"
  };
  private static final int WORDS = 20_000;

  private final int articles;

  Editions(int articles) {
    this.articles = articles;
  }

  int articles(int edition) {
    return articles + edition % 7;
  }

  /** Writes an edition as JSON lines. */
  Path write(int edition, Path file) {
    Random random = new Random(edition);
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles(edition); i++) {
        lines.write(
            """
            {"id":"%d","title":"Notice %d","body":"%s","source":"Edition %d","language":"en","published":"2016-%02d-%02d"}
            """
                .formatted(i, i, body(random), edition, 1 + i % 12, 1 + i % 28));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(Random random) {
    StringBuilder body = new StringBuilder("notice");
    for (int i = 0; i < 120; i++) {
      // The square makes some words common and most of them rare, as in any text.
      double share = random.nextDouble();
      body.append(' ').append(word((int) (share * share * WORDS)));
    }
    return body.toString();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** Makes an edition the current generation, in this process. */
  RebuildSummary rebuild(int edition, Path archive, Path scratch) {
    Path file = write(edition, scratch.resolve("edition.jsonl"));
    return Rebuild.into(archive).from(Pages.of(file)).run();
  }

  /** The edition that an archive answers from; empty when the answer is not of one edition. */
  OptionalInt answered(Archive archive) {
    return edition(
        archive.search(SearchRequest.query("notice").facet("source").size(5).snippets(0)));
  }

  private OptionalInt edition(SearchResult found) {
    Facet facet = found.facets().get("source");
    if (!(facet instanceof Facet.Values values) || values.buckets().size() != 1) {
      return OptionalInt.empty();
    }
    Facet.Bucket bucket = values.buckets().getFirst();
    String source = bucket.value();
    int edition = Integer.parseInt(source.substring("Edition ".length()));
    boolean whole =
        found.total().exact()
            && found.total().value() == articles(edition)
            && bucket.count() == articles(edition)
            && values.others() == 0
            && values.missing() == 0
            && found.hits().size() == 5
            && found.hits().stream().allMatch(hit -> source.equals(hit.source()));
    return whole ? OptionalInt.of(edition) : OptionalInt.empty();
  }
}
