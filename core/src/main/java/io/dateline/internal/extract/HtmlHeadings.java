package io.dateline.internal.extract;

import io.dateline.internal.extract.html.Block;
import io.dateline.internal.extract.html.HtmlPage;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs the headings that a reader sees: by their place, and by how like they are to the titles
 * that the page's source states.
 */
final class HtmlHeadings {
  /** Between the headline and the text stand no more blocks. */
  private static final int NEAR_BLOCKS = 15;

  /** Between the text and a headline that is not marked as one stand no more. */
  private static final int RIGHT_ABOVE = 3;

  /** So much of a heading has to stand in the page's own title; of a brief one more. */
  private static final double ALIKE = 0.4;

  private static final double BRIEF_ALIKE = 0.6;

  /** A heading of so few words may as well be the name of a section. */
  private static final int BRIEF = 3;

  /** A longer one is the text's first paragraph set in large letters. */
  private static final int MOST_WORDS = 15;

  private static final int MOST_TITLES = 8;

  private static final double LINKED = 0.9;

  private final HtmlPage page;
  private final Predicate<String> isSite;
  private final int body;
  private final List<String> titles;
  private final boolean alone;

  /**
   * @param isSite whether something is what the site is called
   */
  HtmlHeadings(HtmlPage page, Predicate<String> isSite) {
    this.page = page;
    this.isSite = isSite;
    this.body = page.body().nextSetBit(0);
    this.titles =
        page.statements().stream()
            .filter(one -> one.says() == Says.PAGE_TITLE || one.says() == Says.TITLE)
            .map(Statement::value)
            .filter(title -> title.length() <= HtmlTitles.MOST_CHARS)
            .limit(MOST_TITLES)
            .map(title -> HtmlTitles.withoutSite(title, isSite))
            .toList();
    this.alone =
        page.statements().stream()
                .filter(one -> one.says() == Says.HEADING && isNear(one))
                .map(Statement::value)
                .distinct()
                .limit(2)
                .count()
            == 1;
  }

  /** A heading's words, without what only tells where its line may break. */
  static String text(String heading) {
    return heading.replace("\u00AD", "").replace('\n', ' ');
  }

  /**
   * A heading next to the text that is like the page's title is the headline a reader sees; so is
   * the only one, where it is about the same but the title is worded for search engines.
   */
  double weight(Statement heading) {
    String text = text(heading.value());
    boolean alike = isAlike(text);
    if (heading.block() < page.blocks().size() && page.blocks().get(heading.block()).clutter()) {
      return alike ? 6 : 1;
    }
    if (!isNear(heading)) {
      return alike ? 4 : 1.5;
    }
    return alike ? 11 : alone && isAboutTheSame(text) ? 9.5 : 2;
  }

  private boolean isNear(Statement heading) {
    return body < 0 || (heading.block() >= body - NEAR_BLOCKS && heading.block() <= body + 3);
  }

  private boolean isAboutTheSame(String heading) {
    Set<String> stems = TitleFinder.stems(heading);
    return Tokens.of(heading).size() > BRIEF
        && !isSite.test(heading)
        && titles.stream()
            .anyMatch(title ->
                !Collections.disjoint(TitleFinder.stems(title), stems)
                    && !isNameBehind(heading, title));
  }

  /**
   * The heading right above the text, of whatever order.
   *
   * @param nameless whether the page states no title but the site's name, so that any will do; else
   *     it has to be like the page's title
   */
  Optional<Statement> aboveText(boolean nameless) {
    for (int i = body; i >= Math.max(0, body - RIGHT_ABOVE); i--) {
      Block block = page.blocks().get(i);
      if (block.kind() == Block.Kind.HEADING && !block.clutter() && block.density() < LINKED) {
        String text = text(block.text());
        return Tokens.of(text).size() <= MOST_WORDS && (nameless || isAlike(text))
            ? Optional.of(
                new Statement(Says.HEADING, "heading", "above the text", text, block.line(), i))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isAlike(String heading) {
    Set<String> words = words(heading);
    double least = words.size() <= BRIEF ? BRIEF_ALIKE : ALIKE;
    return titles.isEmpty()
        || titles.stream().anyMatch(title -> contained(heading, words, title) >= least);
  }

  /** How much of a heading stands in a title, where it is not a name that only ends the title. */
  private static double contained(String heading, Set<String> words, String title) {
    if (isNameBehind(heading, title)) {
      return 0;
    }
    Set<String> others = words(title);
    long shared = words.stream().filter(others::contains).count();
    return (double) shared / words.size();
  }

  private static boolean isNameBehind(String heading, String title) {
    TitleParts parts = TitleParts.of(title);
    String key = Tokens.key(heading);
    for (int i = 1; i < parts.parts().size(); i++) {
      if (Tokens.key(title.substring(parts.starts().get(i))).equals(key)) {
        return PageTitle.longestPart(parts) > Tokens.of(parts.parts().get(i)).size();
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(Tokens.key(text).split(" ", -1)));
  }
}
