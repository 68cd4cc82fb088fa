package io.dateline.internal.extract;

import io.dateline.internal.extract.html.HtmlPage;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.stream.Stream;

/**
 * A page of HTML taken apart: what its source states and what a reader sees.
 *
 * @param html the statements and blocks
 * @param layout the blocks as lines, numbered as in the source
 * @param body the article's text; empty when there is none
 * @param bodyLine the line of the source where it begins
 * @param title the index of the block of the headline; -1 when it is not seen
 */
record Document(HtmlPage html, Layout layout, String body, int bodyLine, int title) {
  Stream<Statement> stating(Says says) {
    return html.statements().stream().filter(one -> one.says() == says);
  }
}
